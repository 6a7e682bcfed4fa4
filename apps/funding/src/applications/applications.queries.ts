import { Inject, Injectable } from '@nestjs/common';
import { ApplicationSubmittedV1 } from '@levada/contracts';
import { In } from 'typeorm';
import { money, refuse, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
  among,
  choice,
  CLOCK,
  equals,
  exactly,
  Lists,
  scopeOf,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { territoryOf } from '../envelopes/envelopes.queries.js';
import {
  joinOrganisation,
  ofOrganisations,
  organisationIdOf,
} from '../known-organisations/known-organisations.queries.js';
import { STANDINGS, standingSql } from '../known-registrations/known-registrations.queries.js';
import { expectNotRecused, withoutRecused } from '../conflicts/conflicts.queries.js';
import type { Room } from '../rooms/room.js';
import { shownRoom } from '../rooms/shown-room.queries.js';
import { expectUnsealed, isSealedAt, type Round } from '../rounds/round.js';
import { RoundTable } from '../rounds/round.table.js';
import { submittedFact } from './application-fact.js';
import { ApplicationTable } from './application.table.js';
import type { Application, RequestOfRun, TerritoryShare } from './application.js';
import type { ShownApplication } from './applications.dto.js';

/** Those a run may decide: submitted, without a decision or a proposal by hand. */
export async function undecidedApplications(
  tx: Tx,
  roundId: string,
  references?: readonly string[],
): Promise<Application[]> {
  const taken = await tx.query<{ id: string }>(
    `select application_id as id from decision where round_id = $1
     union all select l.application_id from proposal_line l join proposal p on p.id = l.proposal_id
       where p.round_id = $1 and p.run_id is null and p.status in ('draft', 'submitted', 'returned')`,
    [roundId],
  );
  const ids = new Set(taken.map(({ id }) => id));
  const some = references ? { reference: In([...references]) } : {};
  const found = await tx.list(ApplicationTable, { roundId, status: 'submitted', ...some });
  return found.filter(({ id }) => !ids.has(id));
}

const PAGE = 20_000;

/** The same, as much of them as a run sees: by pages, because there may be a million. */
export async function undecidedRequests(tx: Tx, roundId: string): Promise<RequestOfRun[]> {
  type Minors = Record<'minor' | 'minimum' | 'maximum' | 'eligible', string | null> & { currency: string };
  type Found = Omit<RequestOfRun, 'requested' | 'minimumMinor' | 'maximumMinor' | 'eligibleMinor'> & Minors;
  const requests: RequestOfRun[] = [];
  for (let after: string | null = null; ;) {
    const page: Found[] = await tx.query<Found>(
      `select a.id, a.reference, a.priority_refs as "priorityRefs", a.requested_minor as minor, a.requested_currency as currency,
         a.minimum_minor as minimum, a.maximum_minor as maximum, a.eligible_minor as eligible, a.room, a.score, a.territories,
         a.service_type as "serviceType", coalesce(o.scheme || ' ' || o.identifier, a.organisation_id::text) as provider,
         coalesce(a.outside_plan->>'signedBy' is not null, false) as "isOutsidePlan"
       from application a ${joinOrganisation('a')} where a.round_id = $1 and a.status = 'submitted' and ($2::uuid is null or a.id > $2)
         and not exists (select from decision d where d.application_id = a.id)
         and not exists (select from proposal_line l join proposal p on p.id = l.proposal_id
           where l.application_id = a.id and p.run_id is null and p.status in ('draft', 'submitted', 'returned'))
       order by a.id limit ${PAGE}`,
      [roundId, after],
    );
    const big = (text: string | null) => (text === null ? null : BigInt(text));
    for (const { minor, currency, minimum, maximum, eligible, ...rest } of page)
      requests.push({
        ...rest,
        requested: money(BigInt(minor!), currency),
        ...{ minimumMinor: big(minimum), maximumMinor: big(maximum), eligibleMinor: big(eligible) },
      });
    if (page.length < PAGE) return requests;
    after = page.at(-1)!.id;
  }
}

type Amounts = 'requested' | 'minimumViable' | 'maximumUseful' | 'eligible';

interface Row extends Omit<ShownApplication, Amounts | 'room' | 'submittedAt' | 'territories'> {
  readonly known: Room | null;
  readonly minor: string;
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly eligibleMinor: string | null;
  readonly places: TerritoryShare[];
  readonly currency: string;
  readonly submittedAt: Date;
}

export const applicationList: ListDefinition<Row, ShownApplication> = {
  columns: `a.id, a.round_id as "roundId", ${organisationIdOf('a')} as "organisationId", o.name as organisation, a.reference, a.title,
    a.requested_minor as minor, a.requested_currency as currency, a.priority_refs as "priorityRefs",
    a.service_id as "serviceId", a.service_type as "serviceType", a.territories as places, a.minimum_minor as minimum,
    a.maximum_minor as maximum, a.eligible_minor as "eligibleMinor", a.room as known, a.score, a.outside_plan as "outsidePlan",
    a.budget, a.description, a.revision, a.completion, a.ended_reason as "endedReason",
    a.submitted_at as "submittedAt", a.status, a.version, ${standingSql(organisationIdOf('a'))} as "providerStanding"`,
  from: `application a ${joinOrganisation('a')}`,
  id: 'a.id',
  filters: {
    id: equals('a.id', 'uuid', 'Applications.'),
    organisation: where('uuid', 'Of these organisations.', (text) => ofOrganisations('a', text.split(','))),
    reference: exactly('a.reference', 'The number in the round.'),
    status: among('a.status', ['submitted', 'withdrawn', 'decided'], 'Where it stands.'),
    providerStanding: choice(
      Object.fromEntries(STANDINGS.map((one) => [one, `${standingSql(organisationIdOf('a'))} = '${one}'`])),
      'How its provider stands in the register now.',
    ),
    priority: where(
      'text',
      'Serving this priority, by its code.',
      (code) => (bind) =>
        `a.priority_refs @> jsonb_build_array(jsonb_build_object('priorityCode', ${bind(code)}::text))`,
    ),
  },
  sorts: {
    id: { sql: 'a.id', type: 'uuid' },
    reference: { sql: 'a.reference', type: 'text' },
    title: { sql: 'a.title', type: 'text' },
    requested: { sql: 'a.requested_minor', type: 'bigint' },
    submittedAt: { sql: 'a.submitted_at', type: 'instant' },
  },
  order: 'id',
  search: ['a.reference', 'a.title', 'o.name'],
  show: ({ minor, minimum, maximum, eligibleMinor, known, places, currency, submittedAt, ...row }) => {
    const text = (amount: string) => toMoneyText(money(BigInt(amount), currency));
    return {
      ...row,
      requested: text(minor),
      minimumViable: minimum === null ? null : text(minimum),
      maximumUseful: maximum === null ? null : text(maximum),
      eligible: eligibleMinor === null ? null : text(eligibleMinor),
      room: known && shownRoom(known, currency),
      territories: places.map(({ territory, share }) => ({ territory: territoryOf(territory), share })),
      submittedAt: submittedAt.toISOString(),
    };
  },
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.requested, amount: true, value: ({ requested }) => requested.amount },
    { title: TITLES.currency, value: ({ requested }) => requested.currency },
    {
      title: TITLES.priorities,
      value: ({ priorityRefs }) => priorityRefs.map(({ priorityCode, share }) => `${priorityCode} ${share}`).join(', '),
    },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.provider, value: ({ providerStanding }) => providerStanding },
    { title: TITLES.submittedAt, value: ({ submittedAt }) => submittedAt },
  ],
};

export const everyApplicationList: ListDefinition<Row, ShownApplication> = {
  ...applicationList,
  filters: { ...applicationList.filters, round: equals('a.round_id', 'uuid', 'Of these rounds.') },
  order: '-submittedAt',
};

@Injectable()
export class Applications {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A round that is not there is told as such, not as one without applications. */
  async ofRound(by: Actor, reach: Reach, roundId: string, asked: AskedList): Promise<Page<ShownApplication>> {
    const at = this.clock.now();
    const round = await this.transactions.run(scopeOf(by, at), (tx) => tx.load(RoundTable, roundId));
    // Whoever sees their own alone may see it.
    if (reach.everywhere) expectUnsealed(round, at);
    return this.lists.answer(by, applicationList, asked, [
      (bind) => `a.round_id = ${bind(roundId)}`,
      ...ownOf('a', reach),
      // A provider's people read their own, whatever else they are.
      ...(reach.everywhere ? [withoutRecused('a', by)] : []),
    ]);
  }

  /** Over all rounds: what one may read in each of them. */
  async ofAllRounds(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownApplication>> {
    const at = this.clock.now();
    const ofOffice: Condition[] = [
      withoutRecused('a', by),
      (bind) =>
        `not exists (select from round r where r.id = a.round_id and r.is_sealed and r.deadline > ${bind(at)}::timestamptz)`,
    ];
    return this.lists.answer(by, everyApplicationList, asked, [
      ...ownOf('a', reach),
      ...(reach.everywhere ? ofOffice : []),
    ]);
  }

  async one(by: Actor, id: string): Promise<ShownApplication> {
    return this.lists.one(by, applicationList, id, 'application/not-found');
  }

  /** The same for a reader who may not be who wrote it. */
  async read(by: Actor, reach: Reach, id: string): Promise<ShownApplication> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const application = await tx.load(ApplicationTable, id);
      expectOwn(application, reach);
      if (!reach.everywhere) return;
      expectUnsealed(await tx.load(RoundTable, application.roundId), at);
      await expectNotRecused(tx, by, id);
    });
    return this.one(by, id);
  }
}

/** Within what a grant reaches, or `application/not-found`. */
export function expectOwn({ id, organisationId }: Application, { everywhere, organisations }: Reach): void {
  if (!everywhere && !organisations.includes(organisationId)) throw refuse('application/not-found', { id });
}

/** Planning counts what is asked for; of what is sealed nobody hears before its time. */
export function tellUnlessSealed(tx: Tx, round: Round, application: Application): void {
  if (!isSealedAt(round, tx.scope.at)) tx.publish(ApplicationSubmittedV1, submittedFact(application));
}

/** Tells all applications of a round, as they are now. */
export async function tellAll(tx: Tx, roundId: string): Promise<void> {
  for (const one of await tx.list(ApplicationTable, { roundId }))
    tx.publish(ApplicationSubmittedV1, submittedFact(one));
}

/** The next number of a round, as it is counted where nobody gives one. Others of the round wait for it until the commit. */
export async function nextReference(tx: Tx, roundId: string): Promise<string> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('reference of ' || $1, 0))`, [roundId]);
  const [row] = await tx.query<{ next: number }>(
    `select coalesce(max(reference::int), 0) + 1 as next from application where round_id = $1 and reference ~ '^[0-9]{1,8}$'`,
    [roundId],
  );
  return String(row!.next);
}

/** Rows of the organisations that a reader's grant reaches. */
export function ownOf(table: string, { everywhere, organisations }: Reach): Condition[] {
  return everywhere ? [] : [ofOrganisations(table, organisations)];
}
