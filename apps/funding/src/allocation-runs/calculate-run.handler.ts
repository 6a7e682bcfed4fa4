import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { add, newId, refuse, type Clock, type Money } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, HeavyWork, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import type { RequestOfRun } from '../applications/application.js';
import { undecidedRequests } from '../applications/applications.queries.js';
import { availableIn } from '../envelopes/envelopes.queries.js';
import { pend, release } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { heldFor } from '../ledger/reservations.queries.js';
import type { Round } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import { runProposed } from './run-notice.js';
import { AllocationRunTable } from './allocation-run.table.js';
import { calculateRun, supersede, type AllocationRun } from './allocation-run.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a calculation is asked, as it crosses processes. */
export interface AskedRun {
  readonly id: string;
  readonly roundId: string;
  readonly by: { readonly id: string; readonly authorityId: string };
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

  /** Calculates a round and holds its total in the envelope. A run proposed earlier lets go of what it held. */
  async calculate(roundId: string, by: Actor): Promise<{ id: string }> {
    const at = this.clock.now();
    const asked: AskedRun = { id: newId(at), roundId, by: { id: by.id, authorityId: by.authorityId }, at };
    const many = await this.transactions.run(scopeOf(by, at), (tx) => hasMany(tx, roundId));
    if (many) await this.work.run('calculateRun', asked);
    else await calculate(this.transactions, asked);
    return { id: asked.id };
  }
}

/** Whether a round is for the worker. */
export async function hasMany(tx: Tx, roundId: string): Promise<boolean> {
  const beyond = 'select from application where round_id = $1 offset $2 limit 1';
  return (await tx.query(beyond, [roundId, MANY])).length > 0;
}

/** What comes in meanwhile makes it begin again; not for ever. */
const STARTS = 5;

/**
 * Looks, calculates, and stores only if nothing changed since it looked. A transaction that is open all the while would
 * hold up every service's facts, and whoever submits an application.
 */
export async function calculate(transactions: Transactions, asked: AskedRun): Promise<void> {
  const scope = scopeOf(asked.by, asked.at);
  for (let start = 0; start < STARTS; start += 1) {
    const { mark, round, available, requests } = await transactions.run(scope, (tx) => look(tx, asked.roundId));
    const by = { id: asked.id, person: asked.by.id, at: asked.at, hash: sha256 };
    const run = calculateRun(round, available, requests, by);
    if (await transactions.run(scope, (tx) => store(tx, run, mark, requests.length))) return;
  }
  throw refuse('allocation-run/overtaken');
}

interface Seen {
  readonly mark: string;
  readonly round: Round;
  readonly available: Money;
  readonly requests: readonly RequestOfRun[];
}

async function look(tx: Tx, roundId: string): Promise<Seen> {
  const round = await tx.load(RoundTable, roundId);
  const mark = await markOf(tx, round);
  const available = await freeFor(tx, round, await proposedRun(tx, roundId));
  return { mark, round, available, requests: await undecidedRequests(tx, roundId) };
}

async function store(tx: Tx, run: AllocationRun, mark: string, count: number): Promise<boolean> {
  const round = await lockedRound(tx, run.roundId, 'update');
  if ((await markOf(tx, round)) !== mark) return false;
  const earlier = await proposedRun(tx, run.roundId);
  if (earlier) {
    tx.store(AllocationRunTable, supersede(earlier), { action: 'supersede', detail: { by: run.id } });
    for (const held of await heldFor(tx, earlier.id)) {
      const { at } = tx.scope;
      tx.append(TransferTable, [release(held, { id: newId(at), amount: held.left, reference: earlier.id, at })]);
    }
  }
  const { inputHash, resultHash } = run;
  tx.store(AllocationRunTable, run, { action: 'calculate', detail: { inputHash, resultHash } });
  hold(tx, round.envelopeId, run);
  raiseNotices(tx, FundingNoticesRaisedV1, [runProposed(round, run, count)]);
  return true;
}

/** Differs when anything that a calculation sees has changed: of all this nothing is deleted, and versions only grow. */
async function markOf(tx: Tx, { id, version, envelopeId }: Round): Promise<string> {
  const [mark] = await tx.query<{ mark: string }>(
    `select concat_ws('/', $3::int,
       (select concat_ws('/', count(*), sum(a.version)) from application a where a.round_id = $1),
       (select count(*) from decision d where d.round_id = $1),
       (select r.id from allocation_run r where r.round_id = $1 and r.status = 'proposed'),
       (select balance_minor from ledger_account where owner_id = $2 and kind = 'available')) as mark`,
    [id, envelopeId, version],
  );
  return mark!.mark;
}

async function proposedRun(tx: Tx, roundId: string): Promise<AllocationRun | undefined> {
  return (await tx.find(AllocationRunTable, { roundId, status: 'proposed' })) ?? undefined;
}

/** Holds a run's total in its envelope; a run that awards nothing holds nothing. */
function hold(tx: Tx, envelopeId: string, { id: reference, authorityId, total: amount }: AllocationRun): void {
  const { at } = tx.scope;
  if (amount.minor > 0n)
    tx.append(TransferTable, [pend({ id: newId(at), envelopeId, authorityId, amount, reference, at })]);
}

/** What a run may share out: what is available in the envelope, and what an earlier proposal of the round holds. */
export async function freeFor(tx: Tx, round: Round, proposed: AllocationRun | undefined): Promise<Money> {
  const available = await availableIn(tx, round.envelopeId);
  return proposed ? add(available, proposed.total) : available;
}
