import { refuse, type CivilDate } from '@levada/kernel';
import type { Texts } from '../service-types/service-type.js';

/** What an authority keeps lists of, for its catalogues, plans and returns to name by code. */
export const CODE_LISTS = ['target-groups', 'units'] as const;
export type CodeList = (typeof CODE_LISTS)[number];

/** One code of a list, with its names and the days from and to which it is used. */
export interface CodeEntry {
  readonly id: string;
  readonly authorityId: string;
  readonly list: CodeList;
  readonly code: string;
  readonly names: Texts;
  readonly validFrom: CivilDate | null;
  /** The first day on which it is not used any more. */
  readonly validUntil: CivilDate | null;
  /** The code that takes its place. */
  readonly successor: string | null;
  readonly version: number;
}

type Told = Omit<CodeEntry, 'version'>;

/** Refuses an entry without a name, with its days turned around, or that is its own successor. */
export function checkEntry(told: Told): Told {
  const { code, names, validFrom, validUntil, successor } = told;
  if (Object.values(names).every((name) => name === undefined || name.trim() === ''))
    throw refuse('code-entry/no-name', { code });
  if (validFrom !== null && validUntil !== null && validUntil <= validFrom)
    throw refuse('code-entry/period-reversed', { code, from: validFrom, until: validUntil });
  if (successor === code) throw refuse('code-entry/own-successor', { code });
  if (successor !== null && validUntil === null) throw refuse('code-entry/successor-of-none', { code });
  return told;
}

/** Whether a code is used on a day. */
export function isUsedOn(
  { validFrom, validUntil }: Pick<CodeEntry, 'validFrom' | 'validUntil'>,
  day: CivilDate,
): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || day < validUntil);
}

/**
 * Refuses a code that the authority's list does not have on a day; one that ended names its successor. An authority that keeps
 * no list may use any code.
 */
export function expectCodes(
  list: CodeList,
  entries: readonly Pick<CodeEntry, 'code' | 'validFrom' | 'validUntil' | 'successor'>[],
  codes: readonly string[],
  day: CivilDate,
): void {
  if (entries.length === 0) return;
  for (const code of codes) {
    const found = entries.find((one) => one.code === code);
    if (!found) throw refuse('code-entry/unknown', { list, code });
    if (!isUsedOn(found, day)) throw refuse('code-entry/ended', { list, code, successor: found.successor ?? '–' });
  }
}
