import { boundedClaim } from '../divisible/limits.js';
import type { EngineInput } from '../input/request.js';
import { formatScore } from '../input/read-score.js';
import { walkWithin, type RankedRule, type Turn } from '../ranked/greedy.js';
import { componentsOf, type Component } from '../run/components.js';
import { byId } from '../tie-order.js';

export interface Stability {
  readonly requests: readonly {
    readonly id: string;
    readonly isFunded: boolean;
    /** By how many points its own score would have to move, at the least, for another outcome; `null` where no score would. */
    readonly change: string | null;
  }[];
  /** Of all with a turn, those whose outcome stays when every score moves by at most the spread either way: `p/q`. */
  readonly unchanged: string | null;
}

/** A request that had its turn and something to get. */
interface Place {
  readonly id: string;
  readonly isFunded: boolean;
  readonly claim: bigint;
  readonly score: bigint | null;
  readonly turn: Turn;
}

/**
 * How firm a ranking is, for rules that rank by score in envelopes that share nothing. Found on the boundaries between
 * neighbours, not by sampling: a request falls as soon as somebody overtakes it after whom its claim no longer fits. Two scores that
 * move against each other close twice the spread. `null` for what does not rank by score alone (a minimum score decides without
 * a neighbour) or has limits that cross.
 */
export function rankStability(
  rule: RankedRule,
  input: EngineInput,
  threshold: bigint | null,
  spread: bigint,
): Stability | null {
  const components = componentsOf(input);
  if (rule.isPerCost || threshold !== null || components.some(({ limits }) => limits.length > 1)) return null;
  const rows = components.flatMap((component) => {
    const places = placesOf(rule, component);
    return places.map(({ id, isFunded, score }, rank) => {
      if (score === null) return { id, isFunded, change: null };
      const [own, above, below] = [places[rank]!, places.slice(0, rank), places.slice(rank + 1)];
      return { id, isFunded, change: isFunded ? fall(own, score, below, rule.stops) : climb(own, score, above) };
    });
  });
  const firm = rows.filter(({ change }) => change === null || change > 2n * spread).length;
  return {
    requests: rows
      .sort(byId)
      .map(({ id, isFunded, change }) => ({ id, isFunded, change: change === null ? null : formatScore(change) })),
    unchanged: rows.length === 0 ? null : `${firm}/${rows.length}`,
  };
}

/** By rank. */
function placesOf(rule: RankedRule, { requests, limits }: Component): Place[] {
  const byRequest = new Map(requests.map((one) => [one.id, boundedClaim(one)]));
  return walkWithin(rule, requests, limits, null).flatMap(({ id, award, turn }) => {
    const { cap: claim, score } = byRequest.get(id)!;
    return turn && claim > 0n ? [{ id, isFunded: award > 0n, claim, score, turn }] : [];
  });
}

/** Down to just below the one after whom it no longer fits. */
function fall(own: Place, score: bigint, below: readonly Place[], stops: boolean): bigint | null {
  let { left } = own.turn;
  for (const other of below) {
    if (other.claim <= left) left -= other.claim;
    // Where the rule stops, what does not fit ends the walk for all that come later.
    else if (!stops) continue;
    else left = -1n;
    // Who has no score comes after all that have one.
    if (other.score === null) return null;
    if (left < own.claim) return score - other.score + 1n;
  }
  return null;
}

/** Up to just above the nearest at whose turn there was enough for it; those above who has a score have one. */
function climb(own: Place, score: bigint, above: readonly Place[]): bigint | null {
  const passed = above.findLast(({ turn }) => turn.stoppedAt === null && turn.left >= own.claim);
  return passed ? passed.score! - score + 1n : null;
}
