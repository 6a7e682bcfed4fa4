import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  among,
  CLOCK,
  Lists,
  scopeOf,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { RoundTable } from '../rounds/round.table.js';
import { awardsOf } from './allocation-run.js';
import type { RunWithAwards, ShownRun } from './allocation-runs.dto.js';

type Row = Omit<ShownRun, 'total' | 'proposedAt' | 'confirmedAt'> & {
  readonly minor: string;
  readonly currency: string;
  readonly proposedAt: Date;
  readonly confirmedAt: Date | null;
};

export const runList: ListDefinition<Row, ShownRun> = {
  columns: `r.id, r.round_id as "roundId", r.rule, r.engine_version as "engineVersion", r.input_hash as "inputHash",
    -- Canonical JSON ends with left and total; to read all of it may take seconds.
    substring(right(r.result, 200) from '"left":"([0-9.]+)"') as "left",
    r.result_hash as "resultHash", r.coefficient, r.total_minor as minor, r.total_currency as currency, r.status,
    r.proposed_by as "proposedBy", r.proposed_at as "proposedAt", r.confirmed_by as "confirmedBy", r.confirmed_at as "confirmedAt", r.version`,
  from: 'allocation_run r',
  id: 'r.id',
  filters: {
    status: among('r.status', ['proposed', 'confirmed', 'superseded'], 'Where it stands.'),
  },
  sorts: { id: { sql: 'r.id', type: 'uuid' } },
  order: '-id',
  search: [],
  show: ({ minor, currency, proposedAt, confirmedAt, ...run }) => ({
    ...run,
    total: toMoneyText(money(BigInt(minor), currency)),
    proposedAt: proposedAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.rule, value: ({ rule }) => rule },
    { title: TITLES.amount, amount: true, value: ({ total }) => total.amount },
    { title: TITLES.currency, value: ({ total }) => total.currency },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};

@Injectable()
export class AllocationRuns {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async summary(by: Actor, id: string): Promise<ShownRun> {
    return this.lists.one(by, runList, id, 'allocation-run/not-found');
  }

  async one(by: Actor, id: string): Promise<RunWithAwards> {
    const shown = await this.summary(by, id);
    const [row] = await this.transactions.read(by, (query) =>
      query<{ result: string }>('select result from allocation_run where id = $1', [id]),
    );
    return { ...shown, awards: awardsOf(row!) };
  }

  /** Newest first. */
  async ofRound(by: Actor, roundId: string, asked: AskedList): Promise<Page<ShownRun>> {
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => tx.load(RoundTable, roundId));
    return this.lists.answer(by, runList, asked, [(bind) => `r.round_id = ${bind(roundId)}`]);
  }
}
