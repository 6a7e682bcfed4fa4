import { boundedClaim } from '../divisible/limits.js';
import type { Ramp } from '../divisible/ramp.js';
import { heightAt } from '../divisible/ramp.js';
import type { Sharing, ViableShares } from '../divisible/share-viable.js';
import type { LimitedAward } from '../divisible/share.js';
import type { EngineInput, EngineRequest } from '../input/request.js';
import { compare, reduced, whole, type Quotient } from '../quotient.js';
import type { AwardCode } from '../run/award-code.js';
import type { Component } from '../run/components.js';
import { LimitChanges } from './limit-changes.js';
import { amountOf, limitOf, scoreOf, type Figure, type Reason } from './reason.js';
import { nearest } from './write-figure.js';

type Figures = Readonly<Record<string, Figure>>;

/** Why each request of a divisible rule got what it got; the sums behind it are made when first asked for. */
export function divisibleReasons(
  { rule, isNetworkFirst, threshold }: Sharing,
  { requests, limits }: Component,
  shares: ViableShares,
  input: EngineInput,
): (at: number, code: AwardCode) => Reason {
  let made: LimitChanges | null = null;
  const guaranteed = (at: number): bigint => (isNetworkFirst ? shares.claims[at]!.floor : 0n);
  const changes = (): LimitChanges =>
    (made ??= new LimitChanges({ requests, limits, shares, envelopes: input.envelopes, guaranteed }));
  const most = shares.claims.reduce((all, { claim }) => (claim > all ? claim : all), 0n);

  /** What the rule gives at a level without floor and cap; the whole claim where no limit binds. */
  const byRule = (at: number, level: Quotient | null): Quotient => {
    const { claim } = shares.claims[at]!;
    if (isNetworkFirst) return whole(shares.awards[at]!.award);
    if (rule.takesPart?.(shares.claims[at]!) === false) return whole(0n);
    if (!level) return whole(claim);
    const ramps: Ramp[] = [];
    const unbounded = { ...shares.claims[at]!, floor: 0n, cap: claim };
    rule.rise(ramps, unbounded, most);
    rule.late?.rise(ramps, unbounded, most);
    const n = ramps.reduce((all, ramp) => all + heightAt(ramp, level), 0n);
    return { n, d: level.d * rule.scale };
  };

  return (at, code) => {
    const request = requests[at]!;
    const award = shares.awards[at]!;
    const { cap } = boundedClaim(request);
    const { level } = award;
    const money: Figures = {
      requested: amountOf(request.requested),
      eligible: amountOf(request.eligible),
      claim: amountOf(request.eligible),
      award: amountOf(award.award),
      exact: amountOf(nearest(award.exact)),
    };
    const of = (clause: string, figures: Figures, change: Reason['change']): Reason => ({
      clause,
      figures: { ...money, ...figures },
      change,
    });
    switch (code) {
      case 'not-eligible':
        return of('not-eligible', {}, { kind: 'something-eligible' });
      case 'threshold':
        return thresholdReason(request, threshold, money);
      case 'minimum':
        return minimumReason(request, shares.unviable.get(request.id)!, input.roundTo);
      case 'full':
      case 'eligible':
      case 'cap': {
        const change = changes().cutBelow(at, cap);
        if (code === 'cap')
          return of('cap', { rule: amountOf(nearest(byRule(at, level))), cap: amountOf(request.cap!) }, change);
        const isCommon = code === 'full' && rule.id === 'constrained-equal-awards' && level !== null && !isNetworkFirst;
        if (isCommon && compare(whole(cap), level) <= 0)
          return of('full-below-level', { level: amountOf(nearest(level)) }, change);
        return of(code, {}, change);
      }
      case 'floor': {
        const given = nearest(byRule(at, level));
        const figures = {
          rule: amountOf(given),
          floor: amountOf(request.floor),
          difference: amountOf(request.floor - given),
        };
        return of('floor', figures, changes().moreAbove(at));
      }
      case 'provider-floor':
      case 'area-floor': {
        const group = award.liftedFor!;
        return of('group-floor', { floor: amountOf(group.floor), limit: limitOf(group) }, changes().metWith(at, cap));
      }
      default:
        return of(cutClause(at, code), cutFigures(at, award), changeOfCut(at, code, cap));
    }
  };

  function changeOfCut(at: number, code: AwardCode, cap: bigint): Reason['change'] {
    return (code === 'no-money' ? changes().moreAbove(at) : null) ?? changes().metWith(at, cap);
  }

  function cutClause(at: number, code: AwardCode): string {
    if (code === 'below-unit') return 'below-unit';
    if (isNetworkFirst && shares.claims[at]!.floor > 0n) return 'cut-guaranteed';
    if (code === 'no-money') return rule.id === 'constrained-equal-losses' ? 'loss-takes-all' : 'nothing-left';
    return isNetworkFirst ? 'cut-plain' : (CUT_CLAUSES[rule.id] ?? 'cut-plain');
  }

  function cutFigures(at: number, { by, level, exact }: LimitedAward): Figures {
    const { floor, score } = shares.claims[at]!;
    const ownLevel = level && rule.level ? reduced(level.n * rule.level.factor, level.d) : null;
    return {
      ...(by ? { binding: amountOf(by.cap!), limit: limitOf(by) } : {}),
      ...(ownLevel && rule.level!.isMoney ? { level: amountOf(nearest(ownLevel)) } : {}),
      ...(ownLevel && !rule.level!.isMoney ? { coefficient: { kind: 'ratio', value: ownLevel } } : {}),
      ...(score === null ? {} : { score: scoreOf(score) }),
      ...(isNetworkFirst
        ? { guaranteed: amountOf(floor), rest: amountOf(nearest({ n: exact.n - floor * exact.d, d: exact.d })) }
        : {}),
      unit: amountOf(input.roundTo),
    };
  }
}

const CUT_CLAUSES: Readonly<Record<string, string>> = {
  proportional: 'cut-coefficient',
  'score-proportional': 'cut-per-point',
  'constrained-equal-awards': 'cut-level',
  'constrained-equal-losses': 'cut-loss',
};

function thresholdReason({ score }: EngineRequest, threshold: bigint | null, money: Figures): Reason {
  // Without a minimum score it is having no points at all that keeps one out.
  const least = threshold !== null && threshold > 0n ? threshold : 1n;
  const change = { kind: 'score-of', score: least } as const;
  if (score === null) return { clause: 'no-score', figures: { ...money, threshold: scoreOf(least) }, change };
  return { clause: 'threshold', figures: { ...money, score: scoreOf(score), threshold: scoreOf(least) }, change };
}

function minimumReason({ minimum }: EngineRequest, { exact, award }: LimitedAward, unit: bigint): Reason {
  // Cut to the unit: with others gone the exact share only rises, while its rounding may lose the spare unit.
  const amount = (exact.n / exact.d / unit) * unit;
  return {
    clause: 'minimum',
    figures: { share: amountOf(award), minimum: amountOf(minimum) },
    change: { kind: 'minimum-at-most', amount },
  };
}
