import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { KnownPlanTable } from './known-plan.table.js';
import type { KnownPlan } from './known-plan.js';

/** The plan in force as funding knows it; `plan/not-known` also while planning's event is still on its way. */
export async function knownPlan(tx: Tx, id: string): Promise<KnownPlan> {
  const plan = await tx.find(KnownPlanTable, { id });
  if (!plan) throw refuse('plan/not-known', { id });
  return plan;
}
