import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Anybody,
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { AcceptInvitation } from './accept-invitation.handler.js';
import {
  AcceptedAnswer,
  AcceptInvitationBody,
  InvitationTokenBody,
  InviteeAnswer,
  ShownInvitation,
} from './invitations.dto.js';
import { invitationList, Invitations } from './invitations.queries.js';
import { SendInvitation } from './send-invitation.handler.js';

const REFUSES = ['invitation/unknown', 'invitation/expired', 'invitation/accepted', 'invitation/withdrawn'];

@Controller('api/v1/access/invitations')
export class InvitationsController {
  constructor(
    @Inject(SendInvitation) private readonly sending: SendInvitation,
    @Inject(AcceptInvitation) private readonly accepting: AcceptInvitation,
    @Inject(Invitations) private readonly invitations: Invitations,
  ) {}

  @Get()
  @May('access:manage-people')
  @Does({ id: 'listInvitations', summary: 'Invitations that wait.', answer: ShownInvitation, list: invitationList })
  async list(@Asked() asked: AskedList): Promise<Page<ShownInvitation>> {
    return this.invitations.list(asked);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @May('access:manage-people')
  @Does({
    id: 'withdrawInvitation',
    summary: 'Takes an invitation back: its link no longer works.',
    answer: ShownInvitation,
    refuses: ['invitation/not-found', 'invitation/accepted', 'invitation/withdrawn'],
  })
  async withdraw(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<ShownInvitation> {
    await this.sending.withdraw(id, read, by);
    return this.invitations.one(id);
  }

  @Post('look')
  @HttpCode(200)
  @Anybody()
  @Does({
    id: 'lookAtInvitation',
    summary: 'Whom a link is for, and whether it works.',
    answer: InviteeAnswer,
    refuses: REFUSES,
    example: { token: `lvi_${'A'.repeat(43)}` },
  })
  async look(@Body() { token }: InvitationTokenBody): Promise<{ email: string; name: string; expiresAt: Date }> {
    const { person, invitation } = await this.accepting.look(token);
    return { email: person.email, name: person.name, expiresAt: invitation.expiresAt };
  }

  @Post('accept')
  @HttpCode(200)
  @Anybody()
  @Does({
    id: 'acceptInvitation',
    summary: 'Sets the password of the account that a link is for.',
    answer: AcceptedAnswer,
    refuses: [...REFUSES, 'password/length', 'password/guessable', 'person/blocked'],
    example: { token: `lvi_${'A'.repeat(43)}`, password: 'několik slov za sebou' },
  })
  async accept(@Body() { token, password }: AcceptInvitationBody): Promise<{ email: string; name: string }> {
    const { email, name } = await this.accepting.accept(token, password);
    return { email, name };
  }
}
