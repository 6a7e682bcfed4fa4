import type { Tx } from '@levada/persistence';
import { dayOf } from '@levada/kernel';
import { elementsOf, outlineOf } from '../elements/elements.queries.js';
import type { Plan } from '../plans/plan.js';
import { loadOwnPlan } from '../plans/plans.queries.js';
import type { Reach } from '@levada/platform';
import type { ShownIndicators, ShownLessons, ShownProgress } from './monitoring.dto.js';
import { ActionTable, EvaluationTable } from './monitoring.table.js';
import { rollUp, type Action, type IndicatorReading } from './progress.js';

/** Lines of the action plan of a year, or of all, by the day they are due. */
export async function actionsOf(tx: Tx, planId: string, year?: number): Promise<Action[]> {
  const found = await tx.list(ActionTable, { planId, ...(year === undefined ? {} : { year }) });
  return found.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1));
}

/** How far each element is, in the order of the plan; passages are text and are not done. */
export async function progressOf(tx: Tx, { id, planVersion }: Plan, year?: number): Promise<ShownProgress['items']> {
  const outline = (await outlineOf(tx, id, planVersion)).filter(({ kind }) => kind !== 'passage');
  const progress = rollUp(outline, await actionsOf(tx, id, year), dayOf(tx.scope.at));
  return outline.map(({ code, parent, kind, title }, at) => {
    const { share, actions, overdue } = progress[at]!;
    return { code, parent, kind, title, share: share?.toFraction() ?? null, actions, overdue };
  });
}

/** Every indicator with what it is measured by, and the last reading of each day. */
export async function indicatorsOf(tx: Tx, { id: planId, planVersion }: Plan): Promise<ShownIndicators['items']> {
  const elements = await elementsOf(tx, planId, planVersion);
  const readings = new Map<string, Reading[]>();
  for (const one of await lastReadings(tx, planId)) {
    const key = `${one.elementCode}/${one.indicatorCode}`;
    readings.set(key, [...(readings.get(key) ?? []), one]);
  }
  return elements.flatMap(({ element }) =>
    element.indicators.map(({ code, name, unit, family, source, baseline, targets }) => {
      const own = readings.get(`${element.code}/${code}`) ?? [];
      return {
        ...{ elementCode: element.code, code, name, unit, family, source },
        ...{ baseline: baseline && { ...baseline }, targets: targets.map((one) => ({ ...one })) },
        readings: own.map(({ value, on, source: from }) => ({ value, on, source: from })),
      };
    }),
  );
}

/** Of every day the last one that was recorded, in the order of days. */
async function lastReadings(tx: Tx, planId: string): Promise<Reading[]> {
  return tx.query<Reading & Record<string, unknown>>(
    `select distinct on (element_code, indicator_code, read_on) element_code as "elementCode",
       indicator_code as "indicatorCode", value::text as value, read_on::text as "on", source
     from indicator_reading where plan_id = $1 order by element_code, indicator_code, read_on, seq desc`,
    [planId],
  );
}

type Reading = Pick<IndicatorReading, 'elementCode' | 'indicatorCode' | 'value' | 'source'> & { readonly on: string };

/** What the plan that this one follows came to, in its order. */
export async function lessonsFor(tx: Tx, plan: Plan, reach: Reach): Promise<ShownLessons> {
  if (plan.follows === null) return { follows: null, items: [] };
  const before = await loadOwnPlan(tx, plan.follows, reach);
  const evaluations = new Map(
    (await tx.list(EvaluationTable, { planId: before.id })).map((one) => [one.elementCode, one]),
  );
  const items = (await progressOf(tx, before)).map(({ code, kind, title, share }) => {
    const evaluation = evaluations.get(code);
    return { code, kind, title, share, result: evaluation?.result ?? null, text: evaluation?.text ?? null };
  });
  return { follows: { id: before.id, title: before.title }, items };
}
