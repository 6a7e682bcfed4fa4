import type { Tx } from '@levada/persistence';
import { elementsOf } from '../elements/elements.queries.js';
import type { TemplateText } from '../plan-templates/plan-template.js';
import type { Plan } from '../plans/plan.js';
import { checkCompatibility, type Compatibility } from './compatibility.js';

/** A version of a plan held against a template. */
export async function findingsOf(tx: Tx, plan: Plan, template: TemplateText): Promise<Compatibility> {
  const elements = (await elementsOf(tx, plan.id, plan.planVersion)).map(({ element }) => element);
  return checkCompatibility(template, { elements, partOf: plan.partOf, inForce: await inForceOf(tx, plan) });
}

/** Of what a plan refers to, what stands in a plan that is in force: as `plan/code`. */
async function inForceOf(tx: Tx, { id, planVersion }: Plan): Promise<Set<string>> {
  const rows = await tx.query<{ key: string }>(
    `select a.to_plan || '/' || a.to_code as key from plan_alignment a
     join plan_version v on v.plan_id = a.to_plan and v.status = 'adopted'
     join plan_element e on e.plan_id = v.plan_id and e.plan_version = v.plan_version and e.code = a.to_code
     where a.plan_id = $1 and a.plan_version = $2`,
    [id, planVersion],
  );
  return new Set(rows.map(({ key }) => key));
}
