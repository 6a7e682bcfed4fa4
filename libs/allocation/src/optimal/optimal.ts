import { canonicalJson, refuse, type Sentence } from '@levada/kernel';
import { proportionalRule } from '../divisible/proportional-rule.js';
import { shareWithin } from '../divisible/share.js';
import { ENGINE_VERSION } from '../engine-version.js';
import { explained, type ExplainedResult } from '../explain/explain.js';
import { TEXTS } from '../explain/warnings.js';
import { surroundingsOf } from '../explain/surroundings.js';
import { canonicalInput } from '../input/canonical-input.js';
import type { EngineInput } from '../input/request.js';
import { refuseFloors } from '../ranked/rank-envelopes.js';
import { fullCode } from '../run/award-code.js';
import { amountText } from '../run/amount-text.js';
import { componentsOf } from '../run/components.js';
import { namingFloors } from '../run/naming-floors.js';
import type { RunAward } from '../run/run-award.js';
import { outcomeOf } from '../run/totals.js';
import { byTieOrder } from '../tie-order.js';
import { boundedClaim } from '../divisible/limits.js';
import { highsSolver, type Choice, type Question, type Solver } from './highs-solver.js';
import { choiceReasons } from './choice-reasons.js';
import { broken, programmeOf, valueOf, type Coverage, type Objective, type Programme } from './programme.js';

export interface OptimalOptions {
  /** SHA-256 in hex of a text as UTF-8. */
  readonly hash: (text: string) => string;
  /** `score` unless told. */
  readonly objective?: Objective;
  /** `none` unless told. */
  readonly coverage?: Coverage;
  /** Whole seconds for each question to the solver; 60 unless told. */
  readonly seconds?: bigint;
  /** Whether the time for all questions together is over; what is then not yet asked stays open, and the result says so. */
  readonly isOver?: () => boolean;
}

export interface OptimalResult extends ExplainedResult {
  readonly solver: {
    readonly name: 'HiGHS';
    readonly version: string;
    /** Of the set, exactly, in the weights of the objective. */
    readonly value: string;
    /** No set is worth more; equal to the value where that is proven. `null` where the solver gave none. */
    readonly bound: string | null;
    readonly gap: string | null;
    readonly isProven: boolean;
    /** No other set has this value at this cost and comes before it in the tie order. */
    readonly isUnique: boolean;
    readonly note: Sentence;
  };
}

export { type Coverage, type Objective } from './programme.js';

/** Above this the one answer is not singled out, and nobody is told what it would take. */
const MOST_SINGLED_OUT = 300;
/** Requests that one question settles in the tie order: powers of two that floating point holds exactly. */
const BLOCK = 20;

/**
 * The set of the highest value under all conditions (HiGHS), then among those the cheapest, then the first in the tie order; every
 * amount and every condition is reckoned again exactly. Who has a minimum may be cut down to it: the money left over is
 * shared in proportion. A set that is not proven to be the best says so. Refuses floors of requests, and conditions that
 * cannot be kept together (`allocation/conditions-infeasible`).
 */
export async function optimal(input: EngineInput, options: OptimalOptions): Promise<OptimalResult> {
  const { hash, objective = 'score', coverage = 'none', seconds = 60n, isOver = () => false } = options;
  refuseFloors('optimal', input.requests);
  const programme = programmeOf(input, objective, coverage);
  const highs = await highsSolver(seconds);
  const solver: Solver = {
    ...highs,
    solve: (of, question) => (isOver() ? 'no-answer' : highs.solve(of, question)),
  };
  const first = ask(solver, programme, {
    weights: programme.weights,
    isMost: true,
    conditions: programme.conditions,
    fixed: new Map(),
  });
  const value = valueOf(programme, first.chosen);
  const isProven = first.isProven && first.bound !== null && first.bound <= value;
  const { chosen, isUnique } = isProven
    ? singledOut(solver, programme, first.chosen, value)
    : { chosen: first.chosen, isUnique: false };
  if (broken(programme, chosen).length > 0) throw refuse('allocation/conditions-infeasible');
  const awards = amountsOf(input, programme, chosen);
  const outcome = outcomeOf(input, awards);
  const bound = isProven ? value : first.bound;
  const result = {
    rule: 'optimal',
    parameters: {
      currency: input.currency,
      roundTo: amountText(input.roundTo, input.currency),
      rounding: 'largest-remainder',
      objective,
      coverage,
      then: ['least cost', 'first in the tie order'],
    },
    engineVersion: ENGINE_VERSION,
    inputHash: hash(canonicalInput(input)),
    ...outcome,
    selected: outcome.awards.filter(({ award }) => /[1-9]/.test(award)).map(({ id }) => id),
    spent: outcome.totals.awarded,
    solver: {
      name: 'HiGHS' as const,
      version: solver.version,
      value: `${value}`,
      bound: bound === null ? null : `${bound}`,
      gap: bound === null ? null : `${bound - value}`,
      isProven,
      isUnique,
      note: isProven ? PROVEN : UNPROVEN,
    },
  };
  const canAsk = isProven && input.requests.length <= MOST_SINGLED_OUT;
  const reasonOf = choiceReasons(input, programme, { chosen, value, objective }, (fixed) =>
    canAsk
      ? solver.solve(programme, { weights: programme.weights, isMost: true, conditions: programme.conditions, fixed })
      : 'no-answer',
  );
  // Who has a minimum may be cut; the line is still drawn between those in the set and those outside.
  const notesOf = surroundingsOf(input, result.awards, true);
  const rows = result.awards.map((row) => explained(row, reasonOf(row), notesOf(row.id), input.currency));
  const warnings = [{ code: 'rule-not-monotone' as const, requests: [], text: TEXTS['rule-not-monotone'] }];
  return { ...result, resultHash: hash(canonicalJson(result)), awards: rows, warnings };
}

function ask(solver: Solver, programme: Programme, question: Question): Choice {
  const answer = solver.solve(programme, question);
  if (answer === null) throw refuse('allocation/conditions-infeasible');
  if (answer === 'no-answer') throw refuse('allocation/no-answer-in-time');
  return answer;
}

/** Among the sets of the highest value the cheapest, among those the one whose members come first in the tie order. */
function singledOut(solver: Solver, programme: Programme, best: ReadonlySet<number>, value: bigint) {
  const places = (amounts: readonly bigint[]) => new Map(amounts.map((amount, at) => [at, amount]));
  const worth = { name: 'value', coefficients: places(programme.weights), least: value, most: null };
  const fixed = new Map<number, boolean>();
  const cheapest = solver.solve(programme, {
    weights: programme.needed,
    isMost: false,
    conditions: [...programme.conditions, worth],
    fixed,
  });
  if (cheapest === null || cheapest === 'no-answer' || !cheapest.isProven) return { chosen: best, isUnique: false };
  let { chosen } = cheapest;
  if (programme.requests.length > MOST_SINGLED_OUT) return { chosen, isUnique: false };
  const cost = [...chosen].reduce((all, at) => all + programme.needed[at]!, 0n);
  const price = { name: 'cost', coefficients: places(programme.needed), least: null, most: cost };
  const claims = programme.requests.map(boundedClaim);
  const order = claims.map((_, at) => at).sort((a, b) => byTieOrder(claims[a]!, claims[b]!));
  for (let from = 0; from < order.length; from += BLOCK) {
    const block = order.slice(from, from + BLOCK);
    const weights = programme.requests.map(() => 0n);
    block.forEach((at, place) => (weights[at] = 1n << BigInt(BLOCK - 1 - place)));
    const answer = solver.solve(programme, {
      weights,
      isMost: true,
      conditions: [...programme.conditions, worth, price],
      fixed,
    });
    if (answer === null || answer === 'no-answer' || !answer.isProven) return { chosen, isUnique: false };
    chosen = answer.chosen;
    for (const at of block) fixed.set(at, chosen.has(at));
  }
  return { chosen, isUnique: true };
}

/** The exact amounts: at least what each needs, the rest in proportion, within every limit. */
function amountsOf(input: EngineInput, { needed, barred }: Programme, chosen: ReadonlySet<number>): RunAward[] {
  const places = new Map(input.requests.map(({ id }, at) => [id, at]));
  return componentsOf(input).flatMap(({ requests, limits }) => {
    const claims = requests.map((one) => {
      const at = places.get(one.id)!;
      const claim = boundedClaim(one);
      return chosen.has(at) ? { ...claim, floor: needed[at]! } : { ...claim, claim: 0n, cap: 0n };
    });
    const { awards } = namingFloors(input.currency, () => shareWithin(proportionalRule, claims, limits, input.roundTo));
    return awards.map(({ id, award, exact }, place): RunAward => {
      const one = requests[place]!;
      const at = places.get(id)!;
      if (chosen.has(at))
        return { id, award, exact, code: award === claims[place]!.cap ? fullCode(one, award) : 'cut' };
      const code = one.eligible === 0n ? 'not-eligible' : barred.has(at) ? 'minimum' : 'no-money';
      return { id, award: 0n, exact: { n: 0n, d: 1n }, code };
    });
  });
}

const PROVEN: Sentence = {
  en: 'Proven: no other set is worth more.',
  cs: 'Dokázáno: žádný jiný výběr nemá vyšší hodnotu.',
  de: 'Bewiesen: keine andere Auswahl ist mehr wert.',
  lv: 'Pierādīts: nevienai citai izlasei nav lielākas vērtības.',
};
const UNPROVEN: Sentence = {
  en: 'Not proven optimal: the solver’s time was over. This result cannot be the default proposal.',
  cs: 'Optimum není dokázáno: řešiči vypršel čas. Tento výsledek nemůže být výchozím návrhem.',
  de: 'Optimum nicht bewiesen: die Zeit des Lösers war um. Dieses Ergebnis kann nicht der vorgegebene Vorschlag sein.',
  lv: 'Optimums nav pierādīts: risinātājam beidzās laiks. Šis rezultāts nevar būt noklusētais priekšlikums.',
};
