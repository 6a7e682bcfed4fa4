import { isRefusal, refuse } from '@levada/kernel';
import { applyChange } from '../explain/apply-change.js';
import { rankedReasons } from '../explain/ranked-reasons.js';
import type { Change, Reason } from '../explain/reason.js';
import type { EngineInput, EngineRequest } from '../input/request.js';
import { whole } from '../quotient.js';
import type { AwardCode } from '../run/award-code.js';
import { componentsOf } from '../run/components.js';
import { namingFloors } from '../run/naming-floors.js';
import type { Run } from '../run/run-award.js';
import { outcomeOf } from '../run/totals.js';
import { walkWithin, type RankedRule } from './greedy.js';

/** A ranked rule over envelopes and groups. Refuses floors of requests: a rule of all or nothing cannot promise them. */
export function rankEnvelopes(rule: RankedRule, input: EngineInput, threshold: bigint | null): Run {
  refuseFloors(rule.id, input.requests);
  if (rule.needsThreshold && threshold === null) throw refuse('allocation/threshold-missing', { rule: rule.id });
  const walked = componentsOf(input).map((component) => {
    const { requests, limits } = component;
    const rows = namingFloors(input.currency, () => walkWithin(rule, requests, limits, threshold));
    return { rows, reasons: () => rankedReasons(rule, component, rows, threshold) };
  });
  const awards = walked.flatMap(({ rows }) => rows);
  let found: ReadonlyMap<string, (id: string) => Reason> | null = null;
  const byRequest = (): ReadonlyMap<string, (id: string) => Reason> =>
    new Map(
      walked.flatMap(({ rows, reasons }) => {
        const reasonOf = reasons();
        return rows.map(({ id }) => [id, reasonOf] as const);
      }),
    );
  return {
    outcome: outcomeOf(
      input,
      awards.map(({ id, award, code }) => ({ id, award, exact: whole(award), code })),
    ),
    reasonOf: (id) => {
      const reason = (found ??= byRequest()).get(id)!(id);
      return isSure(reason.change) || holds(input, id, reason.change!) ? reason : { ...reason, change: null };
    },
  };

  /** Where groups have floors, a change of one can put the floor of a group out of reach: it is tried before it is named. */
  function isSure(change: Change | null): boolean {
    return input.limits.every(({ floor }) => floor === 0n) || !change || !PROMISES.includes(change.kind);
  }

  function holds(of: EngineInput, id: string, change: Change): boolean {
    try {
      const { awards: rows } = rankEnvelopes(rule, applyChange(of, id, change), threshold).outcome;
      return PAID.includes(rows.find((one) => one.id === id)!.code);
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }
}

/** Changes of which it is said that the request is then funded. */
const PROMISES: readonly Change['kind'][] = ['asking-at-most', 'score-above', 'met-with'];
const PAID: readonly AwardCode[] = ['full', 'eligible', 'cap'];

export function refuseFloors(rule: string, requests: readonly EngineRequest[]): void {
  const places = requests.flatMap(({ floor }, at) =>
    floor > 0n ? [{ pointer: `/requests/${at}/floor`, code: 'allocation/floor-not-for-rule', facts: { rule } }] : [],
  );
  if (places.length > 0) throw refuse('allocation/floor-not-for-rule', { rule }, places.slice(0, 50));
}
