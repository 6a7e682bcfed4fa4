import { refuse, take, type Guard, type Lifecycle, type Step } from '@levada/kernel';
import type { Texts } from '../service-types/service-type.js';

/** A part that criteria are ordered by: one of the six fields of action of the LSZ programme in Thuringia. */
export interface CriteriaField {
  readonly code: string;
  readonly title: Texts;
}

export interface Criterion {
  readonly code: string;
  /** The field that it belongs to. */
  readonly field: string;
  readonly text: Texts;
  /** Without it the field does not pass. */
  readonly isRequired: boolean;
}

/** A numbered set of quality criteria. What was assessed by one is read by that one: a published set never changes. */
export interface CriteriaSet {
  readonly id: string;
  readonly authorityId: string;
  /** What the set is called among those of the authority: `lsz-quality`. */
  readonly name: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly title: string;
  readonly source: string;
  readonly fields: readonly CriteriaField[];
  readonly criteria: readonly Criterion[];
  readonly draftedBy: string;
  /** Everybody who wrote in it: none of them publishes it. */
  readonly writtenBy: readonly string[];
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly status: 'draft' | 'published';
  readonly version: number;
}

type Content = Pick<CriteriaSet, 'title' | 'source' | 'fields' | 'criteria'>;
type Told = Pick<CriteriaSet, 'id' | 'authorityId' | 'name' | 'number' | 'draftedBy'> & Content;

/** Refuses a code twice, a criterion of a field that there is not, and texts that say nothing. */
function checked<Some extends Content>(told: Some): Some {
  for (const codes of [told.fields, told.criteria].map((some) => some.map(({ code }) => code))) {
    const twice = codes.find((code, at) => codes.indexOf(code) !== at);
    if (twice !== undefined) throw refuse('criteria-set/code-twice', { code: twice });
  }
  for (const { code, field } of told.criteria)
    if (!told.fields.some((one) => one.code === field)) throw refuse('criteria-set/unknown-field', { code, field });
  const texts = [...told.fields.map(({ code, title }) => ({ code, text: title })), ...told.criteria];
  const silent = texts.find(({ text }) => Object.values(text).every((one) => one === undefined || one.trim() === ''));
  if (silent) throw refuse('criteria-set/no-text', { code: silent.code });
  return told;
}

export function draftSet(told: Told): CriteriaSet {
  return {
    ...checked(told),
    writtenBy: [told.draftedBy],
    publishedBy: null,
    publishedAt: null,
    status: 'draft',
    version: 1,
  };
}

export function changeSet(set: CriteriaSet, content: Content, by: string): CriteriaSet {
  if (set.status !== 'draft') throw refuse('criteria-set/published');
  const writtenBy = [...new Set([...set.writtenBy, by])];
  return { ...set, ...checked(content), writtenBy, version: set.version + 1 };
}

const isPublished: Guard<CriteriaSet, unknown> = () => refuse('criteria-set/published');

const notEmpty: Guard<CriteriaSet, unknown> = ({ criteria }) =>
  criteria.length === 0 ? refuse('criteria-set/empty') : undefined;

const everyFieldFilled: Guard<CriteriaSet, unknown> = ({ fields, criteria }) => {
  const bare = fields.find(({ code }) => !criteria.some(({ field }) => field === code));
  return bare ? refuse('criteria-set/field-without-criterion', { field: bare.code }) : undefined;
};

const anotherPerson: Guard<CriteriaSet, { readonly by: string }> = ({ writtenBy }, { by }) =>
  writtenBy.includes(by) ? refuse('criteria-set/same-person') : undefined;

export const CRITERIA_SET_LIFECYCLE = {
  publish: {
    ...{ from: ['draft'], to: 'published', otherwise: isPublished },
    guards: [notEmpty, everyFieldFilled, anotherPerson],
  } satisfies Step<CriteriaSet, { readonly by: string }, 'published'>,
} as const satisfies Lifecycle<CriteriaSet>;

export function publishSet(set: CriteriaSet, { by, at }: { readonly by: string; readonly at: Date }): CriteriaSet {
  return { ...take(CRITERIA_SET_LIFECYCLE.publish, set, { by }), publishedBy: by, publishedAt: at };
}
