import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { By, idParam, IfMatch, May, type Actor, type Page } from '@levada/platform';
import { SendInvitation, type SentInvitation } from './send-invitation.handler.js';
import { BlockPerson } from './block-person.handler.js';
import { InvitePerson, type Invited } from './invite-person.handler.js';
import { BlockPersonBody, InvitePersonBody, PeopleQuery } from './people.dto.js';
import { People, type ShownPerson } from './people.queries.js';
import type { Person } from './person.js';

@Controller('api/v1/access/people')
export class PeopleController {
  constructor(
    @Inject(InvitePerson) private readonly inviting: InvitePerson,
    @Inject(BlockPerson) private readonly blocking: BlockPerson,
    @Inject(SendInvitation) private readonly invitations: SendInvitation,
    @Inject(People) private readonly people: People,
  ) {}

  @Get()
  @May('access:read-people')
  async list(@By() by: Actor, @Query() query: PeopleQuery): Promise<Page<ShownPerson>> {
    return this.people.list(by, query);
  }

  @Get(':id')
  @May('access:read-people')
  async one(@By() by: Actor, @idParam('id') id: string): Promise<ShownPerson> {
    return this.people.one(by, id);
  }

  @Post()
  @May('access:manage-people')
  async invite(@By() by: Actor, @Body() body: InvitePersonBody): Promise<Invited> {
    return this.inviting.invite(body, by);
  }

  /** A new way to their account: a forgotten password, a lost second factor, an invitation that ran out. */
  @Post(':id/invitation')
  @May('access:manage-people')
  async send(@By() by: Actor, @idParam('id') id: string): Promise<SentInvitation> {
    return this.invitations.send(id, by);
  }

  @Post(':id/block')
  @HttpCode(200)
  @May('access:manage-people')
  async block(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: BlockPersonBody,
  ): Promise<Person> {
    return this.blocking.block(id, read, reason, by);
  }

  @Post(':id/unblock')
  @HttpCode(200)
  @May('access:manage-people')
  async unblock(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<Person> {
    return this.blocking.unblock(id, read, by);
  }
}
