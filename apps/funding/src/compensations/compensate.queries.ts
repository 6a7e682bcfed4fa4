import { canonicalJson, newId, parseMoney } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { sha256 } from '../allocation-runs/allocation-runs.queries.js';
import { CompensationMethodTable } from '../compensation-methods/compensation-method.table.js';
import type { CompensationMethod } from '../compensation-methods/compensation-method.js';
import type { Entrustment } from '../entrustments/entrustment.js';
import { inputOf, methodFor, resultOf, type Compensation } from './compensation.js';
import { CompensationTable } from './compensation.table.js';

export const methodsOf = (tx: Tx, year: number): Promise<CompensationMethod[]> =>
  tx.list(CompensationMethodTable, { year, status: 'published' });

/** Refuses where it cannot be reckoned: no method, another unit, a figure that is missing. What stands already stays. */
export function compensate(
  tx: Tx,
  act: Entrustment,
  methods: readonly CompensationMethod[],
  { year, standing, by }: { readonly year: number; readonly standing: Compensation | undefined; readonly by: string },
): { readonly calculated: Compensation; readonly isNew: boolean } {
  const { at } = tx.scope;
  const method = methodFor(methods, act, year);
  const input = inputOf(act, method, year);
  const found = resultOf(input);
  const result = canonicalJson(found);
  if (standing?.methodId === method.id && standing.input === input && standing.result === result) {
    return { calculated: standing, isNew: false };
  }
  const { id: entrustmentId, version: entrustmentVersion, authorityId, organisationId, serviceId } = act;
  const compensation: Compensation = {
    ...{ id: newId(at), authorityId, entrustmentId, entrustmentVersion, organisationId, serviceId, year },
    ...{ methodId: method.id, input, inputHash: sha256(input), result, resultHash: sha256(result) },
    ...{ amount: parseMoney(found.amount, found.currency), ceiling: found.ceiling },
    ...{ calculatedBy: by, calculatedAt: at, version: 1 },
  };
  const { inputHash, resultHash } = compensation;
  tx.store(CompensationTable, compensation, { action: 'calculate', detail: { inputHash, resultHash } });
  return { calculated: compensation, isNew: true };
}
