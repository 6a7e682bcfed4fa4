import { type Fraction } from './fraction.js';
import { refuse } from './refusal.js';
import { moveFirst } from './select.js';

export interface Part {
  /** The exact amount before rounding, in the same unit as `unit` (minor units): a fraction, or `n / d` with d > 0. */
  readonly exact: Fraction | { readonly n: bigint; readonly d: bigint };
  /** Never cut below this (minor units); a part that is exactly this stays so. */
  readonly floor?: bigint;
  /** Never rounded above this (minor units); a part that is exactly this stays so. */
  readonly cap?: bigint;
  /** Which of the `rooms` the part lies in, besides the total. */
  readonly within?: readonly number[];
}

/** A sum that some of the parts have to keep (minor units). */
export interface Room {
  readonly most: bigint | null;
  readonly least: bigint;
}

export interface Rounding {
  /** Orders equal remainders; without it they keep the order of the input, so the caller sorts first. */
  readonly ties?: (a: number, b: number) => number;
  readonly rooms?: readonly Room[];
  /** Only remainders of half a unit and more are served. */
  readonly fromHalf?: boolean;
}

/**
 * Rounds exact parts to whole multiples of `unit` so that they add up to `total` (all in minor units), by the method
 * of largest remainders (Hamilton): every part is cut to the unit, then the units left go one by one to the largest
 * remainders. A part is passed over where its cap or one of its rooms has no place for the unit; rooms that are still short
 * of their least are served first. With `fromHalf` this is rounding half up within the total. What fits nobody is left: the result may add up to less than `total`, never more.
 */
export function largestRemainder(
  parts: readonly Part[],
  total: bigint,
  unit = 1n,
  { ties = (a, b) => a - b, rooms = [], fromHalf = false }: Rounding = {},
): bigint[] {
  if (unit <= 0n) throw refuse('rounding/unit-not-positive');
  const { cut, remainders, open, stuck, isEven } = cutToUnit(parts, unit, fromHalf);
  const left = cut.reduce((rest, one) => rest - one, total);
  if (left <= 0n) return cut;
  const byRemainder = (a: number, b: number): number => {
    const [one, other] = [parts[a]!.exact.d, parts[b]!.exact.d];
    const x = one === other ? remainders[a]! : remainders[a]! * other;
    const y = one === other ? remainders[b]! : remainders[b]! * one;
    return x > y ? -1 : x < y ? 1 : ties(a, b);
  };
  if (rooms.length > 0 || !isEven) raiseInOrder(parts, cut, [...open, ...stuck].sort(byRemainder), left, unit, rooms);
  else {
    // All steps are one unit: who is among the first is all that matters, not the order among them.
    const units = left / unit;
    if (units < BigInt(open.length)) open.length = moveFirst(open, Number(units), byRemainder);
    for (const at of open) cut[at]! += unit;
  }
  return cut;
}

/** All parts cut to the unit, those that may be raised by one step, and those whose cap forbids it; `isEven` when every such step is a whole unit. */
function cutToUnit(parts: readonly Part[], unit: bigint, fromHalf: boolean) {
  const remainders: bigint[] = new Array<bigint>(parts.length);
  const open: number[] = [];
  const stuck: number[] = [];
  let isEven = true;
  const cut = parts.map(({ exact, floor, cap }, at) => {
    const { d } = exact;
    const n = 's' in exact ? exact.s * exact.n : exact.n;
    const whole = wholeOf(n, d);
    remainders[at] = 0n;
    if (whole === cap || (whole === floor && whole * d === n)) return whole;
    const below = unit === 1n ? whole : wholeOf(whole, unit) * unit;
    const amount = floor !== undefined && below < floor ? floor : below;
    const remainder = n - amount * d;
    // A part without remainder is exact already: giving it a unit would round it by a whole unit.
    if (remainder <= 0n) return amount;
    if (fromHalf && 2n * (n - below * d) < unit * d) return amount;
    if (cap !== undefined && nextStep(amount, unit) > cap) {
      stuck.push(at);
      remainders[at] = remainder;
      return amount;
    }
    remainders[at] = remainder;
    if (amount !== below) isEven = false;
    open.push(at);
    return amount;
  });
  return { cut, remainders, open, stuck, isEven };
}

function raiseInOrder(
  parts: readonly Part[],
  cut: bigint[],
  order: readonly number[],
  spare: bigint,
  unit: bigint,
  rooms: readonly Room[],
): void {
  const within = (at: number): readonly number[] => parts[at]!.within ?? [];
  const sums = rooms.map(() => 0n);
  cut.forEach((amount, at) => within(at).forEach((room) => (sums[room]! += amount)));
  let left = spare;
  const raised = new Set<number>();
  const spaceFor = (at: number): bigint =>
    [parts[at]!.cap, left, ...within(at).map((room) => rooms[room]!.most)].reduce<bigint>((least, most, place) => {
      if (most === undefined || most === null) return least;
      const space = place === 0 ? most - cut[at]! : place === 1 ? most : most - sums[within(at)[place - 2]!]!;
      return space < least ? space : least;
    }, unit);
  const raise = (at: number, step: bigint): void => {
    raised.add(at);
    cut[at]! += step;
    left -= step;
    for (const room of within(at)) sums[room]! += step;
  };
  const stepOf = (at: number): bigint => nextStep(cut[at]!, unit) - cut[at]!;
  const shortBy = (at: number): bigint =>
    within(at).reduce((most, room) => {
      const short = rooms[room]!.least - sums[room]!;
      return short > most ? short : most;
    }, 0n);
  for (const at of order) if (shortBy(at) > 0n && stepOf(at) <= spaceFor(at)) raise(at, stepOf(at));
  // What a whole step would overfill is raised by just what is missing: a least is kept to the last, as a floor is.
  for (const at of order) {
    const [short, space] = [shortBy(at), spaceFor(at)];
    if (short > 0n && space > 0n && !raised.has(at)) raise(at, short < space ? short : space);
  }
  for (const at of order) if (!raised.has(at) && stepOf(at) <= spaceFor(at)) raise(at, stepOf(at));
}

function nextStep(amount: bigint, unit: bigint): bigint {
  return (wholeOf(amount, unit) + 1n) * unit;
}

/** Rounds down, also below zero. */
function wholeOf(n: bigint, d: bigint): bigint {
  const cut = n / d;
  return n < 0n && cut * d !== n ? cut - 1n : cut;
}
