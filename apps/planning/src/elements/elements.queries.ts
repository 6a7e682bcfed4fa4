import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { PlanElement } from './element.js';
import {
  AlignmentTable,
  CostTable,
  elementOf,
  ElementTable,
  type AlignmentRow,
  type CostRow,
  type ElementRow,
} from './element.table.js';

export interface StoredElement {
  readonly row: ElementRow;
  readonly element: PlanElement;
}

/** One element with all that is said of it; refuses `element/not-found`. */
export async function loadElement(tx: Tx, planId: string, planVersion: number, code: string): Promise<StoredElement> {
  const row = await tx.find(ElementTable, { planId, planVersion, code });
  if (!row) throw refuse('element/not-found', { code });
  const [costs, alignments] = [
    await tx.list(CostTable, { planId, planVersion, code }),
    await tx.list(AlignmentTable, { planId, planVersion, code }),
  ];
  return { row, element: elementOf(row, costs, alignments) };
}

/** A whole version, as it is read: every element after the one it stands below, siblings in their order. */
export async function elementsOf(tx: Tx, planId: string, planVersion: number): Promise<StoredElement[]> {
  const of = { planId, planVersion };
  const rows = await tx.list(ElementTable, of);
  const costs = byCode(await tx.list(CostTable, of));
  const alignments = byCode(await tx.list(AlignmentTable, of));
  return inOrder(rows).map((row) => ({
    row,
    element: elementOf(row, costs.get(row.code) ?? [], alignments.get(row.code) ?? []),
  }));
}

function byCode<Row extends CostRow | AlignmentRow>(rows: readonly Row[]): Map<string, Row[]> {
  return grouped(rows, ({ code }) => code);
}

function grouped<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Depth first. */
export function inOrder<Row extends Pick<ElementRow, 'code' | 'parent' | 'position'>>(rows: readonly Row[]): Row[] {
  const below = grouped(
    rows.toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1)),
    ({ parent }) => parent,
  );
  const out: Row[] = [];
  const visit = (parent: string | null): void => {
    for (const row of below.get(parent) ?? []) {
      out.push(row);
      visit(row.code);
    }
  };
  visit(null);
  return out;
}

/** Copies what stands in one version into the next, as it is. */
export async function copyElements(tx: Tx, planId: string, { from, to }: { from: number; to: number }): Promise<void> {
  const all = [planId, from, to];
  await tx.query(
    `insert into plan_element (id, authority_id, plan_id, plan_version, code, kind, part, parent, position, title, is_cited, path, cited,
       is_social_service, content, changed_by, changed_at, version)
     select gen_random_uuid(), authority_id, plan_id, $3, code, kind, part, parent, position, title, is_cited, path, cited,
       is_social_service, content, changed_by, changed_at, 1
     from plan_element where plan_id = $1 and plan_version = $2`,
    all,
  );
  await tx.query(
    `insert into plan_cost (authority_id, plan_id, plan_version, code, year, source, amount_minor, currency, is_social_service)
     select authority_id, plan_id, $3, code, year, source, amount_minor, currency, is_social_service
     from plan_cost where plan_id = $1 and plan_version = $2`,
    all,
  );
  await tx.query(
    `insert into plan_alignment (authority_id, plan_id, plan_version, code, to_plan, to_code)
     select authority_id, plan_id, $3, code, to_plan, to_code
     from plan_alignment where plan_id = $1 and plan_version = $2`,
    all,
  );
}

export interface OutlineRow {
  readonly code: string;
  readonly kind: PlanElement['kind'];
  readonly part: string | null;
  readonly parent: string | null;
  readonly title: string;
  readonly position: number;
  readonly isCited: boolean;
  readonly version: number;
}

/** A version by what its elements are called and where they stand, in their order. */
export async function outlineOf(tx: Tx, planId: string, planVersion: number): Promise<OutlineRow[]> {
  const rows = await tx.query<OutlineRow & Record<string, unknown>>(
    `select code, kind, part, parent, title, position, is_cited as "isCited", version
     from plan_element where plan_id = $1 and plan_version = $2`,
    [planId, planVersion],
  );
  return inOrder(rows);
}

/** The code stands in a version of the plan that was not given up; refuses `element/not-found`. */
export async function expectElement(tx: Tx, planId: string, code: string): Promise<void> {
  const found = await tx.query(
    `select from plan_element e join plan_version v on (v.plan_id, v.plan_version) = (e.plan_id, e.plan_version)
     where e.plan_id = $1 and e.code = $2 and v.status <> 'withdrawn' limit 1`,
    [planId, code],
  );
  if (found.length === 0) throw refuse('element/not-found', { code });
}

/** An element by what money cites above it, to see whether that reads otherwise now. */
export function underCited({ row, element }: StoredElement): {
  readonly cited: string | null;
  readonly element: PlanElement;
} {
  return { cited: row.cited, element };
}
