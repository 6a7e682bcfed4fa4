import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { add, newId, type Clock, type Money } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { undecidedApplications } from '../applications/applications.queries.js';
import { availableIn } from '../envelopes/envelopes.queries.js';
import { accountId, transfer, type AccountKind } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import type { Round } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { runProposed } from './run-notice.js';
import { AllocationRunTable } from './allocation-run.table.js';
import { calculateRun, supersede, type AllocationRun } from './allocation-run.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

@Injectable()
export class CalculateRun {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Calculates a round and holds its total in the envelope. A run proposed earlier lets go of what it held. */
  async calculate(roundId: string, by: Actor): Promise<AllocationRun> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const round = await lockedRound(tx, roundId, 'update');
      const [earlier] = await tx.list(AllocationRunTable, { roundId, status: 'proposed' });
      const available = await freeFor(tx, round, earlier);
      const applications = await undecidedApplications(tx, roundId);
      const run = calculateRun(round, available, applications, { id: newId(at), person: by.id, at, hash: sha256 });
      if (earlier) {
        tx.store(AllocationRunTable, supersede(earlier), { action: 'supersede', detail: { by: run.id } });
        move(tx, round.envelopeId, 'reserved', 'available', earlier.total, earlier);
      }
      tx.store(AllocationRunTable, run, {
        action: 'calculate',
        detail: { inputHash: run.inputHash, resultHash: run.resultHash },
      });
      move(tx, round.envelopeId, 'available', 'reserved', run.total, run);
      raiseNotices(tx, FundingNoticesRaisedV1, [runProposed(round, run, applications.length)]);
      return run;
    });
  }
}

/** Moves a run's total within its envelope; a run that awards nothing moves nothing. */
export function move(
  tx: Tx,
  envelopeId: string,
  from: AccountKind,
  to: AccountKind,
  amount: Money,
  { id, authorityId }: AllocationRun,
): void {
  if (amount.minor === 0n) return;
  const { at } = tx.scope;
  const [debit, credit] = [accountId(envelopeId, from), accountId(envelopeId, to)];
  tx.append(TransferTable, [transfer({ authorityId, debit, credit, amount, reference: id, at }, newId(at))]);
}

/** What a run may share out: what is available in the envelope, and what an earlier proposal of the round holds. */
export async function freeFor(tx: Tx, round: Round, proposed: AllocationRun | undefined): Promise<Money> {
  const available = await availableIn(tx, round.envelopeId);
  return proposed ? add(available, proposed.total) : available;
}
