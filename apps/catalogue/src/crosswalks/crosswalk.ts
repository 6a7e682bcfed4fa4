import { refuse } from '@levada/kernel';

/** What became of an entry in the next version. */
export const CROSSWALK_RELATIONS = ['renamed', 'split', 'merged', 'replaced', 'ended'] as const;
export type CrosswalkRelation = (typeof CROSSWALK_RELATIONS)[number];

/** One line from the version before to this one. An entry that keeps its code needs none. */
export interface CrosswalkLine {
  readonly from: string;
  /** `null` where it ended. */
  readonly to: string | null;
  readonly relation: CrosswalkRelation;
}

/**
 * Refuses lines that contradict each other: a code that neither version has, an end with a successor, a split into one,
 * a merger of one, a code with two fates.
 */
export function checkCrosswalk(
  lines: readonly CrosswalkLine[],
  { before, after }: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): void {
  const seen = new Set<string>();
  for (const { from, to, relation } of lines) {
    if (!before.has(from)) throw refuse('crosswalk/unknown-from', { code: from });
    if (to !== null && !after.has(to)) throw refuse('crosswalk/unknown-to', { code: to });
    if ((to === null) !== (relation === 'ended')) throw refuse('crosswalk/ended-or-not', { code: from });
    const line = `${from} > ${to ?? ''}`;
    if (seen.has(line)) throw refuse('crosswalk/line-twice', { code: from, to: to ?? '–' });
    seen.add(line);
  }
  for (const [from, own] of groups(lines, (line) => line.from)) {
    const relations = new Set(own.map(({ relation }) => relation));
    if (own.length > 1 && !(relations.size === 1 && relations.has('split')))
      throw refuse('crosswalk/two-fates', { code: from });
    // The code itself may be one of those it was split into.
    if (own.length === 1 && relations.has('split')) throw refuse('crosswalk/split-into-one', { code: from });
  }
  for (const [to, own] of groups(lines, (line) => line.to)) {
    const merged = own.filter(({ relation }) => relation === 'merged');
    if (merged.length === 1 && !before.has(to!)) throw refuse('crosswalk/merger-of-one', { code: to! });
  }
}

/** Codes of the version before of which nothing is said, and which are not there any more. */
export function uncovered(
  lines: readonly CrosswalkLine[],
  { before, after }: { readonly before: Iterable<string>; readonly after: ReadonlySet<string> },
): string[] {
  const told = new Set(lines.map(({ from }) => from));
  return [...before].filter((code) => !after.has(code) && !told.has(code)).sort();
}

/** Under which codes of the next version something is read that was agreed under `code`; none where it ended. */
export function readUnder(code: string, lines: readonly CrosswalkLine[]): string[] {
  const own = lines.filter(({ from }) => from === code);
  return own.length === 0 ? [code] : own.flatMap(({ to }) => (to === null ? [] : [to])).sort();
}

/** The same over several versions, each crosswalk leading from one to the next. */
export function readThrough(code: string, crosswalks: readonly (readonly CrosswalkLine[])[]): string[] {
  let codes = [code];
  for (const lines of crosswalks) codes = [...new Set(codes.flatMap((one) => readUnder(one, lines)))];
  return codes.sort();
}

function groups<Key>(lines: readonly CrosswalkLine[], keyOf: (line: CrosswalkLine) => Key): Map<Key, CrosswalkLine[]> {
  const found = new Map<Key, CrosswalkLine[]>();
  for (const line of lines) {
    const known = found.get(keyOf(line));
    if (known) known.push(line);
    else found.set(keyOf(line), [line]);
  }
  return found;
}
