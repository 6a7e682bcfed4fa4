import { refuse } from '@levada/kernel';
import type { EngineInput, EngineRequest } from '../input/request.js';
import { amountText, exactText } from '../run/amount-text.js';
import type { AwardRow, RunOutcome } from '../run/engine-result.js';
import { outcomeOf } from '../run/totals.js';
import { walk, type RankedAward, type RankedRule } from './greedy.js';

/** A ranked rule over envelopes that lie side by side. Refuses floors: a rule of all or nothing cannot promise them. */
export function rankEnvelopes(rule: RankedRule, input: EngineInput, threshold: bigint | null): RunOutcome {
  refuseFloors(rule.id, input.requests);
  if (rule.hasThreshold && threshold === null) throw refuse('allocation/threshold-missing', { rule: rule.id });
  const requestsOf = new Map<string, EngineRequest[]>(input.envelopes.map(({ id }) => [id, []]));
  for (const one of input.requests) requestsOf.get(one.envelope)?.push(one);
  return outcomeOf(
    input,
    input.envelopes.map(({ id, amount }) => {
      const awards = walk(rule, amount, requestsOf.get(id) ?? [], rule.hasThreshold ? threshold : null);
      const awarded = awards.reduce((all, { award }) => all + award, 0n);
      return { id, amount, awarded, level: {}, rows: rowsOf(awards, input.currency) };
    }),
  );
}

export function rowsOf(awards: readonly RankedAward[], currency: string): AwardRow[] {
  return awards.map(({ id, award, code }) => ({
    id,
    award: amountText(award, currency),
    exact: exactText({ n: award, d: 1n }, currency),
    code,
  }));
}

export function refuseFloors(rule: string, requests: readonly EngineRequest[]): void {
  const places = requests.flatMap(({ floor }, at) =>
    floor > 0n ? [{ pointer: `/requests/${at}/floor`, code: 'allocation/floor-not-for-rule', facts: { rule } }] : [],
  );
  if (places.length > 0) throw refuse('allocation/floor-not-for-rule', { rule }, places.slice(0, 50));
}
