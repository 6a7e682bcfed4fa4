import { money, refuse, toMoneyText, type MoneyText } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { Reach } from '@levada/platform';
import type { CostSource } from '../elements/element.js';
import { loadOwnPlan, lockPlan } from '../plans/plans.queries.js';
import type { Measured, Transformation } from './transformation.js';
import {
  FundsTable,
  StepDoneTable,
  TargetTable,
  TransformationTable,
  type StepDoneRow,
} from './transformation.table.js';
import type { ShownTransformation } from './transformations.dto.js';

/** A case within the reader's reach; refuses `transformation/not-found`. Changes of one plan take turns. */
export async function loadTransformation(
  tx: Tx,
  id: string,
  reach: Reach,
  why: 'to read it' | 'to change it',
): Promise<Transformation> {
  const { planId } = await tx.load(TransformationTable, id);
  await (why === 'to read it' ? loadOwnPlan : lockPlan)(tx, planId, reach).catch(() => {
    throw refuse('transformation/not-found', { id });
  });
  return tx.load(TransformationTable, id);
}

export async function stepsDone(tx: Tx, transformationId: string): Promise<StepDoneRow[]> {
  return tx.list(StepDoneTable, { transformationId });
}

export async function shownTransformation(tx: Tx, held: Transformation): Promise<ShownTransformation> {
  const { id: transformationId, planId, elementCode, title, content, status, draftedBy, agreedBy, agreedAt } = held;
  const done = new Map((await stepsDone(tx, transformationId)).map((one) => [one.position, one.doneOn]));
  const funds = await tx.list(FundsTable, { transformationId });
  const targets = await tx.list(TargetTable, { transformationId });
  const plain = structuredClone(content) as unknown as Pick<ShownTransformation, 'from' | 'to' | 'partners'>;
  return {
    ...{ id: transformationId, planId, elementCode, title, status, draftedBy, agreedBy },
    ...{ agreedAt: agreedAt?.toISOString() ?? null, stopReason: held.stopReason, version: held.version },
    ...{ from: plain.from, to: plain.to, partners: plain.partners },
    steps: content.steps.map((one, at) => ({ ...one, position: at + 1, doneOn: done.get(at + 1) ?? null })),
    people: { leaving: held.peopleLeaving, accompanied: held.peopleAccompanied, status: held.peopleStatus },
    money: funds
      .map(({ year, source, amountMinor, currency }) => ({ year, source, amount: text(amountMinor, currency) }))
      .sort((a, b) => a.year - b.year || a.source.localeCompare(b.source, 'en')),
    targets: targets
      .map(({ year, measured, form, value }) => ({ year, measured, form, value }))
      .sort((a, b) => a.year - b.year || a.measured.localeCompare(b.measured, 'en')),
  };
}

function text(minor: string, currency: string): MoneyText {
  return toMoneyText(money(BigInt(minor), currency));
}

export interface MeasuredYear {
  readonly year: number;
  readonly measured: Measured;
  readonly form: string | null;
  /** Of the cases that have one. */
  readonly target: number | null;
  readonly actual: number | null;
  readonly cases: number;
  /** How many of them were read. */
  readonly read: number;
}

// The last reading of each case counts; a draft is no target yet, and what was stopped is none any more.
const MEASURED_YEARS = `
  with case_ as (select id from transformation where (id = $1 or (plan_id = $2 and status in ('agreed', 'running', 'done')))),
    last as (select distinct on (transformation_id, year, measured, form) transformation_id, year, measured, form, value
      from transformation_reading where transformation_id in (select id from case_)
      order by transformation_id, year, measured, form, read_on desc, seq desc),
    target as (select transformation_id, year, measured, form, value from transformation_target
      where transformation_id in (select id from case_))
  select coalesce(t.year, l.year) as year, coalesce(t.measured, l.measured) as measured, coalesce(t.form, l.form) as form,
    sum(t.value)::int as target, sum(l.value)::int as actual, count(*)::int as cases, count(l.value)::int as read
  from target t full join last l on t.transformation_id = l.transformation_id and t.year = l.year and t.measured = l.measured
    and t.form is not distinct from l.form
  group by 1, 2, 3 order by 1, 2, 3`;

/** Targets beside what was read, by year; places by form, which are never added up. Of one case, or of a plan's. */
export async function measuredYears(tx: Tx, of: CaseOrPlan): Promise<MeasuredYear[]> {
  return tx.query<MeasuredYear>(MEASURED_YEARS, keyOf(of));
}

export interface MoneyOfYear {
  readonly year: number;
  readonly source: CostSource;
  readonly amount: MoneyText;
}

export async function moneyByYear(tx: Tx, of: CaseOrPlan): Promise<MoneyOfYear[]> {
  const rows = await tx.query<{ year: number; source: CostSource; minor: string; currency: string }>(
    `select m.year, m.source, m.currency, sum(m.amount_minor)::text as minor
     from transformation_money m join transformation c on c.id = m.transformation_id
     where c.id = $1 or (c.plan_id = $2 and c.status in ('agreed', 'running', 'done'))
     group by 1, 2, 3 order by 1, 2, 3`,
    keyOf(of),
  );
  return rows.map(({ year, source, minor, currency }) => ({ year, source, amount: text(minor, currency) }));
}

export type CaseOrPlan = { readonly case: string } | { readonly plan: string };
const keyOf = (of: CaseOrPlan): (string | null)[] => ('case' in of ? [of.case, null] : [null, of.plan]);
