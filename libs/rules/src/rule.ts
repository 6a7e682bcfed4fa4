import { fill, formatFraction, refuse, type Language, type RefusalFacts, type Sentence } from '@levada/kernel';
import { evaluate, type Value } from './evaluate.js';
import type { Expression, Facts, FactTypes } from './expression.js';
import { readExpression } from './read-expression.js';

/** A condition with a name, and what to say where it does not hold: `{providerStanding}` is filled with the fact. */
export interface Rule {
  readonly code: string;
  /** The article that it is from: `art. 4(2) of the guideline`. */
  readonly source?: string;
  readonly holds: Expression;
  readonly otherwise: Sentence;
}

export interface Verdict {
  readonly code: string;
  readonly holds: boolean;
  /** Why not, in each language; absent where it holds. */
  readonly reason?: Sentence;
  /** Facts that it rests on and that are not known: the reason why it does not hold. */
  readonly unknown?: readonly string[];
}

/** Refuses a rule that is no condition, with its place. */
export function readRules(rules: readonly Rule[], facts: FactTypes): readonly Rule[] {
  const codes = rules.map(({ code }) => code);
  if (new Set(codes).size !== codes.length) throw refuse('rules/code-twice');
  rules.forEach(({ holds }, at) => {
    const { type } = readExpression(holds, facts, `/rules/${at}/holds`);
    if (type !== 'truth') {
      const pointer = `/rules/${at}/holds`;
      const wrong = { pointer, code: 'rules/wrong-type', facts: { wanted: 'truth', found: type } };
      throw refuse('rules/faulty', { faults: 1, first: pointer }, [wrong]);
    }
  });
  return rules;
}

/** What each rule says of these facts, in their order. What is not known does not hold, and says so. */
export function judge(rules: readonly Rule[], facts: Facts): Verdict[] {
  return rules.map(({ code, holds, otherwise }) => {
    const value = evaluate(holds, facts);
    if (value === true) return { code, holds: true };
    const unknown = value === undefined ? factsOf(holds).filter((one) => (facts[one] ?? null) === null) : [];
    return { code, holds: false, reason: reasonOf(otherwise, facts), ...(unknown.length > 0 ? { unknown } : {}) };
  });
}

function reasonOf(sentence: Sentence, facts: Facts): Sentence {
  const shown: RefusalFacts = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact === null || fact === undefined ? '?' : textOf(fact)]),
  );
  const say = (language: Language): string => fill(sentence[language], shown);
  return { en: say('en'), cs: say('cs'), de: say('de'), lv: say('lv') };
}

const textOf = (fact: Exclude<Facts[string], null | undefined>): string =>
  typeof fact === 'string' ? fact : typeof fact === 'boolean' ? String(fact) : (fact as readonly string[]).join(', ');

/** Every fact that an expression names, each once and in the order of reading. */
export function factsOf(expression: Expression): string[] {
  const found = new Set<string>();
  const visit = (json: unknown): void => {
    if (Array.isArray(json)) json.forEach(visit);
    else if (typeof json === 'object' && json !== null) {
      for (const [name, value] of Object.entries(json)) {
        if ((name === 'fact' || name === 'known') && typeof value === 'string') found.add(value);
        else visit(value);
      }
    }
  };
  visit(expression);
  return [...found];
}

/** A formula’s steps, each by name: later ones may use earlier ones as facts. */
export interface Formula {
  readonly code: string;
  readonly is: Expression;
}

export interface Reckoned {
  readonly code: string;
  /** `p/q`, or `null` where something that it rests on is not known. */
  readonly value: string | null;
}

/** Reads formulas in their order: each names facts and the formulas before it. Refuses what is no number, with its place. */
export function readFormulas(formulas: readonly Formula[], facts: FactTypes): readonly Formula[] {
  let known = { ...facts };
  formulas.forEach(({ code, is }, at) => {
    if (Object.hasOwn(known, code)) throw refuse('rules/code-twice');
    const { type } = readExpression(is, known, `/formulas/${at}/is`);
    if (type !== 'number') {
      const pointer = `/formulas/${at}/is`;
      const wrong = { pointer, code: 'rules/wrong-type', facts: { wanted: 'number', found: type } };
      throw refuse('rules/faulty', { faults: 1, first: pointer }, [wrong]);
    }
    known = { ...known, [code]: 'number' };
  });
  return formulas;
}

/** Every step with what it comes to, exactly. */
export function reckon(formulas: readonly Formula[], facts: Facts): Reckoned[] {
  let known: Facts = facts;
  return formulas.map(({ code, is }) => {
    const value: Value = evaluate(is, known);
    const text = value === undefined ? null : numberText(value);
    known = { ...known, [code]: text };
    return { code, value: text };
  });
}

const numberText = (value: Exclude<Value, undefined>): string =>
  typeof value === 'object' && !Array.isArray(value) ? formatFraction(value as never) : String(value);
