import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { By, SignedIn, type Actor } from '@levada/platform';
import { ChangePasswordBody, CodeBody, PasswordBody } from './accounts.dto.js';
import { OwnAccount } from './own-account.handler.js';

@Controller('api/v1/access/me')
export class AccountsController {
  constructor(@Inject(OwnAccount) private readonly own: OwnAccount) {}

  @Post('password')
  @HttpCode(204)
  @SignedIn()
  async changePassword(@By() by: Actor, @Body() body: ChangePasswordBody): Promise<void> {
    await this.own.changePassword(by, body);
  }

  @Post('second-factor')
  @SignedIn()
  async begin(@By() by: Actor): Promise<{ secret: string; address: string }> {
    return this.own.beginSecondFactor(by);
  }

  @Post('second-factor/confirm')
  @HttpCode(204)
  @SignedIn()
  async confirm(@By() by: Actor, @Body() { code }: CodeBody): Promise<void> {
    await this.own.confirmSecondFactor(by, code);
  }

  @Post('second-factor/remove')
  @HttpCode(204)
  @SignedIn()
  async remove(@By() by: Actor, @Body() { password }: PasswordBody): Promise<void> {
    await this.own.removeSecondFactor(by, password);
  }
}
