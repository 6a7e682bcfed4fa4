import { addDays, addYears, floor, money, parseFraction, ratio, type CivilDate, type Money } from '@levada/kernel';
import { carriesOver, type Entrustment } from '../entrustments/entrustment.js';
import { figureOf, ruleSetOn } from '../entrustments/rule-sets.js';

/** When overcompensation of an act is looked for, and how much of it need not be repaid at once. */
export interface OvercompensationTerms {
  /** Last days of the periods: each time that so many years have passed, and at the end. */
  readonly checksOn: readonly CivilDate[];
  /** Whether an excess can be carried to the next year at all. */
  readonly carriesOver: boolean;
  readonly average: Money;
  /** An excess up to this may be carried and deducted; a greater one is repaid. */
  readonly tolerated: Money;
}

/** Of the compensations of an act’s years. Refuses where nobody has read in the law yet what holds. */
export function overcompensationTerms(
  act: Entrustment,
  yearly: readonly bigint[],
  currency: string,
): OvercompensationTerms {
  const set = ruleSetOn(act.entrustedOn);
  const [every, tolerance] = [figureOf(set, 'checkYears'), parseFraction(figureOf(set, 'tolerance'))];
  const end = act.endsOn ?? act.lastDay;
  const periods: CivilDate[] = [];
  for (let years = every; ; years += every) {
    const last = addDays(addYears(act.validFrom, years), -1);
    if (last >= end) break;
    periods.push(last);
  }
  const total = yearly.reduce((all, one) => all + one, 0n);
  const average = yearly.length === 0 ? ratio(0n) : ratio(total, BigInt(yearly.length));
  const carried = carriesOver(act);
  return {
    ...{ checksOn: [...periods, end], carriesOver: carried, average: money(floor(average), currency) },
    tolerated: money(carried ? floor(average.mul(tolerance)) : 0n, currency),
  };
}
