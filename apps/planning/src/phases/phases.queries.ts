import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { Phase } from './phase.js';
import { PhaseTable } from './phase.table.js';

/** Group by group, each in its order: those of the plan as a whole first. */
export async function phasesOf(tx: Tx, planId: string): Promise<Phase[]> {
  const groupOf = ({ group, bodyId }: Phase) => `${group ?? ''}/${bodyId ?? ''}`;
  return (await tx.list(PhaseTable, { planId })).sort(
    (a, b) => groupOf(a).localeCompare(groupOf(b), 'en') || a.position - b.position,
  );
}

export async function phaseOf(
  tx: Tx,
  { planId, id }: { readonly planId: string; readonly id: string },
): Promise<Phase> {
  const phase = await tx.find(PhaseTable, { id, planId });
  if (!phase) throw refuse('phase/not-found', { id });
  return phase;
}
