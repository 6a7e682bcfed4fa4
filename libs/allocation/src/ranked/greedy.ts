import { boundedClaim } from '../divisible/limits.js';
import { envelopeOver, FloorUnreached, type GroupLimit } from '../group-limit.js';
import type { EngineRequest } from '../input/request.js';
import { fullCode, type AwardCode } from '../run/award-code.js';
import { byRatio, byTieOrder, ratioKey, type Ranked } from '../tie-order.js';
import { placesByKey } from './by-key.js';

export interface RankedRule {
  readonly id: string;
  /** A limit ends at the first request that does not fit into it. */
  readonly stops: boolean;
  /** It is nothing without a minimum score; the others take one where there is one. Who is under it is out before the ranking. */
  readonly needsThreshold: boolean;
  /** By score for every unit of the amount instead of by score. */
  readonly isPerCost: boolean;
}

export const RANKED_RULES: readonly RankedRule[] = [
  { id: 'greedy', stops: false, needsThreshold: false, isPerCost: false },
  { id: 'greedy-no-skip', stops: true, needsThreshold: false, isPerCost: false },
  { id: 'greedy-threshold', stops: false, needsThreshold: true, isPerCost: false },
  { id: 'greedy-per-cost', stops: false, needsThreshold: false, isPerCost: true },
];

export interface RankedAward {
  readonly id: string;
  /** All of the claim or nothing, in minor units. */
  readonly award: bigint;
  readonly code: AwardCode;
  /** From 1. */
  readonly rank: number;
  /** When its turn came: the limit with the least left, and what was left of it. `null` for who had no turn. */
  readonly turn: Turn | null;
  /** The group whose floor it was taken for, before the others. */
  readonly takenFor: GroupLimit | null;
}

export interface Turn {
  readonly limit: GroupLimit;
  readonly left: bigint;
  /** The request at which this limit ended, where the rule stops. */
  readonly stoppedAt: string | null;
}

/**
 * Walks the requests in the ranking (the tie order: score, amount, id) and grants each in full while the money lasts: one
 * that does not fit is passed over, or ends the walk where the rule stops. A claim is all or nothing and is not rounded.
 */
export function walk(
  rule: RankedRule,
  envelope: bigint,
  requests: readonly EngineRequest[],
  threshold: bigint | null,
): RankedAward[] {
  return walkWithin(rule, requests, [envelopeOver(envelope, requests)], threshold);
}

/**
 * The same where requests lie in several limits: one fits if each of them has room, and where the rule stops, the limit without
 * room ends for all that come later in it, the others go on. Groups with a floor are served first: the ranking is walked
 * once for them alone until the floor is reached, then for all. Throws `FloorUnreached` where it cannot be. By rank.
 */
export function walkWithin(
  rule: RankedRule,
  requests: readonly EngineRequest[],
  limits: readonly GroupLimit[],
  threshold: bigint | null,
): RankedAward[] {
  const entries = requests.map((one) => entryOf(one, threshold));
  const order = rankingOf(entries, rule.isPerCost);
  const ledger = new Ledger(limits, requests.length);
  const takenFor = ledger.hasFloors ? serveFloors(order, entries, ledger) : null;
  // The walk jumps about in memory, and each jump costs more than what is done there: it looks at the amounts alone, and the
  // awards are made afterwards, in the order of the requests.
  const amounts = entries.map(({ cap, refused }) => (refused ? null : cap));
  const ranks = new Array<number>(requests.length);
  const turns = new Array<Turn | null>(requests.length).fill(null);
  const missed = new Array<AwardCode | null>(requests.length).fill(null);
  order.forEach((at, place) => {
    ranks[at] = place + 1;
    const amount = amounts[at]!;
    if (amount === null) return;
    const turn = (turns[at] = takenFor?.get(at)?.turn ?? ledger.turnOf(at));
    if (takenFor?.has(at)) return;
    if (turn.stoppedAt !== null) missed[at] = 'after-stop';
    else if (amount <= turn.left) ledger.take(at, amount);
    else {
      missed[at] = 'no-money';
      if (rule.stops) ledger.close(at, amount, entries[at]!.id);
    }
  });
  const awards = entries.map(({ id, cap, granted, refused }, at): RankedAward => {
    const code = refused ?? missed[at] ?? granted;
    const award = code === granted ? cap : 0n;
    return { id, award, code, rank: ranks[at]!, turn: turns[at]!, takenFor: takenFor?.get(at)?.group ?? null };
  });
  return order.map((at) => awards[at]!);
}

/** What the walk needs of a request. */
interface Entry extends Ranked {
  readonly cap: bigint;
  /** The code if it is granted. */
  readonly granted: AwardCode;
  /** Why it has no turn. */
  readonly refused: AwardCode | null;
}

function entryOf(one: EngineRequest, threshold: bigint | null): Entry {
  const { id, claim, cap, score } = boundedClaim(one);
  return { id, claim, cap, score, granted: fullCode(one, cap), refused: refusal(one, cap, threshold) };
}

function rankingOf(entries: readonly Entry[], isPerCost: boolean): number[] {
  if (isPerCost) return placesByKey(entries.map(ratioKey), (a, b) => byRatio(entries[a]!, entries[b]!));
  return entries.map((_, at) => at).sort((a, b) => byTieOrder(entries[a]!, entries[b]!));
}

function refusal(one: EngineRequest, cap: bigint, threshold: bigint | null): AwardCode | null {
  if (threshold !== null && (one.score === null || one.score < threshold)) return 'threshold';
  if (one.eligible === 0n) return 'not-eligible';
  return cap < one.minimum ? 'minimum' : null;
}

function serveFloors(
  order: readonly number[],
  entries: readonly Entry[],
  ledger: Ledger,
): ReadonlyMap<number, { readonly group: GroupLimit; readonly turn: Turn }> {
  const takenFor = new Map<number, { group: GroupLimit; turn: Turn }>();
  for (const at of order) {
    const group = ledger.shortOf(at);
    const { cap, refused } = entries[at]!;
    if (!group || cap === 0n || refused) continue;
    const turn = ledger.turnOf(at);
    if (cap > turn.left) continue;
    ledger.take(at, cap);
    takenFor.set(at, { group, turn });
  }
  ledger.refuseShort();
  return takenFor;
}

/** What is left of each limit. */
class Ledger {
  private readonly left: (bigint | null)[];
  private readonly taken: bigint[];
  private readonly stops: (string | null)[];
  private readonly within: readonly Room[];
  private changes = 0;
  readonly hasFloors: boolean;

  constructor(
    private readonly limits: readonly GroupLimit[],
    size: number,
  ) {
    this.left = limits.map(({ cap }) => cap);
    this.taken = limits.map(() => 0n);
    this.stops = limits.map(() => null);
    this.hasFloors = limits.some(({ floor }) => floor > 0n);
    this.within = roomsOf(limits, size);
  }

  /** The same for all who lie in the same limits, as long as nothing is taken: most are passed over when nearly all is. */
  turnOf(at: number): Turn {
    const room = this.within[at]!;
    if (room.turn === null || room.changes !== this.changes) {
      room.turn = this.tightestOf(room.places);
      room.changes = this.changes;
    }
    return room.turn;
  }

  private tightestOf(places: readonly number[]): Turn {
    let tightest = -1;
    for (const place of places) {
      if (this.stops[place] !== null)
        return { limit: this.limits[place]!, left: this.left[place]!, stoppedAt: this.stops[place]! };
      const left = this.left[place]!;
      if (left !== null && (tightest < 0 || left < this.left[tightest]!)) tightest = place;
    }
    return { limit: this.limits[tightest]!, left: this.left[tightest]!, stoppedAt: null };
  }

  take(at: number, amount: bigint): void {
    this.changes += 1;
    for (const place of this.within[at]!.places) {
      if (this.hasFloors) this.taken[place]! += amount;
      if (this.left[place] !== null) this.left[place]! -= amount;
    }
  }

  /** Ends every limit that has no room for this. */
  close(at: number, amount: bigint, id: string): void {
    this.changes += 1;
    for (const place of this.within[at]!.places) {
      const left = this.left[place]!;
      if (left !== null && left < amount) this.stops[place] = id;
    }
  }

  shortOf(at: number): GroupLimit | null {
    const place = this.within[at]!.places.find((one) => this.taken[one]! < this.limits[one]!.floor);
    return place === undefined ? null : this.limits[place]!;
  }

  refuseShort(): void {
    const place = this.limits.findIndex(({ floor }, at) => this.taken[at]! < floor);
    if (place >= 0) throw new FloorUnreached(this.limits[place]!, this.taken[place]!);
  }
}

/** Limits that some requests lie in, all of them in the same. */
interface Room {
  /** Of the limits in their list. */
  readonly places: readonly number[];
  /** With one more limit. */
  readonly further: Map<number, Room>;
  /** The turn of who comes there, and how much had changed when it was looked up. */
  turn: Turn | null;
  changes: number;
}

/** The room of each request: those who lie in the same limits share it, so that it stays at hand. */
function roomsOf(limits: readonly GroupLimit[], size: number): readonly Room[] {
  const rooms = new Array<Room>(size).fill(roomIn([]));
  limits.forEach(({ members }, place) => {
    for (const at of members) {
      const { places, further } = rooms[at]!;
      let next = further.get(place);
      if (!next) further.set(place, (next = roomIn([...places, place])));
      rooms[at] = next;
    }
  });
  return rooms;
}

function roomIn(places: readonly number[]): Room {
  return { places, further: new Map(), turn: null, changes: 0 };
}
