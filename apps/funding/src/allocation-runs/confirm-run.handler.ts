import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { newId, objection, parseMoney, refuse, type Clock, type Refusal } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, HeavyWork, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { decided, type Application } from '../applications/application.js';
import { undecidedApplications, undecidedRequests } from '../applications/applications.queries.js';
import { DecisionLineTable, DecisionTable } from '../decisions/decision.table.js';
import { approveDecision, proposeDecision } from '../decisions/decision.js';
import { decisionMade } from '../decisions/decision-notice.js';
import { decisionFact } from '../decisions/decision-fact.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { post } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { heldFor } from '../ledger/reservations.queries.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import { close } from '../rounds/round.js';
import { AllocationRunTable } from './allocation-run.table.js';
import { awardsOf, confirmRun, RUN_LIFECYCLE, runInput, type AllocationRun } from './allocation-run.js';
import { freeFor, hasMany, sha256 } from './calculate-run.handler.js';

@Injectable()
export class ConfirmRun {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HeavyWork) private readonly work: HeavyWork,
  ) {}

  /** What speaks against a confirmation now, before anybody tries. What is cheap to know is asked first. */
  async objection(runId: string, { id, authorityId }: Actor): Promise<Refusal | undefined> {
    const at = this.clock.now();
    const scope = scopeOf({ id, authorityId }, at);
    const { run, many } = await this.transactions.run(scope, async (tx) => {
      const found = await standingOf(tx, runId);
      return { run: found, many: await hasMany(tx, found.roundId) };
    });
    const against = objection(RUN_LIFECYCLE.confirm, run, { by: id, inputHash: run.inputHash });
    if (against) return against;
    const asked: AskedHash = { runId, by: { id, authorityId }, at };
    const inputHash = many
      ? await this.work.run<string>('hashRunInput', asked)
      : await hashInput(this.transactions, asked);
    return objection(RUN_LIFECYCLE.confirm, run, { by: id, inputHash });
  }

  /** A second person's yes makes every award a decision, commits the money, and tells it: all of it or nothing. */
  async confirm(runId: string, version: number, by: Actor, key: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    const { id, authorityId } = by;
    const many = await this.transactions.run(scopeOf(by, at), async (tx) =>
      hasMany(tx, (await standingOf(tx, runId)).roundId),
    );
    const asked: AskedConfirmation = { runId, version, by: { id, authorityId }, at, key };
    return many ? this.work.run('confirmRun', asked) : confirm(this.transactions, asked);
  }
}

/** A run without what it saw and answered, which may be hundreds of megabytes. */
async function standingOf(tx: Tx, id: string): Promise<AllocationRun> {
  const [run] = await tx.query<AllocationRun>(
    `select id, round_id as "roundId", status, proposed_by as "proposedBy", input_hash as "inputHash", version
     from allocation_run where id = $1`,
    [id],
  );
  if (!run) throw refuse('allocation-run/not-found', { id });
  return run;
}

/** What the engine would see now. */
export async function hashInput(transactions: Transactions, { runId, by, at }: AskedHash): Promise<string> {
  const seen = await transactions.run(scopeOf(by, at), async (tx) => {
    const run = await tx.load(AllocationRunTable, runId);
    const round = await tx.load(RoundTable, run.roundId);
    return { round, available: await freeFor(tx, round, run), requests: await undecidedRequests(tx, round.id) };
  });
  return sha256(runInput(seen.round, seen.available, seen.requests));
}

export interface AskedHash {
  readonly runId: string;
  readonly by: Pick<Actor, 'id' | 'authorityId'>;
  readonly at: Date;
}

export interface AskedConfirmation extends AskedHash {
  readonly version: number;
  readonly key: IdempotencyKey;
}

export async function confirm(
  transactions: Transactions,
  { runId, version, by, at, key }: AskedConfirmation,
): Promise<{ id: string }> {
  return transactions.once(scopeOf(by, at), key, async (tx) => {
    const run = await tx.load(AllocationRunTable, runId);
    expectVersion(run, version);
    const round = await lockedRound(tx, run.roundId, 'update');
    const plan = await knownPlan(tx, round.planId);
    const applications = await undecidedApplications(tx, round.id);
    const available = await freeFor(tx, round, run);
    const confirmed = confirmRun(run, { by: by.id, inputHash: sha256(runInput(round, available, applications)) }, at);

    const byId = new Map(applications.map((one) => [one.id, one]));
    const made = awardsOf(run).map(({ id, award }) => {
      const application = byId.get(id) as Application;
      const amount = parseMoney(award, run.total.currency);
      const proposal = {
        id: newId(at),
        runId,
        amount,
        priorityRefs: application.priorityRefs,
        reason: null,
        by: run.proposedBy,
        at: run.proposedAt,
      };
      const { decision, lines } = proposeDecision(application, proposal);
      return { application, decision: { ...approveDecision(decision, by.id, at), version: 1 }, lines };
    });
    const knew = { planId: plan.id, planVersion: plan.planVersion, epoch: plan.epoch, eventVersion: plan.version };
    tx.store(AllocationRunTable, confirmed, { action: 'confirm', detail: { resultHash: run.resultHash, knew } });
    tx.store(RoundTable, close(round), { action: 'decide', detail: { runId } });
    tx.store(ApplicationTable, applications.map(decided), { action: 'decide', detail: { runId } });
    tx.store(
      DecisionTable,
      made.map(({ decision }) => decision),
      { action: 'decide', detail: { runId } },
    );
    tx.append(
      DecisionLineTable,
      made.flatMap(({ lines }) => lines),
    );
    for (const held of await heldFor(tx, runId)) {
      tx.append(TransferTable, [post(held, { id: newId(at), amount: held.left, reference: runId, at })]);
    }
    for (const { decision, lines } of made) {
      const { event, fact } = decisionFact(decision, lines);
      tx.publish(event, fact);
    }
    const told = made.map(({ decision, application }) => decisionMade(decision, application));
    raiseNotices(tx, FundingNoticesRaisedV1, told);
    return { id: confirmed.id };
  });
}
