import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { Anybody, By, idParam, IfMatch, May, PageQuery, type Actor, type Page } from '@levada/platform';
import { AcceptInvitation } from './accept-invitation.handler.js';
import { AcceptInvitationBody, InvitationTokenBody } from './invitations.dto.js';
import { Invitations, type ShownInvitation } from './invitations.queries.js';
import { SendInvitation } from './send-invitation.handler.js';

@Controller('api/v1/access/invitations')
export class InvitationsController {
  constructor(
    @Inject(SendInvitation) private readonly sending: SendInvitation,
    @Inject(AcceptInvitation) private readonly accepting: AcceptInvitation,
    @Inject(Invitations) private readonly invitations: Invitations,
  ) {}

  @Get()
  @May('access:manage-people')
  async list(@Query() query: PageQuery): Promise<Page<ShownInvitation>> {
    return this.invitations.list(query);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @May('access:manage-people')
  async withdraw(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<object> {
    const { tokenHash: _secret, ...shown } = await this.sending.withdraw(id, read, by);
    return shown;
  }

  @Post('look')
  @HttpCode(200)
  @Anybody()
  async look(@Body() { token }: InvitationTokenBody): Promise<{ email: string; name: string; expiresAt: Date }> {
    const { person, invitation } = await this.accepting.look(token);
    return { email: person.email, name: person.name, expiresAt: invitation.expiresAt };
  }

  @Post('accept')
  @HttpCode(200)
  @Anybody()
  async accept(@Body() { token, password }: AcceptInvitationBody): Promise<{ email: string; name: string }> {
    const { email, name } = await this.accepting.accept(token, password);
    return { email, name };
  }
}
