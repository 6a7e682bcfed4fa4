import type { Tx } from '@levada/persistence';
import { unansweredComments } from '../comments/comments.queries.js';
import { findingsOf } from '../compatibility/compatibility.queries.js';
import { templateOf } from '../plan-templates/plan-templates.queries.js';
import type { Plan, Resolution } from '../plans/plan.js';
import { gatesOf, type AtTheGates, type CriterionMark, type GateRecord, type GateState } from './gate.js';
import { CriterionMarkTable, GateRecordTable } from './gate.table.js';

/** All that the gates of a version look at. */
export async function knownAtTheGates(tx: Tx, plan: Plan): Promise<AtTheGates> {
  const template = await templateOf(tx, plan.templateId);
  const { id: planId } = plan;
  const wantsCheck = template.gates.some(({ kind }) => kind === 'compatibility');
  return {
    template,
    draftedBy: plan.draftedBy,
    consultations: await consultationsSince(tx, plan),
    unanswered: await unansweredComments(tx, planId),
    findings: wantsCheck ? (await findingsOf(tx, plan, template)).findings.length : 0,
    records: await recordsOf(tx, plan),
    marks: await lastMarks(tx, plan),
    at: tx.scope.at,
  };
}

export async function gatesOfPlan(tx: Tx, plan: Plan): Promise<GateState[]> {
  return gatesOf(await knownAtTheGates(tx, plan));
}

/** The first gate that stands in the way, and the last resolution that was taken. */
export async function standingAtTheGates(
  tx: Tx,
  plan: Plan,
): Promise<{ closed: { code: string; missing: number } | null; resolved: Resolution | null }> {
  const gates = await gatesOfPlan(tx, plan);
  const closed = gates.find(({ isPassed }) => !isPassed);
  const last = gates.findLast(({ kind, record }) => kind === 'resolution' && record !== null)?.record;
  return {
    closed: closed ? { code: closed.code, missing: closed.missing.length } : null,
    resolved: last ? { body: last.body!, number: last.number!, date: last.heldOn } : null,
  };
}

/** What people were asked since the version in force: of an amendment its own consultation counts. */
async function consultationsSince(tx: Tx, { id, amends, planVersion }: Plan): Promise<{ closesAt: Date }[]> {
  const rows = await tx.query<{ closesAt: Date }>(
    `select consultation_closes_at as "closesAt" from plan_version
     where plan_id = $1 and plan_version > $2 and plan_version <= $3 and consultation_closes_at is not null
       and status <> 'withdrawn' order by plan_version`,
    [id, amends ?? 0, planVersion],
  );
  return rows;
}

/** Evidence stands, whatever version it was shown at since the one in force; a body resolves on one text. */
async function recordsOf(tx: Tx, { id: planId, amends, planVersion, textVersion }: Plan): Promise<GateRecord[]> {
  const found = await tx.list(GateRecordTable, { planId });
  return found.filter((one) =>
    one.body === null
      ? one.planVersion > (amends ?? 0) && one.planVersion <= planVersion
      : one.planVersion === planVersion && one.textVersion === textVersion,
  );
}

/** The last of each criterion and role, since the version in force: a text that was revised is not marked anew. */
async function lastMarks(tx: Tx, { id, amends, planVersion }: Plan): Promise<CriterionMark[]> {
  const rows = await tx.query<{ id: string }>(
    `select distinct on (criterion, role) id from plan_criterion_mark
     where plan_id = $1 and plan_version > $2 and plan_version <= $3
     order by criterion, role, seq desc`,
    [id, amends ?? 0, planVersion],
  );
  // An empty list of ids would ask for all there are, also those of other plans.
  if (rows.length === 0) return [];
  return tx.list(
    CriterionMarkTable,
    rows.map((row) => ({ id: row.id })),
  );
}
