import { formatFraction, isRefusal, ratio } from '@levada/kernel';
import { applyChange } from '../explain/apply-change.js';
import { divisibleReasons } from '../explain/divisible-reasons.js';
import type { Change, Reason } from '../explain/reason.js';
import { FloorUnreached } from '../group-limit.js';
import type { EngineInput } from '../input/request.js';
import type { Quotient } from '../quotient.js';
import { exactText } from '../run/amount-text.js';
import { componentsOf, type Component } from '../run/components.js';
import { namingFloors } from '../run/naming-floors.js';
import type { LevelText } from '../run/engine-result.js';
import type { Run, RunAward } from '../run/run-award.js';
import { outcomeOf, type BoundLevel } from '../run/totals.js';
import type { DivisibleRule } from './divisible-rule.js';
import { codeOf } from './limits.js';
import { shareViable, type Sharing } from './share-viable.js';

/** A divisible rule over envelopes and groups: what shares no limit with the others is a run of its own. */
export function shareEnvelopes(sharing: Sharing, input: EngineInput): Run {
  const shared = componentsOf(input).map((one) => shareComponent(sharing, one, input));
  const awards = shared.flatMap((one) => one.awards);
  const levels = shared.flatMap((one) => one.levels);
  let found: ReadonlyMap<string, () => Reason> | null = null;
  return {
    outcome: outcomeOf(input, awards, levels),
    reasonOf: (id) => {
      const reason = (found ??= new Map(shared.flatMap((one) => one.reasons()))).get(id)!();
      const isTried = sharing.rounding !== 'largest-remainder' && input.limits.some(({ floor }) => floor > 0n);
      return isTried && !isReachable(sharing, input, id, reason.change) ? { ...reason, change: null } : reason;
    },
  };
}

/** Largest remainders serve the floors of groups first; other roundings may leave one short once others are given more. */
function isReachable(sharing: Sharing, input: EngineInput, id: string, change: Change | null): boolean {
  if (change === null) return true;
  try {
    const changed = applyChange(input, id, change);
    for (const one of componentsOf(changed)) shareViable(sharing, one.requests, one.limits, changed.roundTo);
    return true;
  } catch (error) {
    if (error instanceof FloorUnreached || isRefusal(error)) return false;
    throw error;
  }
}

function shareComponent(sharing: Sharing, component: Component, input: EngineInput) {
  const { currency, roundTo } = input;
  const { rule } = sharing;
  const { requests, limits } = component;
  const shares = namingFloors(currency, () => shareViable(sharing, requests, limits, roundTo));
  const awards = shares.awards.map((one, at): RunAward => {
    const request = requests[at]!;
    const { id, award, exact } = one;
    if (shares.unviable.has(id)) return { id, award: 0n, exact: { n: 0n, d: 1n }, code: 'minimum' };
    const isOut = rule.takesPart?.(shares.claims[at]!) === false && award === 0n && request.eligible > 0n;
    return { id, award, exact, code: isOut ? 'threshold' : codeOf(request, one) };
  });
  const levels = [...shares.levels].map(([{ kind, id }, level]): BoundLevel => ({
    kind,
    id,
    level: levelOf(rule, level, currency),
  }));
  const reasons = (): [string, () => Reason][] => {
    const reasonOf = divisibleReasons(sharing, component, shares, input);
    return awards.map(({ id, code }, at) => [id, () => reasonOf(at, code)]);
  };
  return { awards, levels, reasons };
}

function levelOf(rule: DivisibleRule, level: Quotient, currency: string): LevelText {
  if (!rule.level) return {};
  const { name, factor, isMoney } = rule.level;
  const signed = { n: level.n * factor, d: level.d };
  return { [name]: isMoney ? exactText(signed, currency) : formatFraction(ratio(signed.n, signed.d)) };
}
