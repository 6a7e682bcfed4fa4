import type { BoundedClaim } from '../divisible/claim.js';
import { boundedClaim } from '../divisible/limits.js';
import { envelopeOver, FloorUnreached, type GroupLimit } from '../group-limit.js';
import type { EngineRequest } from '../input/request.js';
import { fullCode, type AwardCode } from '../run/award-code.js';
import { byRatio, byTieOrder } from '../tie-order.js';

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
  const claims = requests.map(boundedClaim);
  const order = claims.map((_, at) => at);
  const compare = rule.isPerCost ? byRatio : byTieOrder;
  order.sort((a, b) => compare(claims[a]!, claims[b]!));
  const ledger = new Ledger(limits, requests.length);
  const refusedOf = (at: number): AwardCode | null => refusal(requests[at]!, claims[at]!, threshold);
  const takenFor = serveFloors(order, claims, refusedOf, ledger);
  return order.map((at, place): RankedAward => {
    const { id, cap } = claims[at]!;
    const rank = place + 1;
    const taken = takenFor.get(at);
    const refused = refusedOf(at);
    if (refused) return { id, award: 0n, code: refused, rank, turn: null, takenFor: null };
    const code = fullCode(requests[at]!, cap);
    if (taken) return { id, award: cap, code, rank, turn: taken.turn, takenFor: taken.group };
    const turn = ledger.turnOf(at);
    const none = (why: AwardCode): RankedAward => ({ id, award: 0n, code: why, rank, turn, takenFor: null });
    if (turn.stoppedAt !== null) return none('after-stop');
    if (cap > turn.left) {
      if (rule.stops) ledger.close(at, cap, id);
      return none('no-money');
    }
    ledger.take(at, cap);
    return { id, award: cap, code, rank, turn, takenFor: null };
  });
}

function refusal(one: EngineRequest, { cap }: BoundedClaim, threshold: bigint | null): AwardCode | null {
  if (threshold !== null && (one.score === null || one.score < threshold)) return 'threshold';
  if (one.eligible === 0n) return 'not-eligible';
  return cap < one.minimum ? 'minimum' : null;
}

function serveFloors(
  order: readonly number[],
  claims: readonly BoundedClaim[],
  refusedOf: (at: number) => AwardCode | null,
  ledger: Ledger,
): ReadonlyMap<number, { readonly group: GroupLimit; readonly turn: Turn }> {
  const takenFor = new Map<number, { group: GroupLimit; turn: Turn }>();
  if (!ledger.hasFloors) return takenFor;
  for (const at of order) {
    const group = ledger.shortOf(at);
    const { cap } = claims[at]!;
    if (!group || cap === 0n || refusedOf(at)) continue;
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
  private readonly within: readonly (readonly number[])[];
  readonly hasFloors: boolean;

  constructor(
    private readonly limits: readonly GroupLimit[],
    size: number,
  ) {
    this.left = limits.map(({ cap }) => cap);
    this.taken = limits.map(() => 0n);
    this.stops = limits.map(() => null);
    this.hasFloors = limits.some(({ floor }) => floor > 0n);
    this.within = placesOf(limits, size);
  }

  turnOf(at: number): Turn {
    let tightest = -1;
    for (const place of this.within[at]!) {
      if (this.stops[place] !== null)
        return { limit: this.limits[place]!, left: this.left[place]!, stoppedAt: this.stops[place]! };
      const left = this.left[place]!;
      if (left !== null && (tightest < 0 || left < this.left[tightest]!)) tightest = place;
    }
    return { limit: this.limits[tightest]!, left: this.left[tightest]!, stoppedAt: null };
  }

  take(at: number, amount: bigint): void {
    for (const place of this.within[at]!) {
      this.taken[place]! += amount;
      if (this.left[place] !== null) this.left[place]! -= amount;
    }
  }

  /** Ends every limit that has no room for this. */
  close(at: number, amount: bigint, id: string): void {
    for (const place of this.within[at]!) {
      const left = this.left[place]!;
      if (left !== null && left < amount) this.stops[place] = id;
    }
  }

  shortOf(at: number): GroupLimit | null {
    const place = this.within[at]!.find((one) => this.taken[one]! < this.limits[one]!.floor);
    return place === undefined ? null : this.limits[place]!;
  }

  refuseShort(): void {
    const place = this.limits.findIndex(({ floor }, at) => this.taken[at]! < floor);
    if (place >= 0) throw new FloorUnreached(this.limits[place]!, this.taken[place]!);
  }
}

function placesOf(limits: readonly GroupLimit[], size: number): readonly (readonly number[])[] {
  const [only] = limits;
  if (limits.length === 1 && only!.members.length === size) return new Array<readonly number[]>(size).fill([0]);
  const within = Array.from({ length: size }, (): number[] => []);
  limits.forEach(({ members }, place) => members.forEach((at) => within[at]!.push(place)));
  return within;
}
