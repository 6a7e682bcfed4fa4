import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { By, Does, SignedIn, type Actor } from '@levada/platform';
import { ChangePasswordBody, CodeBody, PasswordBody, SecondFactorAnswer } from './accounts.dto.js';
import { OwnAccount } from './own-account.handler.js';

@Controller('api/v1/access/me')
export class AccountsController {
  constructor(@Inject(OwnAccount) private readonly own: OwnAccount) {}

  @Post('password')
  @HttpCode(204)
  @SignedIn()
  @Does({
    id: 'changePassword',
    summary: 'Changes one’s own password; every session of theirs ends.',
    refuses: ['account/none', 'session/not-accepted', 'password/length', 'password/guessable'],
    status: [204],
    example: { current: 'několik slov za sebou', password: 'zase jiná slova za sebou' },
  })
  async changePassword(@By() by: Actor, @Body() body: ChangePasswordBody): Promise<void> {
    await this.own.changePassword(by, body);
  }

  @Post('second-factor')
  @SignedIn()
  @Does({
    id: 'beginSecondFactor',
    summary: 'A new secret for an authenticator; it counts once a code of it has come back.',
    answer: SecondFactorAnswer,
    refuses: ['account/none', 'session/not-accepted', 'second-factor/on'],
    example: { password: 'několik slov za sebou' },
  })
  async begin(@By() by: Actor, @Body() { password }: PasswordBody): Promise<{ secret: string; address: string }> {
    return this.own.beginSecondFactor(by, password);
  }

  @Post('second-factor/confirm')
  @HttpCode(204)
  @SignedIn()
  @Does({
    id: 'confirmSecondFactor',
    summary: 'Turns the second factor on with a first code.',
    refuses: ['account/none', 'second-factor/wrong-code', 'second-factor/on', 'second-factor/not-begun'],
    status: [204],
    example: { code: '123456' },
  })
  async confirm(@By() by: Actor, @Body() { code }: CodeBody): Promise<void> {
    await this.own.confirmSecondFactor(by, code);
  }

  @Post('second-factor/remove')
  @HttpCode(204)
  @SignedIn()
  @Does({
    id: 'removeSecondFactor',
    summary: 'Turns the second factor off.',
    refuses: ['account/none', 'session/not-accepted'],
    status: [204],
    example: { password: 'několik slov za sebou' },
  })
  async remove(@By() by: Actor, @Body() { password }: PasswordBody): Promise<void> {
    await this.own.removeSecondFactor(by, password);
  }
}
