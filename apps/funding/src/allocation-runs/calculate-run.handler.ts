import { Inject, Injectable } from '@nestjs/common';
import {
  allocate,
  canonicalInput,
  changedInput,
  changedParameters,
  engineOptions,
  readInput,
  type EngineInput,
  type EngineResult,
  type RuleParameters,
  type RunChanges,
} from '@levada/allocation';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, HeavyWork, scopeOf, type Actor } from '@levada/platform';
import { undecidedRequests } from '../applications/applications.queries.js';
import { EnvelopeTable } from '../envelopes/envelope.table.js';
import { envelopesWithin } from '../envelopes/envelopes.queries.js';
import { markOf } from '../rounds/rounds.queries.js';
import { expectUnsealed, type Round } from '../rounds/round.js';
import { RoundTable } from '../rounds/round.table.js';
import { expectNoTender } from '../tenders/tender.js';
import { AllocationRunTable } from './allocation-run.table.js';
import { recordRun } from './allocation-run.js';
import { sha256 } from './allocation-runs.queries.js';
import { runInput, type RunEnvelope } from './run-input.js';

/** What a calculation is asked, as it crosses processes. */
export interface AskedRun {
  readonly id: string;
  readonly roundId: string;
  /** The run that this one is a fork of. */
  readonly parentId: string | null;
  readonly title: string | null;
  readonly changes: RunChanges;
  readonly by: Pick<Actor, 'id' | 'authorityId'>;
  readonly at: Date;
}

/** More than these are felt by everybody else while they are calculated: about 50 ms. */
const MANY = 500;

@Injectable()
export class CalculateRun {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HeavyWork) private readonly work: HeavyWork,
  ) {}

  /** Calculates a round as it stands now, by its own rule or by another. */
  async calculate(roundId: string, title: string | null, changes: RunChanges, by: Actor): Promise<{ id: string }> {
    return this.run(
      { roundId, parentId: null, title, changes },
      by,
      'select id as "roundId", rule from round where id = $1',
    );
  }

  /** Calculates what another run saw once more, with something otherwise. */
  async fork(parentId: string, title: string | null, changes: RunChanges, by: Actor): Promise<{ id: string }> {
    const sql = 'select round_id as "roundId", rule from allocation_run where id = $1';
    return this.run({ roundId: '', parentId, title, changes }, by, sql);
  }

  private async run(of: Omit<AskedRun, 'id' | 'by' | 'at'>, by: Actor, from: string): Promise<{ id: string }> {
    const at = this.clock.now();
    const { roundId, isHeavy } = await this.transactions.run(scopeOf(by, at), async (tx) => {
      const id = of.parentId ?? of.roundId;
      const [found] = await tx.query<{ roundId: string; rule: string }>(from, [id]);
      if (!found) throw refuse(of.parentId ? 'allocation-run/not-found' : 'round/not-found', { id });
      const isSolved = (of.changes.rule ?? found.rule) === 'optimal';
      return { roundId: found.roundId, isHeavy: isSolved || (await hasMany(tx, found.roundId)) };
    });
    const asked: AskedRun = { ...of, roundId, id: newId(at), by: { id: by.id, authorityId: by.authorityId }, at };
    if (isHeavy) await this.work.run('calculateRun', asked);
    else await calculate(this.transactions, asked);
    return { id: asked.id };
  }
}

/** Whether a round is for the worker. */
async function hasMany(tx: Tx, roundId: string): Promise<boolean> {
  const beyond = 'select from application where round_id = $1 offset $2 limit 1';
  return (await tx.query(beyond, [roundId, MANY])).length > 0;
}

/** What comes in while a round is looked at makes it begin again; not for ever. */
const STARTS = 5;

/** Looks, calculates and stores, each by itself: a transaction that is open all the while would hold up every service's facts. */
export async function calculate(transactions: Transactions, asked: AskedRun): Promise<void> {
  const scope = scopeOf(asked.by, asked.at);
  const seen = await look(transactions, asked);
  const { round, input, parameters } = seen;
  const rule = asked.changes.rule ?? seen.rule;
  const result = await answerOf(input, rule, parameters);
  const known = {
    ...{ id: asked.id, authorityId: round.authorityId, roundId: round.id, parentId: asked.parentId },
    ...{ title: asked.title ?? `${rule} ${seen.count + 1}`, parameters, envelopes: seen.envelopes, mark: seen.mark },
    ...{ changes: Object.keys(asked.changes).length > 0 ? asked.changes : null, input: canonicalInput(input) },
    ...{ calculatedBy: asked.by.id, calculatedAt: asked.at },
  };
  const run = recordRun(known, result, input.currency);
  await transactions.run(scope, async (tx) => {
    const { inputHash, resultHash } = run;
    tx.store(AllocationRunTable, run, { action: 'calculate', detail: { inputHash, resultHash } });
  });
}

interface Seen {
  readonly mark: string;
  readonly round: Round;
  readonly rule: string;
  readonly parameters: RuleParameters;
  readonly input: EngineInput;
  readonly envelopes: Readonly<Record<string, string>>;
  /** Runs of the round until now. */
  readonly count: number;
}

async function look(transactions: Transactions, asked: AskedRun): Promise<Seen> {
  const scope = scopeOf(asked.by, asked.at);
  for (let start = 0; start < STARTS; start += 1) {
    const seen = await transactions.run(scope, (tx) => (asked.parentId ? seenByParent(tx, asked) : seenNow(tx, asked)));
    if (seen) return seen;
  }
  throw refuse('allocation-run/overtaken');
}

async function seenByParent(tx: Tx, { parentId, roundId, changes }: AskedRun): Promise<Seen> {
  const round = await tx.load(RoundTable, roundId);
  const parent = await tx.load(AllocationRunTable, parentId!);
  const input = changedInput(parent.input, changes);
  const parameters = changedParameters(parent.parameters, changes);
  const { mark, rule, envelopes } = parent;
  return { mark, round, rule, parameters, input, envelopes, count: await countRuns(tx, roundId) };
}

/** `undefined`: something changed while it was read. */
async function seenNow(tx: Tx, { roundId, changes }: AskedRun): Promise<Seen | undefined> {
  const round = await tx.load(RoundTable, roundId);
  expectUnsealed(round, tx.scope.at);
  expectNoTender(round);
  const mark = await markOf(tx, roundId);
  const envelopes = await runEnvelopes(tx, round);
  const input = runInput(round, envelopes, await undecidedRequests(tx, roundId));
  const count = await countRuns(tx, roundId);
  if ((await markOf(tx, roundId)) !== mark) return undefined;
  return {
    ...{ mark, round, rule: round.rule, count, parameters: changedParameters(round.parameters, changes) },
    envelopes: Object.fromEntries(envelopes.map(({ label, envelope }) => [label, envelope.id])),
    // What it came from stays as it is; what is asked for is said over it.
    input: Object.keys(changes).length > 0 ? changedInput(canonicalInput(input), changes) : input,
  };
}

async function countRuns(tx: Tx, roundId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from allocation_run where round_id = $1',
    [roundId],
  );
  return row!.count;
}

/** The round's envelope and those within it, with what each has and what a proposal of the round holds in it already. */
async function runEnvelopes(tx: Tx, round: Round): Promise<RunEnvelope[]> {
  const root = await tx.load(EnvelopeTable, round.envelopeId);
  const free = await envelopesWithin(tx, root.id, round.id);
  const all = await tx.list(
    EnvelopeTable,
    free.map(({ id }) => ({ id })),
  );
  const known = new Map(free.map(({ id, minor }) => [id, minor]));
  return all
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((envelope, at) => ({
      ...{ label: `E${at + 1}`, envelope },
      available: { minor: known.get(envelope.id)!, currency: envelope.amount.currency },
    }));
}

/** The engine's answer: `optimal` asks a solver, whose code is loaded by those who need it alone. */
async function answerOf(input: EngineInput, rule: string, parameters: RuleParameters): Promise<EngineResult> {
  if (rule !== 'optimal') return allocate(input, engineOptions(rule, parameters, sha256));
  const { optimal } = await import('@levada/allocation/optimal');
  const { objective, coverage } = parameters;
  const deadline = performance.now() + SOLVER_SECONDS * 1000;
  const isOver = (): boolean => performance.now() > deadline;
  return optimal(input, { hash: sha256, objective, coverage, seconds: BigInt(SOLVER_SECONDS), isOver });
}

const SOLVER_SECONDS = 60;

/** Whether a stored run comes out of the engine again, byte for byte. */
export async function recalculate(
  transactions: Transactions,
  { id, by, at }: AskedRecalculation,
): Promise<Recalculated> {
  const run = await transactions.run(scopeOf(by, at), (tx) => tx.load(AllocationRunTable, id));
  const result = await answerOf(readInput(JSON.parse(run.input)), run.rule, run.parameters);
  const again = recordRun(run, result, run.total.currency);
  return {
    ...{ isSame: again.result === run.result && sha256(run.input) === run.inputHash },
    ...{ resultHash: again.resultHash, engineVersion: again.engineVersion },
  };
}

export interface AskedRecalculation {
  readonly id: string;
  readonly by: Pick<Actor, 'id' | 'authorityId'>;
  readonly at: Date;
}

export interface Recalculated {
  readonly isSame: boolean;
  readonly resultHash: string;
  readonly engineVersion: string;
}
