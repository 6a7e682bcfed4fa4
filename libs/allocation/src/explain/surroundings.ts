import { boundedClaim } from '../divisible/limits.js';
import type { EngineInput, EngineRequest } from '../input/request.js';
import { order } from '../quotient.js';
import type { AwardRow } from '../run/engine-result.js';
import { amountOf, nameOf, type Figure } from './reason.js';

/** What stands beside a request: the priority it serves, and where all or nothing is granted, its neighbours by amount. */
export interface Note {
  readonly kind: 'priority' | 'cheaper-funded' | 'dearer-unfunded';
  readonly figures: Readonly<Record<string, Figure>>;
}

/**
 * For each request the priority it names; with `isAllOrNothing` also, where it is not funded, the next cheaper request of its kind
 * that is, and where it is funded, the next dearer one that is not: so a reader sees the line that was drawn. Equal amounts: the first by id.
 */
export function surroundingsOf(
  { requests }: Pick<EngineInput, 'requests'>,
  awards: readonly AwardRow[],
  isAllOrNothing: boolean,
): (id: string) => Note[] {
  const byId = new Map(requests.map((one) => [one.id, one]));
  const funded = new Set(awards.filter(isPaid).map(({ id }) => id));
  const sides = isAllOrNothing ? sidesOf(byId, awards) : null;
  return (id) => {
    const request = byId.get(id)!;
    const { priority, kind } = request;
    const notes: Note[] = priority === null ? [] : [{ kind: 'priority', figures: { priority: nameOf(priority) } }];
    const side = sides?.get(kind);
    if (!side) return notes;
    const amount = amountAsked(request);
    if (funded.has(id)) {
      const dearer = side.unfunded[placeOf(side.unfunded, amount, true)];
      if (dearer) notes.push({ kind: 'dearer-unfunded', figures: neighbour(dearer) });
    } else {
      const cheaper = side.funded[placeOf(side.funded, amount, false) - 1];
      if (cheaper) notes.push({ kind: 'cheaper-funded', figures: neighbour(firstOf(side.funded, cheaper.amount)) });
    }
    return notes;
  };
}

interface Neighbour {
  readonly id: string;
  readonly amount: bigint;
}

interface Sides {
  readonly funded: Neighbour[];
  readonly unfunded: Neighbour[];
}

/** Funded and not, by kind, each by amount and id. What asks for nothing is nobody's neighbour. */
function sidesOf(
  byId: ReadonlyMap<string, EngineRequest>,
  awards: readonly AwardRow[],
): ReadonlyMap<string | null, Sides> {
  const sides = new Map<string | null, Sides>();
  for (const row of awards) {
    const { id } = row;
    const request = byId.get(id)!;
    const amount = amountAsked(request);
    if (amount === 0n) continue;
    let side = sides.get(request.kind);
    if (!side) sides.set(request.kind, (side = { funded: [], unfunded: [] }));
    (isPaid(row) ? side.funded : side.unfunded).push({ id, amount });
  }
  const byAmount = (a: Neighbour, b: Neighbour): number => order(a.amount, b.amount) || (a.id < b.id ? -1 : 1);
  for (const { funded, unfunded } of sides.values()) {
    funded.sort(byAmount);
    unfunded.sort(byAmount);
  }
  return sides;
}

/** How many of a sorted list are below an amount, or with `isBeyond` at most that. */
function placeOf(list: readonly Neighbour[], amount: bigint, isBeyond: boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle]!.amount;
    if (one < amount || (isBeyond && one === amount)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstOf(list: readonly Neighbour[], amount: bigint): Neighbour {
  return list[placeOf(list, amount, false)]!;
}

function neighbour({ id, amount }: Neighbour): Readonly<Record<string, Figure>> {
  return { neighbour: nameOf(id), amount: amountOf(amount) };
}

function amountAsked(request: EngineRequest): bigint {
  return boundedClaim(request).cap;
}

function isPaid({ award }: AwardRow): boolean {
  return /[1-9]/.test(award);
}
