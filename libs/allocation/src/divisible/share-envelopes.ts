import { formatFraction, ratio } from '@levada/kernel';
import type { EngineInput } from '../input/request.js';
import type { Quotient } from '../quotient.js';
import { exactText } from '../run/amount-text.js';
import { componentsOf, type Component } from '../run/components.js';
import { namingFloors } from '../run/naming-floors.js';
import type { LevelText, RunOutcome } from '../run/engine-result.js';
import type { RunAward } from '../run/run-award.js';
import { outcomeOf, type BoundLevel } from '../run/totals.js';
import type { DivisibleRule } from './divisible-rule.js';
import { codeOf } from './limits.js';
import { shareViable, type Sharing } from './share-viable.js';

/** A divisible rule over envelopes and groups: what shares no limit with the others is a run of its own. */
export function shareEnvelopes(sharing: Sharing, input: EngineInput): RunOutcome {
  const shared = componentsOf(input).map((one) => shareComponent(sharing, one, input));
  return outcomeOf(
    input,
    shared.flatMap(({ awards }) => awards),
    shared.flatMap(({ levels }) => levels),
  );
}

function shareComponent(
  sharing: Sharing,
  { requests, limits }: Component,
  { currency, roundTo }: EngineInput,
): { awards: RunAward[]; levels: BoundLevel[] } {
  const { rule } = sharing;
  const { awards, levels, unviable, claims } = namingFloors(currency, () =>
    shareViable(sharing, requests, limits, roundTo),
  );
  const served = awards.map((one, at): RunAward => {
    const request = requests[at]!;
    const { id, award, exact } = one;
    if (unviable.has(id)) return { id, award: 0n, exact: { n: 0n, d: 1n }, code: 'minimum' };
    const isOut = rule.takesPart?.(claims[at]!) === false && award === 0n && request.eligible > 0n;
    return { id, award, exact, code: isOut ? 'threshold' : codeOf(request, one) };
  });
  const bound = [...levels].map(([{ kind, id }, level]) => ({ kind, id, level: levelOf(rule, level, currency) }));
  return { awards: served, levels: bound };
}

function levelOf(rule: DivisibleRule, level: Quotient, currency: string): LevelText {
  if (!rule.level) return {};
  const { name, factor, isMoney } = rule.level;
  const signed = { n: level.n * factor, d: level.d };
  return { [name]: isMoney ? exactText(signed, currency) : formatFraction(ratio(signed.n, signed.d)) };
}
