import loadHighs from 'highs';
import { greatestDivisor } from '../quotient.js';
import { broken, sumOf, type Condition, type Programme } from './programme.js';

// The solver counts in floating point: nothing that leaves this file is a number of its own. A set is checked exactly, a bound
// is turned into a whole number on the safe side.

/** What the solver is asked: which weights to make large or small, and what is settled already. */
export interface Question {
  readonly weights: readonly bigint[];
  readonly isMost: boolean;
  readonly conditions: readonly Condition[];
  readonly fixed: ReadonlyMap<number, boolean>;
}

export interface Choice {
  readonly chosen: ReadonlySet<number>;
  /** No choice has a value above (below, where the least is sought) this; `null` where the solver says none. */
  readonly bound: bigint | null;
  /** The solver ended by itself, not by its limit. */
  readonly isProven: boolean;
}

export interface Solver {
  readonly version: string;
  /** `null` where no choice keeps all conditions. */
  solve(programme: Programme, question: Question): Choice | null | 'no-answer';
}

const [OPTIMAL, INFEASIBLE] = [7, 8];
/** Whole objectives: what is nearer than this to a whole number is that number. */
const NEAR = 1e-4;
/** How often a limit is narrowed by what a choice in floating point has passed it. */
const ATTEMPTS = 5;

/** HiGHS with a limit of whole seconds for each question; with a gap it may stop before the best is proven. */
export async function highsSolver(seconds: bigint, relativeGap = 0): Promise<Solver> {
  // Its types describe the CommonJS build, where the loader is a property; the module's default is the loader itself.
  const highs = await (loadHighs as unknown as typeof loadHighs.default)();
  const options = {
    output_flag: false,
    mip_rel_gap: relativeGap,
    mip_abs_gap: 0.5,
    time_limit: Number(seconds),
    random_seed: 0,
  };
  return {
    version: highs.version.string,
    solve(programme, question) {
      let conditions = question.conditions;
      let isNarrowed = false;
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const data = modelText(programme, { ...question, conditions });
        const { status, values, bound } = highs.withModel({ format: 'lp', data }, (model) => {
          model.options.set(options);
          model.run();
          const values = Array.from(model.getSolution().colValue);
          return { status: model.getModelStatus() as number, values, bound: Number(model.info.get('mip_dual_bound')) };
        });
        if (status === INFEASIBLE) return isNarrowed ? 'no-answer' : null;
        if (values.length === 0) return 'no-answer';
        const chosen = new Set(
          values.flatMap((value, at) => (value > 0.5 && at < programme.requests.length ? [at] : [])),
        );
        const passed = broken({ ...programme, conditions: question.conditions }, chosen);
        if (passed.length === 0)
          return { chosen, bound: wholeBound(bound, question), isProven: status === OPTIMAL && !isNarrowed };
        isNarrowed = true;
        conditions = conditions.map((one) => narrowed(one, passed, chosen));
      }
      return 'no-answer';
    },
  };
}

/** A model in the LP format: columns in the order of the requests. */
function modelText({ requests, barred }: Programme, { weights, isMost, conditions, fixed }: Question): string {
  const rows = conditions.flatMap(({ coefficients, least, most }, at) => {
    const divisor = divisorOf(coefficients.values());
    const terms = sumText(coefficients, divisor);
    if (terms === '') return [];
    return [
      ...(least === null ? [] : [` l${at}: ${terms} >= ${ceiling(least, divisor)}`]),
      ...(most === null ? [] : [` m${at}: ${terms} <= ${most / divisor}`]),
    ];
  });
  const settled = requests.flatMap((_, at) => {
    const value = barred.has(at) ? false : fixed.get(at);
    return value === undefined ? [] : [` f${at}: x${at} = ${value ? 1 : 0}`];
  });
  return [
    isMost ? 'Maximize' : 'Minimize',
    ` value: ${sumText(new Map(weights.map((weight, at) => [at, weight])), divisorOf(weights))}`,
    'Subject To',
    ...rows,
    ...settled,
    'Binary',
    ...requests.map((_, at) => ` x${at}`),
    'End',
  ].join('\n');
}

/** Numbers over their greatest common divisor: small ones keep a solver in floating point honest. */
function divisorOf(numbers: Iterable<bigint>): bigint {
  let divisor = 0n;
  for (const one of numbers) divisor = greatestDivisor(one < 0n ? -one : one, divisor);
  return divisor || 1n;
}

function ceiling(n: bigint, d: bigint): bigint {
  return n > 0n ? (n + d - 1n) / d : n / d;
}

function sumText(terms: ReadonlyMap<number, bigint>, divisor: bigint): string {
  const written = [...terms].map(([at, n]) => `${n < 0n ? '-' : '+'} ${(n < 0n ? -n : n) / divisor} x${at}`);
  // A line of the format has an end.
  return written.map((one, place) => (place % 8 === 7 ? `${one}\n` : one)).join(' ');
}

function wholeBound(bound: number, { weights, isMost }: Question): bigint | null {
  if (!Number.isFinite(bound)) return null;
  return BigInt(isMost ? Math.floor(bound + NEAR) : Math.ceil(bound - NEAR)) * divisorOf(weights);
}

function narrowed(one: Condition, passed: readonly Condition[], chosen: ReadonlySet<number>): Condition {
  if (!passed.some(({ coefficients }) => coefficients === one.coefficients)) return one;
  const total = sumOf(one.coefficients, chosen);
  const most = one.most !== null && total > one.most ? one.most - (total - one.most) : one.most;
  const least = one.least !== null && total < one.least ? one.least + (one.least - total) : one.least;
  return { ...one, least, most };
}
