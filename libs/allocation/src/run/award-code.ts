import type { LimitKind } from '../group-limit.js';
import type { EngineRequest } from '../input/request.js';

/** Why an award is what it is: the limit that bound it. */
export const AWARD_CODES = [
  'full',
  'eligible',
  'cap',
  'floor',
  'cut',
  'provider-cap',
  'area-cap',
  'provider-floor',
  'area-floor',
  'below-unit',
  'minimum',
  'no-money',
  'not-eligible',
  'threshold',
  'after-stop',
  'no-support',
] as const;
export type AwardCode = (typeof AWARD_CODES)[number];

/** Of an award that takes all the request may get. */
export function fullCode(one: EngineRequest, award: bigint): 'full' | 'eligible' | 'cap' {
  if (award === one.requested) return 'full';
  return award === one.eligible ? 'eligible' : 'cap';
}

/** The code of a cut by a limit; the envelope's is simply a cut. */
export function cutCode(kind: LimitKind | undefined): AwardCode {
  return kind === 'provider' ? 'provider-cap' : kind === 'area' ? 'area-cap' : 'cut';
}
