import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { SendInvitation, type SentInvitation } from './send-invitation.handler.js';
import { BlockPerson } from './block-person.handler.js';
import { InvitePerson, type Invited } from './invite-person.handler.js';
import {
  BlockPersonBody,
  InvitedAnswer,
  InvitePersonBody,
  PersonAnswer,
  SentInvitationAnswer,
  ShownName,
  ShownPerson,
} from './people.dto.js';
import { nameList, People, peopleList } from './people.queries.js';
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
  @Does({ id: 'listPeople', summary: 'People, with their roles.', answer: ShownPerson, list: peopleList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownPerson>> {
    return this.people.list(by, asked);
  }

  @Get('names')
  @May('access:read-names', 'organisation')
  @Does({
    id: 'listNames',
    summary:
      'The names of people of one’s authority, by what stands for them in decisions and logs; of who is of a provider, of that provider.',
    answer: ShownName,
    list: nameList,
  })
  async names(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownName>> {
    return this.people.names(by, reach, asked);
  }

  @Get(':id')
  @May('access:read-people')
  @Does({ id: 'getPerson', summary: 'One person.', answer: ShownPerson, refuses: ['person/not-found'] })
  async one(@By() by: Actor, @idParam('id') id: string): Promise<ShownPerson> {
    return this.people.one(by, id);
  }

  @Post()
  @May('access:manage-people')
  @Does({
    id: 'invitePerson',
    summary: 'Invites somebody; whoever is known already stays as they are.',
    answer: InvitedAnswer,
    refuses: ['person/blocked'],
    example: { email: 'jana.novakova@kraj-lbc.example', name: 'Jana Nováková', language: 'cs' },
  })
  async invite(
    @By() by: Actor,
    @Body() body: InvitePersonBody,
  ): Promise<Omit<Invited, 'person'> & { person: Omit<Person, 'demo'> }> {
    const { person, ...rest } = await this.inviting.invite(body, by);
    return { person: withoutDemo(person), ...rest };
  }

  @Post(':id/invitation')
  @May('access:manage-people')
  @Does({
    id: 'sendInvitation',
    summary: 'A new link to an account: a forgotten password, a lost second factor, an invitation that ran out.',
    answer: SentInvitationAnswer,
    refuses: ['person/not-found', 'person/blocked'],
  })
  async send(@By() by: Actor, @idParam('id') id: string): Promise<SentInvitation> {
    return this.invitations.send(id, by);
  }

  @Post(':id/block')
  @HttpCode(200)
  @May('access:manage-people')
  @Does({
    id: 'blockPerson',
    summary: 'Ends their sessions and lets them in no more; their roles stay and give nothing.',
    answer: PersonAnswer,
    refuses: ['person/not-found', 'person/blocked', 'person/self'],
    example: { reason: 'Ukončení pracovního poměru' },
  })
  async block(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: BlockPersonBody,
  ): Promise<Omit<Person, 'demo'>> {
    return withoutDemo(await this.blocking.block(id, read, reason, by));
  }

  @Post(':id/unblock')
  @HttpCode(200)
  @May('access:manage-people')
  @Does({
    id: 'unblockPerson',
    summary: 'Lets them in again, with the roles they had.',
    answer: PersonAnswer,
    refuses: ['person/not-found', 'person/not-blocked'],
  })
  async unblock(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<Omit<Person, 'demo'>> {
    return withoutDemo(await this.blocking.unblock(id, read, by));
  }
}

function withoutDemo({ demo: _invented, ...person }: Person): Omit<Person, 'demo'> {
  return person;
}
