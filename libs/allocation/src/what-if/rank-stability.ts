import { boundedClaim } from '../divisible/limits.js';
import { rankedReasons } from '../explain/ranked-reasons.js';
import type { EngineInput } from '../input/request.js';
import { formatScore } from '../input/read-score.js';
import { walkWithin, type RankedAward, type RankedRule } from '../ranked/greedy.js';
import { componentsOf } from '../run/components.js';

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

/**
 * How firm a ranking is, for rules that rank by score in envelopes that share nothing. Found on the boundaries between
 * neighbours, not by sampling: a request falls as soon as somebody overtakes it after whom its claim no longer fits. Two scores that
 * move against each other close twice the spread. `null` for what does not rank by score or has limits that cross.
 */
export function rankStability(
  rule: RankedRule,
  input: EngineInput,
  threshold: bigint | null,
  spread: bigint,
): Stability | null {
  const components = componentsOf(input);
  if (rule.isPerCost || threshold !== null || components.some(({ limits }) => limits.length !== 1)) return null;
  const rows = components.flatMap((component) => {
    const walked = walkWithin(rule, component.requests, component.limits, threshold);
    const reasonOf = rankedReasons(rule, component, walked, threshold);
    const byRequest = new Map(component.requests.map((one) => [one.id, one]));
    const claims = new Map(component.requests.map((one) => [one.id, boundedClaim(one).cap]));
    const scoreOf = (id: string): bigint | null => byRequest.get(id)!.score;
    return walked.flatMap(({ id, award, turn }, rank) => {
      if (!turn || claims.get(id) === 0n) return [];
      const score = scoreOf(id);
      return [
        { id, isFunded: award > 0n, change: score === null ? null : award > 0n ? fall(rank, score) : climb(id, score) },
      ];
    });

    /** Down to just below the one after whom it no longer fits. */
    function fall(rank: number, score: bigint): bigint | null {
      const { id, turn } = walked[rank]!;
      let { left } = turn!;
      for (const other of walked.slice(rank + 1)) {
        if (!hasClaim(other)) continue;
        const claim = claims.get(other.id)!;
        const below = scoreOf(other.id);
        if (claim <= left) left -= claim;
        // Where the rule stops, what does not fit ends the walk for all that come later.
        else if (!rule.stops) continue;
        else left = -1n;
        if (below === null) return null;
        if (left < claims.get(id)!) return score - below + 1n;
      }
      return null;
    }

    function climb(id: string, score: bigint): bigint | null {
      const { change } = reasonOf(id);
      if (change?.kind === 'score-above') return change.score - score + 1n;
      // A smaller amount would do; whether more points would, is asked of the same ranking without that way out.
      const rank = walked.findIndex((one) => one.id === id);
      for (let place = rank - 1; place >= 0; place -= 1) {
        const { turn } = walked[place]!;
        const above = scoreOf(walked[place]!.id);
        if (turn && turn.stoppedAt === null && turn.left >= claims.get(id)! && above !== null)
          return above - score + 1n;
      }
      return null;
    }

    function hasClaim({ id, turn }: RankedAward): boolean {
      return turn !== null && claims.get(id)! > 0n;
    }
  });
  const firm = rows.filter(({ change }) => change === null || change > 2n * spread).length;
  return {
    requests: rows
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, isFunded, change }) => ({ id, isFunded, change: change === null ? null : formatScore(change) })),
    unchanged: rows.length === 0 ? null : `${firm}/${rows.length}`,
  };
}
