import {
  parseFraction,
  ratio,
  refuse,
  take,
  type Fraction,
  type Guard,
  type Lifecycle,
  type RefusalPlace,
  type Step,
} from '@levada/kernel';

export const JUSTIFICATIONS = ['always', 'when-below', 'never'] as const;

/** How points, weights and thresholds are written: exact, without a sign. */
export const DECIMAL = /^\d{1,9}(\.\d{1,6})?$/;

/** One question that a reviewer answers by points. Numbers are exact decimals, as text. */
export interface Criterion {
  readonly code: string;
  readonly title: string;
  /** Points of this criterion count this many times in the total. */
  readonly weight: string;
  readonly min: string;
  readonly max: string;
  /** Below this the application fails, whatever its total. */
  readonly threshold: string | null;
  /** Whether points need words: always, only below the threshold, or never. */
  readonly justification: (typeof JUSTIFICATIONS)[number];
}

/** What applications are judged by: one version of it. A published one never changes; a new version begins from the last. */
export interface Rubric {
  readonly id: string;
  readonly authorityId: string;
  /** The first version of the same rubric: its own id for that one. */
  readonly firstId: string;
  readonly number: number;
  readonly title: string;
  readonly criteria: readonly Criterion[];
  /** Of the weighted total of one review. */
  readonly threshold: string | null;
  readonly status: 'draft' | 'published';
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

export type RubricText = Pick<Rubric, 'title' | 'criteria' | 'threshold'>;

const UNPUBLISHED = { status: 'draft', publishedBy: null, publishedAt: null, version: 1 } as const;

export function draftRubric(
  asked: RubricText & Pick<Rubric, 'id' | 'authorityId' | 'draftedBy' | 'draftedAt'>,
): Rubric {
  return { ...asked, ...expectSound(asked), ...UNPUBLISHED, firstId: asked.id, number: 1 };
}

/** A new version that begins as the last one stands. Refuses while another is being drafted. */
export function reviseRubric(last: Rubric, { id, by, at }: { id: string; by: string; at: Date }): Rubric {
  if (last.status === 'draft') throw refuse('rubric/drafted-already', { number: last.number });
  return { ...last, ...UNPUBLISHED, id, number: last.number + 1, draftedBy: by, draftedAt: at };
}

const isPublished: Guard<Rubric, unknown> = ({ number }) => refuse('rubric/published', { number });

export const RUBRIC_LIFECYCLE = {
  publish: { from: ['draft'], to: 'published', otherwise: isPublished } satisfies Step<Rubric, unknown, 'published'>,
} as const satisfies Lifecycle<Rubric>;

export function changeRubric(rubric: Rubric, text: RubricText): Rubric {
  if (rubric.status === 'published') throw isPublished(rubric, undefined)!;
  return { ...rubric, ...expectSound(text), version: rubric.version + 1 };
}

export function publishRubric(rubric: Rubric, by: string, at: Date): Rubric {
  return { ...take(RUBRIC_LIFECYCLE.publish, rubric, undefined), publishedBy: by, publishedAt: at };
}

/** Refuses what nobody could score by, each fault with its place. */
export function expectSound({ title, criteria, threshold }: RubricText): RubricText {
  const faults = criteria.flatMap((criterion, at) => faultsOf(criterion, at, criteria));
  const most = criteria.map(({ weight, max }) => parseFraction(weight).mul(parseFraction(max)));
  if (threshold !== null && isBelow(sumOf(most), threshold))
    faults.push({ pointer: '/threshold', code: 'rubric/threshold-out-of-reach' });
  if (faults.length > 0) throw refuse('rubric/faulty', {}, faults);
  return { title, criteria, threshold };
}

function faultsOf(one: Criterion, at: number, all: readonly Criterion[]): RefusalPlace[] {
  const place = (member: string, why: string) => ({
    ...{ pointer: `/criteria/${at}/${member}`, code: `rubric/${why}`, facts: { code: one.code } },
  });
  const { threshold, min, max } = one;
  const isOutside =
    threshold !== null && (isBelow(parseFraction(threshold), min) || isBelow(parseFraction(max), threshold));
  return [
    ...(all.findIndex(({ code }) => code === one.code) < at ? [place('code', 'criterion-twice')] : []),
    ...(parseFraction(one.weight).compare(ratio(0n)) > 0 ? [] : [place('weight', 'weight-not-positive')]),
    ...(isBelow(parseFraction(min), max) ? [] : [place('max', 'no-points')]),
    ...(isOutside ? [place('threshold', 'threshold-out-of-reach')] : []),
    ...(one.justification === 'when-below' && threshold === null ? [place('justification', 'below-nothing')] : []),
  ];
}

const isBelow = (one: Fraction, text: string): boolean => one.compare(parseFraction(text)) < 0;
const sumOf = (all: readonly Fraction[]): Fraction => all.reduce((sum, one) => sum.add(one), ratio(0n));
