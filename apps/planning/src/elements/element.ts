import { parseMoney, refuse, toMoneyText, type CivilDate, type MoneyText } from '@levada/kernel';
import type { TemplateText } from '../plan-templates/plan-template.js';

/**
 * What a plan is made of. A passage is text of a part; the others are the tree of the strategic part, by the field's
 * words: a vision, goals and sub-goals, fields (directions) of action, priorities, measures and their activities.
 */
export const ELEMENT_KINDS = [
  'passage',
  'vision',
  'goal',
  'sub-goal',
  'field',
  'priority',
  'measure',
  'activity',
] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

export const MEASURE_KINDS = ['new', 'improve', 'replace', 'close'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** How binding a measure is for whom it addresses: one's own task, a recommendation, a request to somebody else. */
export const BINDINGNESSES = ['own', 'recommend', 'request'] as const;
export type Bindingness = (typeof BINDINGNESSES)[number];

/** Where the money of a plan comes from (decree 505/2006, domain.md §2.4). */
export const COST_SOURCES = ['state', 'region', 'municipality', 'eu', 'own', 'users', 'other'] as const;
export type CostSource = (typeof COST_SOURCES)[number];

/** What a template may want said of a kind of element. */
export const REQUIRED_FIELDS = [
  'body',
  'officer',
  'responsible',
  'measureKind',
  'addressee',
  'territories',
  'targetGroups',
  'serviceTypes',
  'from',
  'to',
  'costs',
  'indicators',
  'alignedTo',
] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

export interface Cost {
  readonly year: number;
  readonly source: CostSource;
  readonly amount: MoneyText;
}

/** A value as a decimal text: counts, shares and euros alike, never a float. */
export interface MeasuredValue {
  readonly value: string;
  readonly on: CivilDate;
}

export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Accessibility, quality, institutions, residents …: indicators of one family are read together. */
  readonly family: string | null;
  readonly source: string;
  readonly baseline: MeasuredValue | null;
  readonly targets: readonly MeasuredValue[];
}

/** An element of a plan in force, of any authority, that this one serves. */
export interface AlignedTo {
  readonly planId: string;
  readonly code: string;
}

export interface Officer {
  readonly name: string;
  readonly department: string | null;
  readonly contact: string | null;
}

export interface ElementContent {
  readonly title: string;
  readonly body: string;
  readonly officer: Officer | null;
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
  readonly measureKind: MeasureKind | null;
  readonly addressee: string | null;
  readonly bindingness: Bindingness;
  /** `false`: a related activity, whose money never counts in sums of social services. */
  readonly isSocialService: boolean;
  /** Where the money of a related activity stands. */
  readonly budgetLine: string | null;
  readonly territories: readonly { readonly scheme: string; readonly level: string; readonly code: string }[];
  readonly targetGroups: readonly string[];
  readonly serviceTypes: readonly string[];
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly costs: readonly Cost[];
  readonly indicators: readonly Indicator[];
  readonly alignedTo: readonly AlignedTo[];
}

export interface PlanElement extends ElementContent {
  readonly code: string;
  readonly kind: ElementKind;
  /** The part of the template that it stands in. */
  readonly part: string | null;
  readonly parent: string | null;
}

/** What is not said of a new element. */
export const UNSAID: Omit<ElementContent, 'title'> = {
  body: '',
  officer: null,
  responsible: [],
  cooperating: [],
  measureKind: null,
  addressee: null,
  bindingness: 'own',
  isSocialService: true,
  budgetLine: null,
  territories: [],
  targetGroups: [],
  serviceTypes: [],
  from: null,
  to: null,
  costs: [],
  indicators: [],
  alignedTo: [],
};

/** Where it stands: what its plan is built by, the plan's period, and the element above. */
export interface Place {
  readonly template: TemplateText;
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  readonly parent: Pick<PlanElement, 'kind' | 'part' | 'isSocialService'> | null;
}

/** Refuses an element that contradicts itself, its template or the period of its plan; the first fault found is told. */
export function check(element: PlanElement, { template, period, parent }: Place): PlanElement {
  const { code, kind, part } = element;
  const known = template.kinds.find((one) => one.kind === kind);
  if (!known) throw refuse('element/kind-unknown', { code, kind });
  if (!known.under.includes(parent?.kind ?? 'plan'))
    throw refuse('element/wrong-place', { code, kind, parent: parent?.kind ?? 'plan' });
  if (part !== null) expectPart(element, part, template);
  if (parent && parent.part !== part)
    throw refuse('element/another-part', { code, part: part ?? '–', parentPart: parent.part ?? '–' });
  // What stands below a related activity is a part of it: its money is never counted as that of a social service.
  if (parent && !parent.isSocialService && element.isSocialService) throw refuse('element/below-related', { code });
  expectSaid(element);
  return { ...element, costs: checkedCosts(element, period) };
}

function expectPart({ code, kind }: PlanElement, part: string, { parts }: TemplateText): void {
  const known = parts.find((one) => one.code === part);
  if (!known) throw refuse('element/part-unknown', { code, part });
  if (kind !== 'passage' && !known.kinds.includes(kind)) throw refuse('element/not-in-this-part', { code, kind, part });
}

function checkedCosts(element: PlanElement, { from, to }: Place['period']): readonly Cost[] {
  const { code, costs } = element;
  const keys = costs.map(({ year, source, amount }) => `${year}/${source}/${amount.currency}`);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw refuse('element/cost-told-twice', { code, cost: twice });
  return costs.map(({ year, source, amount }) => {
    if (year < yearOf(from) || year > yearOf(to)) throw refuse('element/cost-outside-period', { code, year, from, to });
    const sum = parseMoney(amount.amount, amount.currency);
    if (sum.minor < 0n) throw refuse('element/cost-negative', { code, year });
    return { year, source, amount: toMoneyText(sum) };
  });
}

function expectSaid(element: PlanElement): void {
  const { code, kind, from, to, indicators, isSocialService, budgetLine, measureKind, bindingness, addressee } =
    element;
  if (from !== null && to !== null && from > to) throw refuse('element/period-reversed', { code, from, to });
  if (measureKind !== null && kind !== 'measure') throw refuse('element/not-a-measure', { code, kind });
  // Seed 004.12: what is not a social service is kept financially apart, so it says where its money stands.
  if (!isSocialService && budgetLine === null) throw refuse('element/without-budget-line', { code });
  if (bindingness !== 'own' && addressee === null) throw refuse('element/without-addressee', { code, bindingness });
  const keys = element.alignedTo.map((one) => `${one.planId}/${one.code}`);
  const aligned = keys.find((one, at) => keys.indexOf(one) !== at);
  if (aligned !== undefined) throw refuse('element/aligned-twice', { code, to: aligned });
  const codes = indicators.map((one) => one.code);
  const twice = codes.find((one, at) => codes.indexOf(one) !== at);
  if (twice !== undefined) throw refuse('element/indicator-told-twice', { code, indicator: twice });
}

/** Whether something is said of it. */
export function says(element: PlanElement, field: RequiredField): boolean {
  const value = element[field];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}
