import { boundedClaim } from '../divisible/limits.js';
import type { GroupLimit } from '../group-limit.js';
import type { EngineRequest } from '../input/request.js';
import type { RankedAward, RankedRule } from '../ranked/greedy.js';
import type { Component } from '../run/components.js';
import {
  amountOf,
  countOf,
  limitOf,
  nameOf,
  scoreOf,
  type Change,
  type Figure,
  type LimitAmount,
  type Reason,
} from './reason.js';

/** Why each request of a ranked rule was funded or not. `walked` is by rank. */
export function rankedReasons(
  rule: RankedRule,
  { requests, limits }: Component,
  walked: readonly RankedAward[],
  threshold: bigint | null,
): (id: string) => Reason {
  const places = new Map(requests.map(({ id }, at) => [id, at]));
  const ranks = new Map(walked.map((one, at) => [one.id, at]));
  // A floor takes requests out of the ranking: then all of them count.
  const hasFloors = limits.some(({ floor }) => floor > 0n);
  const claimOf = (id: string): bigint => boundedClaim(requests[places.get(id)!]!).cap;
  let made: ReadonlyMap<GroupLimit, readonly Step[]> | null = null;
  const stepsOf = (limit: GroupLimit): readonly Step[] =>
    (made ??= stepsOfAll(limits, requests, walked, rule.stops)).get(limit)!;
  let within: readonly (readonly GroupLimit[])[] | null = null;
  const limitsOf = (id: string): readonly GroupLimit[] =>
    (within ??= limitsByPlace(limits, requests.length))[places.get(id)!]!;

  return (id) => {
    const row = walked[ranks.get(id)!]!;
    const request = requests[places.get(id)!]!;
    const claim = claimOf(id);
    const { turn } = row;
    const figures: Record<string, Figure> = {
      requested: amountOf(request.requested),
      claim: amountOf(claim),
      rank: countOf(BigInt(row.rank)),
      minimum: amountOf(request.minimum),
      ...(request.score === null ? {} : { score: scoreOf(request.score) }),
      ...(turn ? { left: amountOf(turn.left), limit: limitOf(turn.limit) } : {}),
    };
    const of = (clause: string, change: Change | null, more: Record<string, Figure> = {}): Reason => {
      return { clause, figures: { ...figures, ...more }, change };
    };
    switch (row.code) {
      case 'not-eligible':
        return of('not-eligible', { kind: 'something-eligible' });
      case 'threshold': {
        const change = { kind: 'score-of', score: threshold! } as const;
        return of(request.score === null ? 'no-score' : 'threshold', change, { threshold: scoreOf(threshold!) });
      }
      case 'minimum':
        return of('claim-below-minimum', { kind: 'minimum-at-most', amount: claim });
      case 'no-money':
        return of('rank-short', nearestFor(row, request), { short: amountOf(claim - turn!.left) });
      case 'after-stop':
        return of('rank-after-stop', byScore(row) ?? enoughForAll(row), {
          stoppedAt: nameOf(turn!.stoppedAt!),
        });
      default: {
        if (claim === 0n) return of('cap-of-nothing', null, { cap: amountOf(claim) });
        // Not below what it asks for where a cap grants less: a smaller amount would come earlier.
        const { eligible } = request;
        const amount = eligible > turn!.left ? eligible - 1n : turn!.left;
        const change = { kind: 'asking-above', amount } as const;
        if (!row.takenFor) return of('rank-funded', change);
        return of('rank-floor', change, { floor: amountOf(row.takenFor.floor), limit: limitOf(row.takenFor) });
      }
    }
  };

  /** Asking for less, if anything is left that is worth having; else more points; else more money. */
  function nearestFor(row: RankedAward, request: EngineRequest): Change {
    const { left } = row.turn!;
    if (left > 0n && left >= request.minimum) return { kind: 'asking-at-most', amount: left };
    return byScore(row) ?? enoughForAll(row);
  }

  /** The last request before which all of its limits still had room for it: with more points than that, its turn would have come there. */
  function byScore({ id }: RankedAward): Change | null {
    const claim = claimOf(id);
    let before = ranks.get(id)!;
    for (const limit of limitsOf(id)) {
      if (limit.cap === null) continue;
      const steps = stepsOf(limit);
      if (limit.cap < claim || steps[0]?.rank === TAKEN_FIRST) return null;
      const rank = firstWithout(steps, claim)?.rank ?? before;
      if (rank < before) before = rank;
    }
    const rival = requests[places.get(walked[before]!.id)!]!;
    if (rival.id === id || rival.score === null) return null;
    const needed = rule.isPerCost && rival.score > 0n ? (rival.score * claim) / claimOf(rival.id) : rival.score;
    return { kind: 'score-above', score: needed };
  }

  /** Caps with which everything up to its rank fits. */
  function enoughForAll({ id }: RankedAward): Change {
    const rank = ranks.get(id)!;
    const amounts = limitsOf(id).flatMap((limit): LimitAmount[] => {
      const needed = limit.members.reduce((all, at) => {
        const other = requests[at]!;
        return ranks.get(other.id)! <= rank || hasFloors ? all + claimOf(other.id) : all;
      }, 0n);
      return limit.cap !== null && limit.cap < needed ? [{ kind: limit.kind, id: limit.id, amount: needed }] : [];
    });
    return { kind: 'met-with', limits: amounts, most: claimOf(id) };
  }
}

/** Something that makes a limit's rest smaller, at the place of the ranking where it happens. */
interface Step {
  readonly rank: number;
  /** What is left after it; 0 where the limit ended. */
  readonly left: bigint;
}

/** Of what was taken for the floors of groups, before the ranking. */
const TAKEN_FIRST = -1;

function stepsOfAll(
  limits: readonly GroupLimit[],
  requests: readonly EngineRequest[],
  walked: readonly RankedAward[],
  stops: boolean,
): ReadonlyMap<GroupLimit, readonly Step[]> {
  const places = new Map(requests.map(({ id }, at) => [id, at]));
  const within = limitsByPlace(limits, requests.length);
  const left = new Map(limits.map((limit) => [limit, limit.cap ?? 0n]));
  const steps = new Map<GroupLimit, Step[]>(limits.map((limit) => [limit, []]));
  const take = (row: RankedAward, rank: number): void => {
    for (const limit of within[places.get(row.id)!]!) {
      left.set(limit, left.get(limit)! - row.award);
      steps.get(limit)!.push({ rank, left: left.get(limit)! });
    }
  };
  // A limit that ended has room for nobody from there on.
  const end = ({ id }: RankedAward, rank: number): void => {
    const at = places.get(id)!;
    for (const limit of within[at]!)
      if (limit.cap !== null && left.get(limit)! < boundedClaim(requests[at]!).cap) {
        left.set(limit, 0n);
        steps.get(limit)!.push({ rank, left: 0n });
      }
  };
  for (const row of walked) if (row.takenFor) take(row, TAKEN_FIRST);
  walked.forEach((row, rank) => {
    if (row.award > 0n && !row.takenFor) take(row, rank);
    if (row.code === 'no-money' && stops) end(row, rank);
  });
  return steps;
}

function firstWithout(steps: readonly Step[], claim: bigint): Step | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.left < claim) high = middle;
    else low = middle + 1;
  }
  return steps[low];
}

function limitsByPlace(limits: readonly GroupLimit[], size: number): readonly (readonly GroupLimit[])[] {
  const within = Array.from({ length: size }, (): GroupLimit[] => []);
  for (const limit of limits) for (const at of limit.members) within[at]!.push(limit);
  return within;
}
