import type { ViableShares } from '../divisible/share-viable.js';
import { endOf, startOf } from '../divisible/ramp.js';
import { rampsAt, valueAt } from '../divisible/raise.js';
import type { GroupLimit } from '../group-limit.js';
import type { EngineRequest, Envelope } from '../input/request.js';
import { compare, type Quotient } from '../quotient.js';
import type { Change, LimitAmount } from './reason.js';
import { SumCurve } from './sum-curve.js';

/** Above this many requests under crossing limits a cut is named that is true, but not the nearest. */
const MOST_LOOKED_AT = 2000;

interface Shared {
  readonly requests: readonly EngineRequest[];
  readonly limits: readonly GroupLimit[];
  readonly shares: ViableShares;
  readonly envelopes: readonly Envelope[];
  /** What is given before the level rises, where floors are guaranteed first. */
  readonly guaranteed: (at: number) => bigint;
}

/**
 * The amounts of limits at which a request of a divisible rule would fare otherwise. Each is sufficient by construction: with
 * room in every limit of the request for all of its members at the level where the request is at its top, none of them stops it.
 * With one limit it is the exact point; where limits lie in each other or cross, inner ones that bind make it an upper bound.
 */
export class LimitChanges {
  private readonly parts = new Map<GroupLimit, Part>();
  /** The limits of each request, envelopes from the innermost outwards. */
  readonly limitsOf: readonly (readonly GroupLimit[])[];
  /** Where groups have floors or minimum awards are at stake, other requests may change, too: then only "enough for all" is sure. */
  private readonly isSure: boolean;

  constructor(private readonly shared: Shared) {
    const { requests, limits } = shared;
    const found = requests.map((): GroupLimit[] => []);
    for (const limit of limits) for (const at of limit.members) found[at]!.push(limit);
    this.limitsOf = found;
    this.isSure = limits.every(({ floor }) => floor === 0n) && requests.every(({ minimum }) => minimum === 0n);
  }

  /** The caps with which the request is met up to `most`. */
  metWith(at: number, most: bigint): Change {
    const end = this.endOf(at);
    const needed = (limit: GroupLimit): bigint =>
      end && this.isSure ? this.sumAt(limit, end, at) : this.sumOfTops(limit);
    const limits = this.limitsOf[at]!.flatMap((limit) => this.above(limit, needed(limit)));
    return { kind: 'met-with', limits, most };
  }

  /** The caps above which it gets more than it begins with. */
  moreAbove(at: number): Change | null {
    const [first] = rampsAt(this.shared.shares.risings, at);
    if (!first || !this.isSure) return null;
    const start = startOf(first);
    const limits = this.limitsOf[at]!.flatMap((limit) => {
      const needed = this.sumAt(limit, start, at);
      // Only groups with a floor can be without a cap: where one is, nothing is sure.
      return limit.cap! <= needed ? [named(limit, needed)] : [];
    });
    return limits.length > 0 ? { kind: 'more-above', limits } : null;
  }

  /** The cap of the innermost envelope below which it no longer gets its top, `top` in minor units; `null` where floors forbid that. */
  cutBelow(at: number, top: bigint): Change | null {
    const [envelope] = this.limitsOf[at]!;
    const end = this.endOf(at);
    const { claims, awards } = this.shared.shares;
    // Whoever has its top only by rounding was stopped below it: then only an envelope without that much is sure.
    const { exact } = awards[at]!;
    const isExact = end !== null && this.isSure && exact.n === top * exact.d;
    const amount = (isExact ? this.stoppedSumAt(envelope!, end) : null) ?? top;
    const floors = envelope!.members.reduce((all, member) => all + claims[member]!.floor, 0n);
    const isFree = this.shared.limits.every(({ floor }) => floor === 0n) && floors < amount;
    return isFree ? { kind: 'cut-below', limits: [named(envelope!, amount)] } : null;
  }

  private above(limit: GroupLimit, needed: bigint): LimitAmount[] {
    return limit.cap !== null && limit.cap < needed ? [named(limit, needed)] : [];
  }

  private endOf(at: number): Quotient | null {
    const last = rampsAt(this.shared.shares.risings, at).at(-1);
    return last ? endOf(last) : null;
  }

  /** All members at a level, in minor units, rounded up; inner envelopes without the request give no more than they have. */
  private sumAt(limit: GroupLimit, level: Quotient, at: number): bigint {
    const { own, guaranteed, inner } = this.partOf(limit);
    const total = ceiling(own.at(level), level.d * this.shared.shares.scale) + guaranteed;
    return inner.reduce((all, child) => {
      const sum = this.sumAt(child, level, at);
      return all + (this.limitsOf[at]!.includes(child) || sum < child.cap! ? sum : child.cap!);
    }, total);
  }

  /** Members as far as they rose to a level, stopped where another limit stopped them; `null` where that is too much to add up. */
  private stoppedSumAt(limit: GroupLimit, level: Quotient): bigint | null {
    const { awards, risings, scale } = this.shared.shares;
    const { all, firstStop, guaranteedAll } = this.partOf(limit);
    if (!firstStop || compare(firstStop, level) >= 0) return ceiling(all().at(level), level.d * scale) + guaranteedAll;
    if (limit.members.length > MOST_LOOKED_AT) return null;
    const isStopped = (member: number): boolean => {
      const { by, level: own } = awards[member]!;
      return by !== null && by !== limit && compare(own!, level) < 0;
    };
    // Exact awards of those stopped earlier have denominators of their own: rounded up together, never one by one.
    let [n, d] = [0n, 1n];
    for (const member of limit.members) {
      const at = isStopped(member) ? awards[member]!.level! : level;
      const value = valueAt(risings, member, at);
      [n, d] = d === at.d ? [n + value, d] : [n * at.d + value * d, d * at.d];
    }
    return ceiling(n, d * scale) + guaranteedAll;
  }

  private sumOfTops({ members }: GroupLimit): bigint {
    const { requests } = this.shared;
    return members.reduce((all, at) => {
      const { eligible, cap } = requests[at]!;
      return all + (cap !== null && cap < eligible ? cap : eligible);
    }, 0n);
  }

  /** What is asked of a limit for each of its requests, reckoned once. */
  private partOf(limit: GroupLimit): Part {
    const known = this.parts.get(limit);
    if (known) return known;
    const { shares, guaranteed, envelopes, limits } = this.shared;
    const inside = new Set(envelopes.filter(({ parent }) => parent === limit.id).map(({ id }) => id));
    const inner = limits.filter(({ kind, id }) => limit.kind === 'envelope' && kind === 'envelope' && inside.has(id));
    const below = new Set(inner.flatMap(({ members }) => members));
    const own = inner.length === 0 ? limit.members : limit.members.filter((member) => !below.has(member));
    const sum = (members: readonly number[]): bigint => members.reduce((all, member) => all + guaranteed(member), 0n);
    const ownCurve = new SumCurve(shares.risings, own);
    let curve: SumCurve | null = inner.length === 0 ? ownCurve : null;
    const part: Part = {
      inner,
      own: ownCurve,
      guaranteed: sum(own),
      all: () => (curve ??= new SumCurve(shares.risings, limit.members)),
      guaranteedAll: sum(limit.members),
      firstStop: firstStopOf(limit, shares),
    };
    this.parts.set(limit, part);
    return part;
  }
}

interface Part {
  /** Envelopes right below. */
  readonly inner: readonly GroupLimit[];
  /** Of the members in none of those. */
  readonly own: SumCurve;
  readonly guaranteed: bigint;
  readonly all: () => SumCurve;
  readonly guaranteedAll: bigint;
  /** The lowest level at which another limit stopped a member. */
  readonly firstStop: Quotient | null;
}

function firstStopOf(limit: GroupLimit, { awards }: ViableShares): Quotient | null {
  let first: Quotient | null = null;
  for (const member of limit.members) {
    const { by, level } = awards[member]!;
    // Most were stopped together, at the very same level.
    if (by !== null && by !== limit && level !== first && (!first || compare(level!, first) < 0)) first = level;
  }
  return first;
}

function named({ kind, id }: GroupLimit, amount: bigint): LimitAmount {
  return { kind, id, amount };
}

function ceiling(n: bigint, d: bigint): bigint {
  return (n + d - 1n) / d;
}
