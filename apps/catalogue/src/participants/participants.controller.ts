import { Body, Controller, Get, Inject, Post, Put } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  Lists,
  May,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { contentHashOf, loadVersion, sightOf } from '../versions/versions.queries.js';
import { participantList } from './participants.queries.js';
import { InviteDto, PositionDto, shown, ShownContentHash, ShownParticipant } from './participants.dto.js';
import { Participants } from './manage-participants.handler.js';

@Controller('api/v1/catalogue/versions/:id')
export class ParticipantsController {
  constructor(
    @Inject(Participants) private readonly participants: Participants,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('participants')
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'inviteParticipant',
    summary: 'Invites a party to a draft: a provider of the register, whose people are told, or somebody by name.',
    answer: ShownParticipant,
    refuses: [
      'catalogue-version/not-found',
      'catalogue-version/not-editable',
      'participant/invited-already',
      'participant/name-taken',
    ],
    example: { name: 'Frauenhaus Liechtenstein' },
  })
  async invite(@By() by: Actor, @idParam('id') id: string, @Body() body: InviteDto): Promise<ShownParticipant> {
    return shown(await this.participants.invite(by, id, body), '');
  }

  @Get('participants')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'listParticipants',
    summary: 'Who was invited to a draft, and what position they took on it.',
    answer: ShownParticipant,
    list: participantList(''),
    refuses: ['catalogue-version/not-found'],
  })
  async list(@By() by: Actor, @idParam('id') id: string, @Asked() asked: AskedList): Promise<Page<ShownParticipant>> {
    const current = await this.seen(by, id, (tx) => contentHashOf(tx, id));
    return this.lists.answer(by, participantList(current), asked, [(bind) => `p.version_id = ${bind(id)}`]);
  }

  @Get('content')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'getCatalogueContent',
    summary: 'The hash of what stands in a version now: a position names it.',
    answer: ShownContentHash,
    refuses: ['catalogue-version/not-found'],
  })
  async content(@By() by: Actor, @idParam('id') id: string): Promise<ShownContentHash> {
    return { contentHash: await this.seen(by, id, (tx) => contentHashOf(tx, id)) };
  }

  @Put('participants/:participantId/position')
  @May('catalogue:sign-catalogue', 'organisation')
  @Does({
    id: 'takePosition',
    summary: 'Takes a position on what was read, for one’s own party; the office writes down what came on paper.',
    answer: ShownParticipant,
    refuses: [
      ...['catalogue-version/not-found', 'participant/not-found', 'participant/no-position-now'],
      ...['participant/remark-missing', 'participant/content-changed'],
    ],
    example: {
      ...{ position: 'agrees-with-reservation', remark: 'Nachtdienst fehlt.' },
      contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  })
  async takePosition(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @idParam('participantId') participantId: string,
    @IfMatch() read: number,
    @Body() body: PositionDto,
  ): Promise<ShownParticipant> {
    const taken = await this.participants.takePosition(by, reach, { versionId: id, participantId }, read, body);
    return shown(taken, body.contentHash);
  }

  private seen<Found>(by: Actor, id: string, look: (tx: Tx) => Promise<Found>): Promise<Found> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadVersion(tx, id, sightOf(by));
      return look(tx);
    });
  }
}
