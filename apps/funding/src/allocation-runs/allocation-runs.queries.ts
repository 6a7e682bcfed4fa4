import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  breakpointsOf,
  compareRuns,
  engineOptions,
  explain,
  readInput,
  readScore,
  stabilityOf,
} from '@levada/allocation';
import { formatAmount, money, refuse, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
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
import { joinOrganisation } from '../known-organisations/known-organisations.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import { resultOf, type AllocationRun } from './allocation-run.js';
import { AllocationRunTable } from './allocation-run.table.js';
import type {
  RunWithAwards,
  ShownComparison,
  ShownExplanation,
  ShownRun,
  ShownRunRecord,
  ShownSensitivity,
} from './allocation-runs.dto.js';

// What other features take of this one's door.
export { RuleParametersDto } from './allocation-runs.dto.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Row = Omit<ShownRun, 'total' | 'left' | 'calculatedAt' | 'isCurrent'> & {
  readonly minor: string;
  readonly rest: string;
  readonly currency: string;
  readonly calculatedAt: Date;
  readonly mark: string;
  readonly markNow: string;
};

export const runList: ListDefinition<Row, ShownRun> = {
  columns: `r.id, r.round_id as "roundId", r.parent_id as "parentId", r.title, r.rule, r.parameters, r.changes, r.envelopes,
    r.engine_version as "engineVersion", r.input_hash as "inputHash", r.result_hash as "resultHash",
    r.coefficient, r.requests, r.funded, r.total_minor as minor, r.left_minor as rest, r.total_currency as currency, r.mark,
    mark_of(r.round_id) as "markNow", r.calculated_by as "calculatedBy", r.calculated_at as "calculatedAt", r.version`,
  from: 'allocation_run r',
  id: 'r.id',
  filters: {
    id: equals('r.id', 'uuid', 'Runs.'),
    parent: equals('r.parent_id', 'uuid', 'Forks of these runs.'),
    rule: equals('r.rule', 'text', 'By these rules.'),
  },
  sorts: { id: { sql: 'r.id', type: 'uuid' } },
  order: '-id',
  search: ['r.title'],
  show: ({ minor, rest, currency, calculatedAt, mark, markNow, ...run }) => ({
    ...run,
    left: formatAmount(money(BigInt(rest), currency)),
    total: toMoneyText(money(BigInt(minor), currency)),
    isCurrent: mark === markNow,
    calculatedAt: calculatedAt.toISOString(),
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.rule, value: ({ rule }) => rule },
    { title: TITLES.amount, amount: true, value: ({ total }) => total.amount },
    { title: TITLES.currency, value: ({ total }) => total.currency },
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

  /** With what people call each application, so that a screen of two thousand needs no second question. */
  async one(by: Actor, id: string): Promise<RunWithAwards> {
    const shown = await this.summary(by, id);
    const { run, applications } = await this.read(by, async (tx) => {
      const stored = await tx.load(AllocationRunTable, id);
      return { run: stored, applications: await namedIn(tx, stored.roundId) };
    });
    const awards = resultOf(run).awards.map(({ id: reference, exact, award, code }) => ({
      ...applications.get(reference)!,
      ...{ exact, award, code },
    }));
    return { ...shown, awards };
  }

  async record(by: Actor, id: string): Promise<ShownRunRecord> {
    const { rule, parameters, engineVersion, input, inputHash, result, resultHash } = await this.load(by, id);
    return { rule, parameters: { ...parameters }, engineVersion, input, inputHash, result, resultHash };
  }

  async explanation(by: Actor, id: string, reference: string): Promise<ShownExplanation> {
    const run = await this.load(by, id);
    const found = explainedAwards(run).find((one) => one.id === reference);
    if (!found) throw refuse('allocation-run/unknown-request', { id: reference });
    const { award, exact, code, explanation } = found;
    return { reference, award, exact, code, explanation };
  }

  async compare(by: Actor, id: string, other: string): Promise<ShownComparison> {
    const [before, after] = [await this.load(by, other), await this.load(by, id)];
    if (before.roundId !== after.roundId) throw refuse('allocation-run/of-another-round');
    const pair = (run: AllocationRun) => ({ input: readInput(JSON.parse(run.input)), result: resultOf(run) });
    const { changed, byProvider, byArea, byPriority, ...rest } = compareRuns(pair(before), pair(after));
    return {
      ...rest,
      changed: changed.map((one) => ({ ...one, codes: [...one.codes] })),
      ...{ byProvider: [...byProvider], byArea: [...byArea], byPriority: [...byPriority] },
    };
  }

  /** `spread`: how far every score may move, in points. */
  async sensitivity(by: Actor, id: string, spread: string): Promise<ShownSensitivity> {
    const run = await this.load(by, id);
    const points = readScore(spread);
    if (points === null) throw refuse('allocation-run/threshold-malformed');
    if (run.rule === 'optimal') return { breakpoints: [], stability: null };
    const input = readInput(JSON.parse(run.input));
    const options = engineOptions(run.rule, run.parameters, sha256);
    return { breakpoints: breakpointsOf(input, options), stability: stabilityOf(input, options, points) };
  }

  /** Newest first. */
  async ofRound(by: Actor, roundId: string, asked: AskedList): Promise<Page<ShownRun>> {
    await this.read(by, (tx) => tx.load(RoundTable, roundId));
    return this.lists.answer(by, runList, asked, [(bind) => `r.round_id = ${bind(roundId)}`]);
  }

  private load(by: Actor, id: string): Promise<AllocationRun> {
    return this.read(by, (tx) => tx.load(AllocationRunTable, id));
  }

  private read<Answer>(by: Actor, reading: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    return this.transactions.run(scopeOf(by, this.clock.now()), reading);
  }
}

interface NamedApplication {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly organisation: string | null;
}

/** The applications of a round by their references. */
async function namedIn(tx: Tx, roundId: string): Promise<Map<string, NamedApplication>> {
  const rows = await tx.query<NamedApplication>(
    `select a.id, a.reference, a.title, o.name as organisation from application a ${joinOrganisation('a')} where a.round_id = $1`,
    [roundId],
  );
  return new Map(rows.map((one) => [one.reference, one]));
}

/** With their sentences: the engine's, or of a solved run those that were stored with it. */
export function explainedAwards(run: Pick<AllocationRun, 'rule' | 'parameters' | 'input' | 'result'>) {
  const stored = resultOf(run) as unknown as ReturnType<typeof explain>;
  if (run.rule === 'optimal') return stored.awards;
  return explain(readInput(JSON.parse(run.input)), engineOptions(run.rule, run.parameters, sha256)).awards;
}
