import type { Tx } from '@levada/persistence';
import type { Plan } from '../plans/plan.js';
import type { Guidance, GuidanceAnswer } from './guidance.js';
import { GuidanceAnswerTable, GuidanceTable } from './guidance.table.js';

/** Own ones first, then those of the plan above that were published; each as it was written. */
export async function guidanceFor(tx: Tx, { id: planId, partOf }: Plan): Promise<Guidance[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from plan_guidance where plan_id = $1 or (plan_id = $2 and is_published)
     order by plan_id = $1 desc, seq`,
    [planId, partOf],
  );
  // An empty list of ids would ask for all there are.
  if (rows.length === 0) return [];
  const found = await tx.list(
    GuidanceTable,
    rows.map(({ id }) => ({ id })),
  );
  return rows.map(({ id }) => found.find((one) => one.id === id)!);
}

export async function answersBy(tx: Tx, planId: string): Promise<GuidanceAnswer[]> {
  return tx.list(GuidanceAnswerTable, { planId });
}

/** Of every plan that answered; the database shows them to who gave the guidance. */
export async function answersTo(tx: Tx, planId: string): Promise<GuidanceAnswer[]> {
  const given = await tx.list(GuidanceTable, { planId });
  if (given.length === 0) return [];
  const answers = await tx.list(
    GuidanceAnswerTable,
    given.map(({ id: guidanceId }) => ({ guidanceId })),
  );
  return answers.sort((a, b) => a.planTitle.localeCompare(b.planTitle, 'cs'));
}
