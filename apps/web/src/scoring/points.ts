import { parseFraction, type Fraction } from '@levada/kernel';
import type { Schema } from '@levada/api-client';

export type Scores = readonly Schema['Review']['scores'][number][];
type Criterion = Pick<Schema['Rubric']['criteria'][number], 'code' | 'min' | 'max' | 'threshold' | 'justification'>;

/** A slider's steps from the least to the most points: quarters of a tenth of the way, so that halves of ten are among them. */
export const STEPS = 40;

/** A score of one criterion otherwise than it was. */
export function withScore(scores: Scores, code: string, change: { points?: string; justification?: string }): Scores {
  const known = scores.find((one) => one.code === code) ?? { code, points: '', justification: null };
  return [...scores.filter((one) => one.code !== code), { ...known, ...change }];
}

/** The points at a place of the slider, as a plain decimal. */
export function pointsAt({ min, max }: Criterion, at: number): string {
  const [least, most] = [parseFraction(min), parseFraction(max)];
  return decimal(least.add(most.sub(least).mul(at).div(STEPS)));
}

/** The place of the slider for points; what is no number stands at the least. */
export function placeOf({ min, max }: Criterion, points: string): number {
  const value = read(points);
  const [least, most] = [parseFraction(min), parseFraction(max)];
  if (!value || most.equals(least)) return 0;
  const place = Number(value.sub(least).mul(STEPS).div(most.sub(least)).round().toString());
  return Math.min(STEPS, Math.max(0, place));
}

/** What has to be written before it is handed in: the same that the service refuses, said beside the field. */
export function whatIsMissing(
  criteria: readonly Criterion[],
  scores: Scores,
): { code: string; what: 'points' | 'justification' }[] {
  return criteria.flatMap(
    ({ code, min, max, threshold, justification }): { code: string; what: 'points' | 'justification' }[] => {
      const score = scores.find((one) => one.code === code);
      const value = read(score?.points ?? '');
      if (!value || value.compare(parseFraction(min)) < 0 || value.compare(parseFraction(max)) > 0) {
        return [{ code, what: 'points' }];
      }
      const isBelow = threshold !== null && value.compare(parseFraction(threshold)) < 0;
      const isWanted = justification === 'always' || (justification === 'when-below' && isBelow);
      return isWanted && !score?.justification?.trim() ? [{ code, what: 'justification' }] : [];
    },
  );
}

/** Whether it is a number as the door takes it. */
export const isPoints = (points: string): boolean => /^-?\d{1,12}(\.\d{1,6})?$/.test(points);

function read(points: string): Fraction | undefined {
  return isPoints(points) ? parseFraction(points) : undefined;
}

/** At most four digits after the point; what is left is less than anybody scores. */
function decimal(value: Fraction): string {
  return value.round(4).toString();
}
