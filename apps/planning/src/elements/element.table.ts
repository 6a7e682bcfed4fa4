import { EntitySchema } from 'typeorm';
import { fromMoneyText, money, toMoneyText } from '@levada/kernel';
import { column } from '@levada/persistence';
import type { AlignedTo, Cost, CostSource, ElementContent, ElementKind, PlanElement } from './element.js';

/** Said of an element and not summed or followed: the rest has columns and tables of its own. */
type Content = Omit<ElementContent, 'title' | 'isSocialService' | 'costs' | 'alignedTo'>;

export interface ElementRow {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly planVersion: number;
  readonly code: string;
  readonly kind: ElementKind;
  readonly part: string | null;
  readonly parent: string | null;
  /** Among those of one parent. */
  readonly position: number;
  readonly title: string;
  readonly isCited: boolean;
  /** The codes of all above it and its own, the top first. */
  readonly path: readonly string[];
  /** The one of these that money cites. */
  readonly cited: string | null;
  readonly isSocialService: boolean;
  readonly content: Content;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly version: number;
}

export const ElementTable = new EntitySchema<ElementRow>({
  name: 'element',
  tableName: 'plan_element',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    planVersion: column.int,
    code: column.text,
    kind: column.text,
    part: column.optionalText,
    parent: column.optionalText,
    position: column.int,
    title: column.text,
    isCited: { type: 'boolean' },
    path: { type: 'text', array: true },
    cited: column.optionalText,
    isSocialService: { type: 'boolean' },
    content: column.json,
    changedBy: column.text,
    changedAt: column.instant,
    version: column.version,
  },
});

export interface CostRow {
  readonly authorityId: string;
  readonly planId: string;
  readonly planVersion: number;
  readonly code: string;
  readonly year: number;
  readonly source: CostSource;
  readonly amountMinor: string;
  readonly currency: string;
  readonly isSocialService: boolean;
}

export const CostTable = new EntitySchema<CostRow>({
  name: 'plan_cost',
  columns: {
    planId: column.id,
    planVersion: { ...column.int, primary: true },
    code: { ...column.text, primary: true },
    year: { ...column.int, primary: true },
    source: { ...column.text, primary: true },
    currency: { ...column.text, primary: true },
    authorityId: column.uuid,
    amountMinor: { type: 'bigint' },
    isSocialService: { type: 'boolean' },
  },
});

export interface AlignmentRow {
  readonly authorityId: string;
  readonly planId: string;
  readonly planVersion: number;
  readonly code: string;
  readonly toPlan: string;
  readonly toCode: string;
}

export const AlignmentTable = new EntitySchema<AlignmentRow>({
  name: 'plan_alignment',
  columns: {
    planId: column.id,
    planVersion: { ...column.int, primary: true },
    code: { ...column.text, primary: true },
    toPlan: { ...column.uuid, primary: true },
    toCode: { ...column.text, primary: true },
    authorityId: column.uuid,
  },
});

export function elementOf(
  row: ElementRow,
  costs: readonly CostRow[],
  alignments: readonly AlignmentRow[],
): PlanElement {
  const { code, kind, part, parent, title, isSocialService, content } = row;
  return {
    ...{ code, kind, part, parent, title, isSocialService },
    ...content,
    costs: costs.map(costOf).sort((a, b) => a.year - b.year || a.source.localeCompare(b.source, 'en')),
    alignedTo: alignments.map(({ toPlan: planId, toCode }): AlignedTo => ({ planId, code: toCode })),
  };
}

function costOf({ year, source, amountMinor, currency }: CostRow): Cost {
  return { year, source, amount: toMoneyText(money(BigInt(amountMinor), currency)) };
}

export function contentOf(element: PlanElement): Content {
  const { body, officer, responsible, cooperating, measureKind, addressee, bindingness, budgetLine } = element;
  const { territories, targetGroups, serviceTypes, from, to, indicators } = element;
  return {
    ...{ body, officer, responsible, cooperating, measureKind, addressee, bindingness, budgetLine },
    ...{ territories, targetGroups, serviceTypes, from, to, indicators },
  };
}

/** The rows of an element in a version of a plan. */
export function rowsOf(
  element: PlanElement,
  { authorityId, planId, planVersion }: Pick<ElementRow, 'authorityId' | 'planId' | 'planVersion'>,
): { readonly costs: CostRow[]; readonly alignments: AlignmentRow[] } {
  const of = { authorityId, planId, planVersion, code: element.code };
  return {
    costs: element.costs.map(({ year, source, amount }) => {
      const { minor, currency } = fromMoneyText(amount);
      return { ...of, year, source, amountMinor: minor.toString(), currency, isSocialService: element.isSocialService };
    }),
    alignments: element.alignedTo.map(({ planId: toPlan, code: toCode }) => ({ ...of, toPlan, toCode })),
  };
}
