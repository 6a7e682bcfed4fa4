import { floor, formatFraction, parseFraction, ratio, refuse, type Fraction, type RefusalPlace } from '@levada/kernel';
import type { Criterion, Rubric } from '../rubrics/rubric.js';

/** Points for one criterion, as an exact decimal, with the words for them. */
export interface Score {
  readonly code: string;
  readonly points: string;
  readonly justification: string | null;
}

export const AGGREGATIONS = ['mean', 'median', 'trimmed', 'sum'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

type Judged = Pick<Rubric, 'criteria' | 'threshold'>;
const NOTHING = ratio(0n);

/** Points × weight, added up; of a draft, what there is so far. */
export function weightedTotal(criteria: readonly Criterion[], scores: readonly Score[]): Fraction {
  const weights = new Map(criteria.map(({ code, weight }) => [code, parseFraction(weight)]));
  return scores.reduce(
    (total, { code, points }) => total.add(parseFraction(points).mul(weights.get(code) ?? NOTHING)),
    NOTHING,
  );
}

/**
 * What several reviews come to. `median` of an even number: the mean of the two in the middle. `trimmed`: the mean
 * without one highest and one lowest; refuses fewer than three.
 */
export function aggregate(by: Aggregation, values: readonly Fraction[]): Fraction {
  if (values.length === 0) throw refuse('assessment/no-review');
  if (by === 'trimmed' && values.length < 3) throw refuse('assessment/too-few-to-trim');
  const sorted = [...values].sort((one, other) => one.compare(other));
  if (by === 'sum') return sumOf(values);
  if (by === 'median')
    return meanOf(sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1));
  return meanOf(by === 'trimmed' ? sorted.slice(1, -1) : sorted);
}

const sumOf = (all: readonly Fraction[]): Fraction => all.reduce((sum, one) => sum.add(one), NOTHING);
const meanOf = (all: readonly Fraction[]): Fraction => sumOf(all).div(ratio(BigInt(all.length)));

/** How far the totals lie apart: the highest less the lowest. */
export function spreadOf(totals: readonly Fraction[]): Fraction {
  if (totals.length === 0) return NOTHING;
  const sorted = [...totals].sort((one, other) => one.compare(other));
  return sorted.at(-1)!.sub(sorted[0]!);
}

/** Whether they lie further apart than the alarm allows; `null`: there is none. */
export function isAlarming(totals: readonly Fraction[], alarm: string | null): boolean {
  return alarm !== null && spreadOf(totals).compare(parseFraction(alarm)) > 0;
}

export interface Outcome {
  /** Exact. */
  readonly score: Fraction;
  readonly criteria: readonly { readonly code: string; readonly points: string; readonly isBelow: boolean }[];
  readonly isBelowOverall: boolean;
  readonly passes: boolean;
}

/**
 * What the assessment of an application comes to. Moderated points take the place of what the reviews come to; a sum
 * counts them once for each review, so that applications stay comparable. Thresholds are said on the scale of one
 * review: a sum is held against them by its mean.
 */
export function outcomeOf(
  rubric: Judged,
  by: Aggregation,
  reviews: readonly (readonly Score[])[],
  moderated: readonly Score[] | null,
): Outcome {
  const scale: Aggregation = by === 'sum' ? 'mean' : by;
  const totals = reviews.map((scores) => weightedTotal(rubric.criteria, scores));
  const one = moderated ? weightedTotal(rubric.criteria, moderated) : aggregate(scale, totals);
  const score = by === 'sum' ? one.mul(ratio(BigInt(reviews.length))) : one;
  const criteria = rubric.criteria.map(({ code, threshold }) => {
    const points = (moderated ? [moderated] : reviews).map((scores) => pointsFor(scores, code));
    const came = moderated ? points[0]! : aggregate(scale, points);
    return { code, points: formatFraction(came), isBelow: isBelow(came, threshold) };
  });
  const isBelowOverall = isBelow(one, rubric.threshold);
  return { score, criteria, isBelowOverall, passes: !isBelowOverall && !criteria.some((each) => each.isBelow) };
}

function pointsFor(scores: readonly Score[], code: string): Fraction {
  const found = scores.find((one) => one.code === code);
  return found ? parseFraction(found.points) : NOTHING;
}

const isBelow = (one: Fraction, threshold: string | null): boolean =>
  threshold !== null && one.compare(parseFraction(threshold)) < 0;

/** With six decimals at most, a half rounded up: `20/3` is `6.666667`. */
export function decimalOf(fraction: Fraction): string {
  const millionths = floor(fraction.mul(ratio(1_000_000n)).add(ratio(1n, 2n)));
  const text = millionths.toString().padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, '');
}

/** Refuses scores that are not those of the rubric, each fault with its place. A draft may leave criteria and words out. */
export function expectScores(
  criteria: readonly Criterion[],
  scores: readonly Score[],
  { isDraft }: { isDraft: boolean },
): void {
  const faults = scores.flatMap((score, at): RefusalPlace[] => {
    const criterion = criteria.find(({ code }) => code === score.code);
    const place = (why: string) => ({
      ...{ pointer: `/scores/${at}`, code: `review/${why}`, facts: { code: score.code } },
    });
    if (!criterion || scores.findIndex(({ code }) => code === score.code) < at) return [place('no-such-criterion')];
    const points = parseFraction(score.points);
    const { min, max, threshold, justification } = criterion;
    if (isBelow(points, min) || points.compare(parseFraction(max)) > 0) return [place('points-out-of-range')];
    const wantsWords = justification === 'always' || (justification === 'when-below' && isBelow(points, threshold));
    return !isDraft && wantsWords && !/\S/.test(score.justification ?? '') ? [place('justification-missing')] : [];
  });
  const missing = isDraft ? [] : criteria.filter(({ code }) => !scores.some((one) => one.code === code));
  faults.push(
    ...missing.map(({ code }) => ({ pointer: '/scores', code: 'review/criterion-missing', facts: { code } })),
  );
  if (faults.length > 0) throw refuse('review/scores-faulty', {}, faults);
}
