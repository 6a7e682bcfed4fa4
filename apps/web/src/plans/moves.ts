import type { Schema } from '@levada/api-client';
import { mayStand, siblingsOf, type OutlineItem, type Rules } from './outline.js';

export const DIRECTIONS = ['up', 'down', 'in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];
type Place = Schema['PlaceDto'];

/** Why it cannot go there: it is at the edge, or what would be above it does not take its kind. */
export type WhyNot = { readonly why: 'first' | 'last' | 'nothingBefore' | 'atTop' } | Wrong;
interface Wrong {
  readonly why: 'wrongPlace';
  readonly above: string;
}

/** Where one step in a direction leads, as the door wants it; or why there is none. */
export function stepOf(
  items: readonly OutlineItem[],
  rules: Rules,
  code: string,
  direction: Direction,
): { readonly to: Place } | WhyNot {
  const one = items.find((item) => item.code === code)!;
  const siblings = siblingsOf(items, one);
  const at = siblings.indexOf(one);
  const [before, behind] = [siblings[at - 1], siblings[at + 1]];
  const above = items.find((item) => item.code === one.parent) ?? null;
  switch (direction) {
    case 'up':
      return before ? { to: placeIn(above, one.part, before.position) } : { why: 'first' };
    case 'down':
      return behind ? { to: placeIn(above, one.part, behind.position + 1) } : { why: 'last' };
    case 'in':
      if (!before) return { why: 'nothingBefore' };
      return mayStand(rules, one.kind, before, before.part)
        ? { to: { parent: before.code } }
        : { why: 'wrongPlace', above: before.code };
    case 'out': {
      if (!above) return { why: 'atTop' };
      const higher = items.find((item) => item.code === above.parent) ?? null;
      return mayStand(rules, one.kind, higher, above.part)
        ? { to: placeIn(higher, above.part, above.position + 1) }
        : { why: 'wrongPlace', above: higher?.code ?? '' };
    }
  }
}

/** Everything else that could be above it: below none of what stands below itself. */
export function otherPlaces(items: readonly OutlineItem[], rules: Rules, code: string): readonly OutlineItem[] {
  const one = items.find((item) => item.code === code)!;
  const own = new Set([code]);
  for (const { code: below, parent } of items) if (parent !== null && own.has(parent)) own.add(below);
  return items.filter(
    (item) => !own.has(item.code) && item.code !== one.parent && mayStand(rules, one.kind, item, item.part),
  );
}

// At the top the part has to be said, or it is none; below something it is that of what is above.
const placeIn = (above: OutlineItem | null, part: string | null, position: number): Place =>
  above ? { parent: above.code, position } : { ...(part === null ? {} : { part }), position };
