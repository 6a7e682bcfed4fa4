import type { Refusal } from './refusal.js';

/** Speaks against a step, or says nothing. */
export type Guard<Noun, Facts> = (noun: Noun, facts: Facts) => Refusal | undefined;

/** One step of a noun's life, as data: where it may begin, where it leads, and what may speak against it. */
export interface Step<Noun extends { readonly status: string }, Facts, To extends Noun['status']> {
  readonly from: readonly Noun['status'][];
  readonly to: To;
  /** What a noun is told that stands somewhere else. */
  readonly otherwise: Guard<Noun, Facts>;
  /** In the order in which they are told: the first objection is the answer. */
  readonly guards?: readonly Guard<Noun, Facts>[];
}

/** Every step that a noun knows, by the word that its users have for it. */
export type Lifecycle<Noun extends { readonly status: string }> = Readonly<
  Record<string, Step<Noun, never, Noun['status']>>
>;

/** Why the step cannot be taken now; `undefined`: it can. For screens, which tell it before somebody tries. */
export function objection<Noun extends { readonly status: string }, Facts>(
  { from, otherwise, guards = [] }: Omit<Step<Noun, Facts, Noun['status']>, 'to'>,
  noun: Noun,
  facts: Facts,
): Refusal | undefined {
  if (!from.includes(noun.status)) return otherwise(noun, facts);
  for (const guard of guards) {
    const against = guard(noun, facts);
    if (against) return against;
  }
  return undefined;
}

/** Takes the step: the noun where it leads, at its next version. Throws the objection. */
export function take<
  Noun extends { readonly status: string; readonly version: number },
  Facts,
  To extends Noun['status'],
>(step: Step<Noun, Facts, To>, noun: Noun, facts: Facts): Noun & { readonly status: To } {
  const against = objection(step, noun, facts);
  if (against) throw against;
  return { ...noun, status: step.to, version: noun.version + 1 };
}

/** What is the same in every lifecycle, whatever noun it is of. */
export type Moves = Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>>;

/** From where to where the steps lead, each once: what the database lets a row do. */
export function movesOf(lifecycle: Moves): string[] {
  const moves = Object.values(lifecycle).flatMap(({ from, to }) => from.map((one) => `${one} > ${to}`));
  return [...new Set(moves)].sort();
}
