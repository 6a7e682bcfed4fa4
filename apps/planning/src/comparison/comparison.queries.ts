import type { Tx } from '@levada/persistence';

interface CitingDecision {
  readonly decisionId: string;
  readonly applicationId: string;
  readonly planVersion: number;
  readonly priorityCode: string;
  /** Minor units. */
  readonly granted: string;
  readonly currency: string;
}

/** Decisions that cite one of these codes of a plan, whatever version they cite. */
export async function decisionsCiting(tx: Tx, planId: string, codes: readonly string[]): Promise<CitingDecision[]> {
  if (codes.length === 0) return [];
  return tx.query<CitingDecision & Record<string, unknown>>(
    `select d.id as "decisionId", d.application_id as "applicationId", p."planVersion", p."priorityCode", p.granted, p.currency
     from known_decision d, jsonb_to_recordset(d.parts)
       as p ("planId" uuid, "planVersion" int, "priorityCode" text, granted text, currency text)
     where d.parts @> $2 and p."planId" = $1 and p."priorityCode" = any($3)
     order by p."priorityCode", d.id`,
    [planId, JSON.stringify([{ planId: planId.toLowerCase() }]), codes],
  );
}
