import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, newId, parseMoney, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { resultOf } from '../allocation-runs/allocation-run.js';
import { AllocationRunTable } from '../allocation-runs/allocation-run.table.js';
import { assess, type Application } from '../applications/application.js';
import { ApplicationTable } from '../applications/application.table.js';
import { expectNotRecused, recusedAmong } from '../conflicts/conflicts.queries.js';
import { expectUnsealed, refuseUnlessOpen } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { climb, eligibleOf, type AskedAmount, type OnLadder, type WrittenStep } from './amount-ladder.js';
import { AmountStepTable } from './amount-step.table.js';
import type { SetAmountBody, SetAmountsBody } from './amounts.dto.js';
import { holdingIn } from './amounts.queries.js';

@Injectable()
export class SetAmounts {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of one application, as it was read. */
  async one(applicationId: string, version: number, { step, amount, reason }: SetAmountBody, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const application = await tx.load(ApplicationTable, applicationId);
      await expectNotRecused(tx, by, applicationId);
      expectVersion(application, version);
      const { reference, roundId } = application;
      const asked = [{ reference, version, amount: fromMoneyText(amount), reason }];
      await write(tx, roundId, { step, runId: null }, asked, by);
    });
  }

  /** Of many: all or none. */
  async many(roundId: string, { step, lines }: SetAmountsBody, by: Actor): Promise<number> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const asked = lines.map((one) => ({ ...one, amount: fromMoneyText(one.amount) }));
      return write(tx, roundId, { step, runId: null }, asked, by);
    });
  }

  /** What the means allow, as a run computed it. */
  async fromRun(runId: string, reason: string, by: Actor): Promise<number> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const run = await tx.load(AllocationRunTable, runId);
      const applications = await tx.list(ApplicationTable, { roundId: run.roundId });
      const versions = new Map(applications.map(({ reference, version }) => [reference, version]));
      const asked = resultOf(run).awards.map(({ id: reference, award }) => ({
        ...{ reference, version: versions.get(reference) ?? 0, reason },
        amount: parseMoney(award, run.total.currency),
      }));
      return write(tx, run.roundId, { step: 'real', runId }, asked, by);
    });
  }
}

async function write(
  tx: Tx,
  roundId: string,
  { step, runId }: { step: WrittenStep; runId: string | null },
  asked: readonly AskedAmount[],
  by: Actor,
): Promise<number> {
  const { at } = tx.scope;
  const round = await lockedRound(tx, roundId, 'share');
  refuseUnlessOpen(round);
  expectUnsealed(round, at);
  const known = await onLadder(tx, roundId, asked, by);
  const climbing = climb(step, asked, known);
  for (const { application, holding, asked: one } of climbing) {
    const { id: applicationId, authorityId, revision } = application;
    const placed = {
      id: newId(at),
      authorityId,
      roundId,
      applicationId,
      revision,
      runId,
      author: by.id,
      at,
      version: 1,
    };
    const { amount, reason } = one;
    const written = { ...placed, step, amount, reason };
    tx.store(AmountStepTable, written, { action: `set-${step}`, reason });
    const eligibleMinor = eligibleOf({ ...holding, [step]: amount });
    // Runs look again only where what they see has changed.
    if (eligibleMinor !== application.eligibleMinor)
      tx.store(ApplicationTable, assess(application, { score: application.score, eligibleMinor }), {
        ...{ action: 'set-eligible', detail: { step } },
      });
  }
  return climbing.length;
}

/** The applications that are named, held for this transaction, with the amounts that hold. */
async function onLadder(
  tx: Tx,
  roundId: string,
  asked: readonly AskedAmount[],
  by: Actor,
): Promise<Map<string, OnLadder>> {
  const references = asked.map(({ reference }) => reference);
  const rows = await tx.query<{ id: string }>(
    'select id from application where round_id = $1 and reference = any($2) order by id for no key update',
    [roundId, references],
  );
  const ids = rows.map(({ id }) => id);
  const applications: Application[] = await tx.list(
    ApplicationTable,
    ids.map((id) => ({ id })),
  );
  const [holding, recused] = [await holdingIn(tx, ids), new Set(await recusedAmong(tx, by, ids))];
  return new Map(
    applications.map((application) => {
      const { id, reference } = application;
      return [reference, { application, holding: holding.get(id) ?? {}, isRecused: recused.has(id) }];
    }),
  );
}
