import { civilDate, daysBetween, floor, parseFraction, ratio, type Fraction } from '@levada/kernel';
import type { Arithmetic, Comparison, Expression, Facts } from './expression.js';

/** What an expression comes to; `undefined`: something that it rests on is not known. */
export type Value = Fraction | string | boolean | readonly string[] | undefined;

/**
 * What an expression comes to with these facts. Of `all` one that is false decides, of `any` one that is true, whatever else is
 * not known. A division by nothing is not known.
 */
export function evaluate(expression: Expression, facts: Facts): Value {
  if ('fact' in expression) return valueOf(facts[expression.fact]);
  if ('known' in expression) return (facts[expression.known] ?? null) !== null;
  if ('number' in expression) return parseFraction(expression.number);
  if ('text' in expression) return expression.text;
  if ('date' in expression) return civilDate(expression.date);
  if ('truth' in expression) return expression.truth;
  if ('list' in expression) return expression.list;
  if ('not' in expression) return negated(evaluate(expression.not, facts));
  if ('all' in expression) return joined(expression.all, facts, false);
  if ('any' in expression) return joined(expression.any, facts, true);
  if ('is' in expression) {
    return compared(expression.is, both(expression.of, facts), !expression.of.some((one) => 'text' in one));
  }
  if ('does' in expression) return reckoned(expression.does, expression.of, facts);
  if ('round' in expression) return rounded(expression, facts);
  if ('days' in expression) {
    const pair = both(expression.days, facts);
    return pair && ratio(BigInt(daysBetween(civilDate(pair[0] as string), civilDate(pair[1] as string))));
  }
  const condition = evaluate(expression.if, facts);
  return condition === undefined ? undefined : evaluate(condition ? expression.then : expression.else, facts);
}

const NUMBER = /^-?\d{1,60}([./]\d{1,60})?$/;

/** A fact as it was told: a text that is a number is one where a number is asked for. */
function valueOf(fact: Facts[string]): Value {
  return fact ?? undefined;
}

const numberOf = (value: Value): Fraction | undefined =>
  typeof value === 'string' ? (NUMBER.test(value) ? parseFraction(value) : undefined) : (value as Fraction | undefined);

const negated = (value: Value): boolean | undefined => (value === undefined ? undefined : value === false);

/** `decides` settles it, whatever else is not known. */
function joined(of: readonly Expression[], facts: Facts, decides: boolean): boolean | undefined {
  const values = of.map((one) => evaluate(one, facts));
  if (values.includes(decides)) return decides;
  return values.includes(undefined) ? undefined : !decides;
}

type Pair = readonly [Exclude<Value, undefined>, Exclude<Value, undefined>];

function both(of: readonly [Expression, Expression], facts: Facts): Pair | undefined {
  const [left, right] = [evaluate(of[0], facts), evaluate(of[1], facts)];
  return left === undefined || right === undefined ? undefined : [left, right];
}

function compared(
  is: Comparison | 'in' | 'any-in' | 'all-in',
  pair: Pair | undefined,
  mayBeNumbers: boolean,
): boolean | undefined {
  if (!pair) return undefined;
  const [left, right] = pair;
  if (is === 'in') return (right as readonly string[]).includes(left as string);
  if (is === 'any-in') return (left as readonly string[]).some((one) => (right as readonly string[]).includes(one));
  if (is === 'all-in') return (left as readonly string[]).every((one) => (right as readonly string[]).includes(one));
  const order = orderOf(left, right, mayBeNumbers);
  return { '=': order === 0, '≠': order !== 0, '<': order < 0, '≤': order <= 0, '>': order > 0, '≥': order >= 0 }[is];
}

/** Numbers by their value, two facts that are numbers too; texts and dates by their letters. */
function orderOf(left: Pair[0], right: Pair[1], mayBeNumbers: boolean): number {
  const isWritten = (one: Pair[0]): boolean => typeof one === 'string' && NUMBER.test(one);
  const isNumber =
    [left, right].some((one) => typeof one === 'object' && !Array.isArray(one)) ||
    (mayBeNumbers && isWritten(left) && isWritten(right));
  if (isNumber) return numberOf(left)!.compare(numberOf(right)!);
  return left === right ? 0 : String(left) < String(right) ? -1 : 1;
}

function reckoned(does: Arithmetic, of: readonly Expression[], facts: Facts): Fraction | undefined {
  const values = of.map((one) => numberOf(evaluate(one, facts)));
  if (values.some((one) => one === undefined)) return undefined;
  const [first, ...rest] = values as Fraction[];
  if (does === '÷' && rest[0]!.equals(ratio(0n))) return undefined;
  return rest.reduce((all, one) => REDUCE[does](all, one), first!);
}

const REDUCE: Readonly<Record<Arithmetic, (a: Fraction, b: Fraction) => Fraction>> = {
  '+': (a, b) => a.add(b),
  '−': (a, b) => a.sub(b),
  '×': (a, b) => a.mul(b),
  '÷': (a, b) => a.div(b),
  min: (a, b) => (a.compare(b) <= 0 ? a : b),
  max: (a, b) => (a.compare(b) >= 0 ? a : b),
};

function rounded({ round, of, to }: Extract<Expression, { round: string }>, facts: Facts): Fraction | undefined {
  const value = numberOf(evaluate(of, facts));
  if (value === undefined) return undefined;
  const unit = parseFraction(to);
  const steps = value.div(unit);
  const size = steps.abs();
  const half = floor(size.add(ratio(1n, 2n)));
  const down = floor(steps);
  const whole = {
    'half-up': steps.s < 0n ? -half : half,
    down,
    up: steps.equals(ratio(down)) ? down : down + 1n,
  }[round];
  return ratio(whole).mul(unit);
}
