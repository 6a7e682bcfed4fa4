import { refuse, type CivilDate } from '@levada/kernel';
import { holdsOn, keyText, territoryId, type Territory, type TerritoryKey } from './territory.js';

/** One place and one that takes its place, in whole or in part. */
export interface SuccessionLine {
  readonly from: TerritoryKey;
  readonly to: TerritoryKey;
}

/** A day on which places end in others: merged, split or absorbed. Latvia on 1 July 2021: 119 into 43. */
export interface Reform {
  /** The first day of the new order. */
  readonly on: CivilDate;
  readonly lines: readonly SuccessionLine[];
}

/**
 * The places that end by a reform, at their next versions. One that is a successor as well goes on. Refuses places that are
 * not known, those that ended before, and successors that there are not on that day: new places are recorded first, with
 * the day on which they begin.
 */
export function endedBy({ on, lines }: Reform, known: ReadonlyMap<string, Territory>): Territory[] {
  const find = (key: TerritoryKey): Territory => {
    const found = known.get(territoryId(key));
    if (!found) throw refuse('territory/not-found', { key: keyText(key) });
    return found;
  };
  const seen = new Set<string>();
  for (const { from, to } of lines) {
    const line = `${keyText(from)} > ${keyText(to)}`;
    if (seen.has(line)) throw refuse('reform/line-twice', { line });
    seen.add(line);
    if (from.scheme !== to.scheme) throw refuse('reform/another-scheme', { line });
    if (!holdsOn(find(to), on)) throw refuse('reform/successor-not-there', { key: keyText(to), date: on });
  }
  const goingOn = new Set(lines.map(({ to }) => territoryId(to)));
  const ending = new Map(lines.map(({ from }) => [territoryId(from), find(from)]));
  return [...ending.values()]
    .filter(({ id }) => !goingOn.has(id))
    .map((one) => {
      if (one.validUntil !== undefined && one.validUntil !== on)
        throw refuse('reform/ended-before', { key: keyText(one), date: one.validUntil });
      if (one.validFrom !== undefined && one.validFrom >= on)
        throw refuse('reform/begins-later', { key: keyText(one), date: one.validFrom });
      return { ...one, validUntil: on, version: one.version + 1 };
    });
}

/** A line of a reform that was recorded, with its day. */
export interface KnownSuccession {
  readonly fromId: string;
  readonly toId: string;
  readonly on: CivilDate;
}

/**
 * As which places one is read on a day: itself while there is one; after its end its successors, and theirs; before its
 * beginning those that it took the place of. Ids, sorted. Empty: nobody said what was there.
 */
export function readOn(
  id: string,
  day: CivilDate,
  places: ReadonlyMap<string, Pick<Territory, 'validFrom' | 'validUntil'>>,
  lines: readonly KnownSuccession[],
): string[] {
  const found = new Set<string>();
  const walk = (at: string, seen: ReadonlySet<string>): void => {
    const place = places.get(at);
    if (!place || seen.has(at)) return;
    if (holdsOn(place, day)) return void found.add(at);
    const isOver = place.validUntil !== undefined && place.validUntil <= day;
    const next = isOver
      ? lines.filter(({ fromId, on }) => fromId === at && on <= day).map(({ toId }) => toId)
      : lines.filter(({ toId, on }) => toId === at && on > day).map(({ fromId }) => fromId);
    for (const one of next) walk(one, new Set([...seen, at]));
  };
  walk(id, new Set());
  return [...found].sort();
}
