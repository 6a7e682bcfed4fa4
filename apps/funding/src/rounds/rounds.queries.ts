import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
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
} from '@levada/platform';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { isSealedAt, phaseOf, type Round } from './round.js';
import { RoundTable } from './round.table.js';
import type { ShownRound, ShownRoundPriorities } from './rounds.dto.js';

/** Asked before the round is locked: a lock that grows later could wait for another that does, too. */
export async function isTenderRound(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.query<{ kind: string }>('select kind from round where id = $1', [id]);
  return row?.kind === 'tender';
}

/**
 * The round, held as it is for this transaction: `share` while an application comes in, `update` while it is calculated
 * or decided. Else an application could slip into a round in the moment in which it is decided.
 */
export async function lockedRound(tx: Tx, id: string, strength: 'share' | 'update'): Promise<Round> {
  await tx.query(`select from round where id = $1 for ${strength}`, [id]);
  return tx.load(RoundTable, id);
}

/**
 * Differs when anything of a round that a run sees has changed: an application, a decision, the plan. Of all this nothing is
 * deleted, and versions only grow. What is available is not in it: a proposal holds what it needs.
 */
export async function markOf(tx: Tx, roundId: string): Promise<string> {
  const [row] = await tx.query<{ mark: string }>('select mark_of($1) as mark', [roundId]);
  return row!.mark;
}

/** The same of some applications alone. */
export async function markOfApplications(tx: Tx, roundId: string, ids: readonly string[]): Promise<string> {
  const [row] = await tx.query<{ mark: string }>('select mark_of_applications($1, $2) as mark', [roundId, ids]);
  return row!.mark;
}

interface Row extends Pick<
  ShownRound,
  | 'id'
  | 'envelopeId'
  | 'planId'
  | 'planVersion'
  | 'title'
  | 'kind'
  | 'programmeVersionId'
  | 'isSealed'
  | 'appealDays'
  | 'compensationYear'
  | 'status'
  | 'applications'
  | 'version'
> {
  readonly opensAt: Date | null;
  readonly deadline: Date | null;
  readonly rule: string;
  readonly parameters: Record<string, string>;
  readonly roundTo: string;
  readonly envelope: string;
  readonly currency: string;
}

/** The phase is told by the clock. */
export const roundListAt = (now: () => Date): ListDefinition<Row, ShownRound> => ({
  ...roundList,
  show: (row) => shownRound(row, now()),
});

export const roundList: ListDefinition<Row, ShownRound> = {
  columns: `r.id, r.envelope_id as "envelopeId", r.plan_id as "planId", r.plan_version as "planVersion", r.title, r.rule, r.parameters, r.kind, r.programme_version_id as "programmeVersionId",
    r.opens_at as "opensAt", r.deadline, r.is_sealed as "isSealed", r.appeal_days as "appealDays", r.compensation_year as "compensationYear",
    r.round_to_minor as "roundTo", r.round_to_currency as currency, (select sum(b.balance_minor)::bigint + handed_down(e.id) from ledger_account b where b.owner_id = e.id) as envelope, r.status, r.version,
    (select count(*)::int from application a where a.round_id = r.id) as applications`,
  from: 'round r join envelope e on e.id = r.envelope_id',
  id: 'r.id',
  filters: {
    id: equals('r.id', 'uuid', 'Rounds.'),
    plan: equals('r.plan_id', 'uuid', 'For the priorities of these plans.'),
    envelope: equals('r.envelope_id', 'uuid', 'Out of these envelopes.'),
    status: choice({ open: `r.status = 'open'`, decided: `r.status = 'decided'` }, 'Where it stands.'),
  },
  sorts: { id: { sql: 'r.id', type: 'uuid' }, title: { sql: 'r.title', type: 'text' } },
  order: '-id',
  search: ['r.title'],
  show: (row) => shownRound(row, row.deadline ?? new Date(0)),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.rule, value: ({ rule }) => rule },
    { title: TITLES.amount, amount: true, value: ({ envelope }) => envelope.amount },
    { title: TITLES.currency, value: ({ envelope }) => envelope.currency },
  ],
};

function shownRound({ roundTo, envelope, currency, ...round }: Row, at: Date): ShownRound {
  const text = (minor: string) => toMoneyText(money(BigInt(minor), currency));
  const { opensAt, deadline } = round;
  return {
    ...round,
    ...{ roundTo: text(roundTo), envelope: text(envelope) },
    ...{ opensAt: opensAt?.toISOString() ?? null, deadline: deadline?.toISOString() ?? null },
    ...{ phase: phaseOf(round, at), isReadable: !isSealedAt(round, at) },
  };
}

@Injectable()
export class Rounds {
  private readonly definition: ListDefinition<Row, ShownRound>;

  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.definition = roundListAt(() => clock.now());
  }

  list(by: Actor, asked: AskedList): Promise<Page<ShownRound>> {
    return this.lists.answer(by, this.definition, asked);
  }

  one(by: Actor, id: string): Promise<ShownRound> {
    return this.lists.one(by, this.definition, id, 'round/not-found');
  }

  /** What an application has to cite: it is refused with another version of the plan. */
  async priorities(by: Actor, id: string): Promise<ShownRoundPriorities> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const round = await tx.load(RoundTable, id);
      const { id: planId, planVersion, title, priorities } = await knownPlan(tx, round.planId);
      return {
        planId,
        planVersion,
        title,
        priorities: priorities.map(({ code, title: name }) => ({ code, title: name })),
      };
    });
  }
}
