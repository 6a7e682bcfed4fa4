import {
  canonicalJson,
  digitsOf,
  floor,
  formatAmount,
  money,
  parseFraction,
  ratio,
  refuse,
  type Money,
} from '@levada/kernel';
import { factsOf, reckon, type Formula, type Reckoned } from '@levada/rules';
import {
  COMPENSATION,
  isFor,
  parametersFor,
  type CompensationMethod,
} from '../compensation-methods/compensation-method.js';
import { daysIn, firstOf, type Entrustment } from '../entrustments/entrustment.js';
import { figureOf, ruleSetOn } from '../entrustments/rule-sets.js';

/** `free`: the law names its need. `not-looked-at`: its method says nothing of the euro. */
export const CEILINGS = ['free', 'within', 'not-looked-at'] as const;
export type Ceiling = (typeof CEILINGS)[number];

/** What a service is compensated with for a year (vyrovnávací platba), as it was reckoned. It never changes; the last one stands. */
export interface Compensation {
  readonly id: string;
  readonly authorityId: string;
  readonly entrustmentId: string;
  /** Of the act when it was reckoned: once the act is ended, it has to be reckoned anew. */
  readonly entrustmentVersion: number;
  readonly organisationId: string;
  readonly serviceId: string;
  readonly year: number;
  readonly methodId: string;
  /** Canonical JSON of all that was reckoned with, and of every step. */
  readonly input: string;
  readonly inputHash: string;
  readonly result: string;
  readonly resultHash: string;
  readonly amount: Money;
  readonly ceiling: Ceiling;
  readonly calculatedBy: string;
  readonly calculatedAt: Date;
  readonly version: number;
}

/** The one method of a year that is for an act. Refuses none, and several: which of them is meant is not guessed. */
export function methodFor(methods: readonly CompensationMethod[], act: Entrustment, year: number): CompensationMethod {
  const { serviceType, number, unit } = act;
  const fit = methods.filter((one) => isFor(one, act));
  if (fit.length > 1) {
    const codes = fit.map(({ code }) => code).join(', ');
    throw refuse('compensation/method-ambiguous', { number, year, codes });
  }
  if (fit[0]) return fit[0];
  const units = methods.filter((one) => isFor(one, { serviceType, unit: one.unit })).map((one) => one.unit);
  if (units.length > 0)
    throw refuse('compensation/no-capacity', { number, unit, units: [...new Set(units)].join(', ') });
  throw refuse('compensation/no-method', { serviceType, year });
}

interface Input {
  readonly act: {
    readonly number: string;
    readonly entrustedOn: string;
    readonly need: string | null;
    readonly unit: string;
  };
  readonly year: number;
  readonly method: { readonly code: string; readonly number: number };
  readonly currency: string;
  /** How much of the currency one euro is. */
  readonly euroRate: string | null;
  readonly facts: Readonly<Record<string, string | null>>;
  readonly formulas: readonly Formula[];
}

export interface Result {
  readonly steps: readonly Reckoned[];
  readonly amount: string;
  readonly currency: string;
  readonly ceiling: Ceiling;
}

/** All that an act is compensated by in a year. Refuses a year in which it does not hold. */
export function inputOf(act: Entrustment, method: CompensationMethod, year: number): string {
  const { number, entrustedOn, need, unit, serviceType, capacity } = act;
  const days = daysIn(act, year);
  if (act.status === 'draft' || act.status === 'discarded' || days === 0) {
    throw refuse('compensation/not-in-force', { number, year });
  }
  const { code, currency, formulas } = method;
  const own = { serviceType, capacity, daysCovered: `${days}`, daysInYear: `${daysIn(WHOLE(year), year)}` };
  const input: Input = {
    ...{ act: { number, entrustedOn, need, unit }, year, method: { code, number: method.number }, currency, formulas },
    euroRate: method.euroRate?.value ?? (currency === 'EUR' ? '1' : null),
    facts: { ...(parametersFor(method, serviceType) as Record<string, string | null>), ...own },
  };
  return canonicalJson(input);
}

const WHOLE = (year: number) => ({ validFrom: firstOf(year), lastDay: firstOf(year + 1), endsOn: null });

/**
 * What an input comes to: the same bytes for the same input. Down to the minor unit, and never below nothing. Refuses what rests
 * on a figure that is not known, and more than the law's ceiling where nothing says that the service is free of it.
 */
export function resultOf(text: string): Result {
  const input = JSON.parse(text) as Input;
  const { formulas, facts, currency } = input;
  const steps = reckon(formulas, facts);
  const { value } = steps.find(({ code }) => code === COMPENSATION)!;
  if (value === null) throw refuse('compensation/not-known', { unknown: unknownIn(input, steps) });
  const minor = floor(parseFraction(value).mul(ratio(10n ** BigInt(digitsOf(currency)))));
  const amount = money(minor > 0n ? minor : 0n, currency);
  return { steps, amount: formatAmount(amount), currency, ceiling: ceilingOf(input, amount) };
}

/** What the first step that came to nothing rests on and nobody knows; else that step, which then divides by nothing. */
function unknownIn({ facts, formulas }: Input, steps: readonly Reckoned[]): string {
  const at = steps.findIndex(({ value }) => value === null);
  const missing = factsOf(formulas[at]!.is).filter((name) => facts[name] === null);
  return missing.length > 0 ? missing.join(', ') : steps[at]!.code;
}

function ceilingOf({ act, euroRate }: Input, amount: Money): Ceiling {
  const set = ruleSetOn(act.entrustedOn as Entrustment['entrustedOn']);
  if (figureOf(set, 'freeOfCeiling').some((need) => need === act.need)) return 'free';
  if (euroRate === null) return 'not-looked-at';
  const euros = parseFraction(formatAmount(amount)).div(parseFraction(euroRate));
  const ceiling = figureOf(set, 'ceiling');
  if (euros.compare(parseFraction(ceiling)) <= 0) return 'within';
  throw refuse('compensation/above-ceiling', { number: act.number, ceiling, ruleSet: set.code });
}
