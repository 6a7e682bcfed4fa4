import { civilDate, refuse, type CivilDate } from '@levada/kernel';

/** A name that an organisation bore: from its first day to its last one, as far as they are known. */
export interface DatedName {
  readonly name: string;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

interface Told {
  readonly name: string;
  readonly from?: string;
  readonly until?: string;
}

/** In the order of their days. Refuses names of which one ends before it begins, and two on the same day. */
export function datedNames(told: readonly Told[]): DatedName[] {
  const names = told.map(({ name, from, until }) => ({
    ...{ name: name.trim(), from: from === undefined ? null : civilDate(from) },
    until: until === undefined ? null : civilDate(until),
  }));
  const undated = names.find(({ from, until }) => from === null && until === null);
  if (undated) throw refuse('organisation/name-undated', { name: undated.name });
  const turned = names.find(({ from, until }) => from !== null && until !== null && until < from);
  if (turned) throw refuse('organisation/name-ends-before-it-begins', { name: turned.name });
  names.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  names.slice(1).forEach((name, at) => {
    const before = names[at]!;
    if (before.until === null || name.from === null || name.from <= before.until)
      throw refuse('organisation/names-overlap', { one: before.name, other: name.name });
  });
  return names;
}
