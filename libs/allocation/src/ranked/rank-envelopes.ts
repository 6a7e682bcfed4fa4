import { refuse } from '@levada/kernel';
import type { EngineInput, EngineRequest } from '../input/request.js';
import { whole } from '../quotient.js';
import { componentsOf } from '../run/components.js';
import type { RunOutcome } from '../run/engine-result.js';
import { namingFloors } from '../run/naming-floors.js';
import { outcomeOf } from '../run/totals.js';
import { walkWithin, type RankedRule } from './greedy.js';

/** A ranked rule over envelopes and groups. Refuses floors of requests: a rule of all or nothing cannot promise them. */
export function rankEnvelopes(rule: RankedRule, input: EngineInput, threshold: bigint | null): RunOutcome {
  refuseFloors(rule.id, input.requests);
  if (rule.hasThreshold && threshold === null) throw refuse('allocation/threshold-missing', { rule: rule.id });
  const least = rule.hasThreshold ? threshold : null;
  const awards = componentsOf(input).flatMap(({ requests, limits }) =>
    namingFloors(input.currency, () => walkWithin(rule, requests, limits, least)),
  );
  return outcomeOf(
    input,
    awards.map(({ id, award, code }) => ({ id, award, exact: whole(award), code })),
  );
}

export function refuseFloors(rule: string, requests: readonly EngineRequest[]): void {
  const places = requests.flatMap(({ floor }, at) =>
    floor > 0n ? [{ pointer: `/requests/${at}/floor`, code: 'allocation/floor-not-for-rule', facts: { rule } }] : [],
  );
  if (places.length > 0) throw refuse('allocation/floor-not-for-rule', { rule }, places.slice(0, 50));
}
