import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, newId, parseMoney, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { sha256 } from '../allocation-runs/allocation-runs.queries.js';
import { CompensationMethodTable } from '../compensation-methods/compensation-method.table.js';
import type { CompensationMethod } from '../compensation-methods/compensation-method.js';
import type { Entrustment } from '../entrustments/entrustment.js';
import { EntrustmentTable } from '../entrustments/entrustment.table.js';
import { inputOf, methodFor, resultOf, type Compensation } from './compensation.js';
import { CompensationTable } from './compensation.table.js';
import { standingOf } from './compensations.queries.js';

@Injectable()
export class CalculateCompensation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For one act and year, by the method in force. What comes out as it stands already is not written again. */
  async calculate(entrustmentId: string, year: number, by: Actor): Promise<{ id: string }> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const act = await tx.load(EntrustmentTable, entrustmentId);
      return compensate(tx, act, year, await methodsOf(tx, year), by.id);
    });
  }
}

export const methodsOf = (tx: Tx, year: number): Promise<CompensationMethod[]> =>
  tx.list(CompensationMethodTable, { year, status: 'published' });

/** Refuses where it cannot be reckoned: no method, another unit, a figure that is missing. */
export async function compensate(
  tx: Tx,
  act: Entrustment,
  year: number,
  methods: readonly CompensationMethod[],
  by: string,
): Promise<Pick<Compensation, 'id' | 'amount'>> {
  const { at } = tx.scope;
  const method = methodFor(methods, act, year);
  const input = inputOf(act, method, year);
  const found = resultOf(input);
  const result = canonicalJson(found);
  const standing = await standingOf(tx, act.id, year);
  if (standing?.methodId === method.id && standing.input === input && standing.result === result) return standing;
  const { id: entrustmentId, version: entrustmentVersion, authorityId, organisationId, serviceId } = act;
  const compensation: Compensation = {
    ...{ id: newId(at), authorityId, entrustmentId, entrustmentVersion, organisationId, serviceId, year },
    ...{ methodId: method.id, input, inputHash: sha256(input), result, resultHash: sha256(result) },
    ...{ amount: parseMoney(found.amount, found.currency), ceiling: found.ceiling },
    ...{ calculatedBy: by, calculatedAt: at, version: 1 },
  };
  const { inputHash, resultHash } = compensation;
  tx.store(CompensationTable, compensation, { action: 'calculate', detail: { inputHash, resultHash } });
  return compensation;
}
