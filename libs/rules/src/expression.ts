/** What an expression is about. Money and numbers are one: exact fractions, amounts in major units of one currency. */
export type ValueType = 'number' | 'text' | 'truth' | 'date' | 'list';

/** A value as text, so that it is stored, hashed and shown as it is: numbers `p/q` or decimal, dates `YYYY-MM-DD`. */
export type Literal = string | boolean | readonly string[];

/**
 * A condition or a formula, as data: a tree of typed steps on named facts. Nothing in it is ever evaluated as code. Facts that
 * are not known make what rests on them not known, and a rule on it does not hold.
 */
export type Expression =
  | { readonly fact: string }
  | { readonly number: string }
  | { readonly text: string }
  | { readonly date: string }
  | { readonly truth: boolean }
  | { readonly list: readonly string[] }
  | { readonly is: Comparison; readonly of: readonly [Expression, Expression] }
  /** A text that a list has; a list that another has one of, or all of. */
  | { readonly is: 'in' | 'any-in' | 'all-in'; readonly of: readonly [Expression, Expression] }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly known: string }
  | { readonly does: Arithmetic; readonly of: readonly Expression[] }
  /** Rounded to a multiple of `to`; half away from nothing, down or up. */
  | { readonly round: 'half-up' | 'down' | 'up'; readonly of: Expression; readonly to: string }
  | { readonly if: Expression; readonly then: Expression; readonly else: Expression }
  /** Whole days from the first date to the second. */
  | { readonly days: readonly [Expression, Expression] };

export const COMPARISONS = ['=', '≠', '<', '≤', '>', '≥'] as const;
export type Comparison = (typeof COMPARISONS)[number];
export const ARITHMETIC = ['+', '−', '×', '÷', 'min', 'max'] as const;
export type Arithmetic = (typeof ARITHMETIC)[number];

/** The facts that expressions may name, with what they are. */
export type FactTypes = Readonly<Record<string, ValueType>>;
/** What is known of them; what is absent or `null` is not known. */
export type Facts = Readonly<Record<string, Literal | null | undefined>>;
