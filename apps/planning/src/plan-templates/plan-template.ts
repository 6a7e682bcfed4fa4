import { canonicalJson, refuse, type Language } from '@levada/kernel';
import type { ElementKind, RequiredField } from '../elements/element.js';

export type Titles = Readonly<Partial<Record<Language, string>>>;

/** A chapter that the law or the methodology wants: the five parts of decree 505/2006 § 39a, the six fields of the LSZ. */
export interface TemplatePart {
  readonly code: string;
  readonly title: Titles;
  readonly isRequired: boolean;
  /** What may stand in it besides passages of text; empty: text alone. */
  readonly kinds: readonly ElementKind[];
}

/** What a kind of element is called here, below what it stands, and what has to be said of it. */
export interface TemplateKind {
  readonly kind: ElementKind;
  readonly title: Titles;
  /** `plan`: at the top. */
  readonly under: readonly (ElementKind | 'plan')[];
  /** A plan without one is not complete. */
  readonly isRequired: boolean;
  readonly requires: readonly RequiredField[];
}

export const GATE_KINDS = ['consultation', 'compatibility', 'criteria', 'resolution', 'evidence'] as const;
export type GateKind = (typeof GATE_KINDS)[number];

/**
 * What a plan has to pass before it is adopted, in this order. `consultation`: one was held, is over and every comment
 * is answered. `compatibility`: the check against this template finds nothing. `criteria`: every required criterion is
 * met by self-assessment and review. `resolution`: a body resolved, with number and day. `evidence`: somebody shows it.
 */
export interface TemplateGate {
  readonly code: string;
  readonly kind: GateKind;
  readonly title: Titles;
}

export interface Criterion {
  readonly code: string;
  /** The part or field that it belongs to. */
  readonly field: string;
  readonly text: Titles;
  readonly isRequired: boolean;
}

/** How the plans of an authority are built. Methodologies change, so they have numbers: a plan keeps the one it was drafted by. */
export interface PlanTemplate {
  readonly id: string;
  readonly authorityId: string;
  readonly code: string;
  readonly number: number;
  /** The law or guideline that fixes it. */
  readonly source: string;
  readonly parts: readonly TemplatePart[];
  readonly kinds: readonly TemplateKind[];
  /** The kind that money cites: priority, or field or direction of action. */
  readonly cited: ElementKind;
  readonly gates: readonly TemplateGate[];
  readonly criteria: readonly Criterion[];
  readonly version: number;
}

export type TemplateText = Pick<PlanTemplate, 'source' | 'parts' | 'kinds' | 'cited' | 'gates' | 'criteria'>;

/** What a plan without a template is built by: nothing is required of it. */
export const OUTLINE: TemplateText = {
  source: '',
  parts: [],
  kinds: [
    kind('passage', 'plan'),
    kind('vision', 'plan'),
    kind('goal', 'plan', 'vision'),
    kind('sub-goal', 'goal'),
    kind('field', 'plan'),
    kind('priority', 'plan', 'goal', 'sub-goal', 'field'),
    kind('measure', 'plan', 'sub-goal', 'field', 'priority'),
    kind('activity', 'measure'),
  ],
  cited: 'priority',
  gates: [],
  criteria: [],
};

function kind(one: ElementKind, ...under: TemplateKind['under']): TemplateKind {
  return { kind: one, title: {}, under, isRequired: false, requires: [] };
}

/** The template that follows, or `undefined` where it says what holds already. Refuses one that contradicts itself. */
export function nextTemplate(
  { id, authorityId, code }: Pick<PlanTemplate, 'id' | 'authorityId' | 'code'>,
  text: TemplateText,
  current: PlanTemplate | undefined,
): PlanTemplate | undefined {
  expectConsistent(text);
  if (current && canonicalJson(textOf(current)) === canonicalJson(text)) return undefined;
  return { id, authorityId, code, number: (current?.number ?? 0) + 1, ...text, version: 1 };
}

export function textOf({ source, parts, kinds, cited, gates, criteria }: PlanTemplate): TemplateText {
  return { source, parts, kinds, cited, gates, criteria };
}

function expectConsistent({ parts, kinds, cited, gates, criteria }: TemplateText): void {
  const lists = [parts, gates, criteria].map((some) => some.map(({ code }) => code));
  for (const codes of [...lists, kinds.map((one) => one.kind)]) {
    const twice = codes.find((code, at) => codes.indexOf(code) !== at);
    if (twice !== undefined) throw refuse('plan-template/code-twice', { code: twice });
  }
  const known = new Map(kinds.map((one) => [one.kind, one]));
  const strange = [cited, ...parts.flatMap((one) => one.kinds), ...kinds.flatMap(({ under }) => under)].find(
    (one) => one !== 'plan' && !known.has(one),
  );
  if (strange !== undefined) throw refuse('plan-template/kind-unknown', { kind: strange });
  const lost = criteria.find(({ field }) => !parts.some(({ code }) => code === field));
  if (lost) throw refuse('plan-template/field-unknown', { code: lost.code, field: lost.field });
  // So that no element can ever come to stand below itself.
  const above = (one: ElementKind | 'plan', seen: readonly string[]): void => {
    if (seen.includes(one)) throw refuse('plan-template/kind-below-itself', { kind: one });
    if (one !== 'plan') for (const higher of known.get(one)!.under) above(higher, [...seen, one]);
  };
  for (const one of kinds) above(one.kind, []);
}

/** The text in a language, else in the first that there is. */
export function titleIn(titles: Titles, language: Language, otherwise: string): string {
  return titles[language] ?? Object.values(titles).find((one) => one !== undefined) ?? otherwise;
}
