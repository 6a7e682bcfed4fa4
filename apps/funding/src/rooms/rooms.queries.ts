import { Inject, Injectable } from '@nestjs/common';
import { money, refuse, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  among,
  choice,
  CLOCK,
  equals,
  Lists,
  scopeOf,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { Applications, ownOf } from '../applications/applications.queries.js';
import { withoutRecused } from '../conflicts/conflicts.queries.js';
import { joinOrganisation, organisationIdOf } from '../known-organisations/known-organisations.queries.js';
import { expectUnsealed } from '../rounds/round.js';
import { RoundTable } from '../rounds/round.table.js';
import { NO_SOURCES, othersOf, reckonRoom, type Room } from './room.js';
import { roomSources } from './room-sources.queries.js';
import type { ShownRoom, ShownRoomNow } from './rooms.dto.js';
import { shownRoom } from './shown-room.queries.js';

interface Row extends Omit<ShownRoom, 'room' | 'requested'> {
  readonly minor: string;
  readonly currency: string;
  readonly known: Room;
}

export const roomList: ListDefinition<Row, ShownRoom> = {
  columns: `a.id as "applicationId", a.reference, a.title, ${organisationIdOf('a')} as "organisationId", o.name as organisation,
    a.service_id as "serviceId", a.requested_minor as minor, a.requested_currency as currency, a.status, a.room as known, a.version`,
  from: `application a ${joinOrganisation('a')}`,
  id: 'a.id',
  filters: {
    service: equals('a.service_id', 'uuid', 'Of these services.'),
    state: choice(
      Object.fromEntries(['unreckoned', 'none', 'reckoned'].map((one) => [one, `a.room->>'state' = '${one}'`])),
      'Whether it was reckoned, and whether there is any.',
    ),
    status: among('a.status', ['submitted', 'withdrawn', 'decided'], 'Where the application stands.'),
  },
  sorts: { reference: { sql: 'a.reference', type: 'text' }, id: { sql: 'a.id', type: 'uuid' } },
  order: 'reference',
  search: ['a.reference', 'a.title', 'o.name'],
  show: ({ minor, currency, known, ...row }) => ({
    ...row,
    requested: toMoneyText(money(BigInt(minor), currency)),
    room: shownRoom(known, currency),
  }),
  sheet: [
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.requested, amount: true, value: ({ requested }) => requested.amount },
    { title: TITLES.compensation, amount: true, value: ({ room }) => room.compensation?.amount ?? null },
    { title: TITLES.otherFunders, amount: true, value: ({ room }) => room.others?.amount ?? null },
    { title: TITLES.left, amount: true, value: ({ room }) => room.left?.amount ?? null },
    { title: TITLES.currency, value: ({ requested }) => requested.currency },
    { title: TITLES.reason, value: ({ room }) => room.code },
  ],
};

@Injectable()
export class Rooms {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Applications) private readonly applications: Applications,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As they were reckoned; of a round that demands no compensation none. */
  async ofRound(by: Actor, reach: Reach, roundId: string, asked: AskedList): Promise<Page<ShownRoom>> {
    const at = this.clock.now();
    const round = await this.transactions.run(scopeOf(by, at), (tx) => tx.load(RoundTable, roundId));
    if (reach.everywhere) expectUnsealed(round, at);
    return this.lists.answer(by, roomList, asked, [
      (bind) => `a.round_id = ${bind(roundId)} and a.room is not null`,
      ...ownOf('a', reach),
      ...(reach.everywhere ? [withoutRecused('a', by)] : []),
    ]);
  }

  /** Of one application as it is now, whole: with who gives what to the same service. */
  async now(by: Actor, reach: Reach, id: string): Promise<ShownRoomNow> {
    await this.applications.read(by, reach, id);
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const application = await tx.load(ApplicationTable, id);
      const { reference, serviceId, budget, requested, room } = application;
      if (room === null) {
        const { title } = await tx.load(RoundTable, application.roundId);
        throw refuse('room/not-demanded', { title });
      }
      const sources = (await roomSources(tx, room.year, [application])).get(id) ?? NO_SOURCES;
      const { currency } = requested;
      return {
        ...{ applicationId: id, reference, serviceId },
        room: shownRoom(reckonRoom(room.year, sources, budget.sources, currency), currency),
        others: othersOf(sources, budget.sources, currency).map((one) => ({ ...one, amount: toMoneyText(one.amount) })),
      };
    });
  }
}
