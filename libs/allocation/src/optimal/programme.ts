import { boundedClaim } from '../divisible/limits.js';
import type { GroupLimit } from '../group-limit.js';
import type { EngineInput, EngineRequest } from '../input/request.js';
import { componentsOf } from '../run/components.js';

export const OBJECTIVES = ['score', 'score-times-amount'] as const;
export type Objective = (typeof OBJECTIVES)[number];
export const COVERAGES = ['none', 'area', 'kind', 'area-kind'] as const;
export type Coverage = (typeof COVERAGES)[number];

/** A condition on the chosen: least ≤ Σ coefficient ≤ most, over the places of the requests. */
export interface Condition {
  readonly name: string;
  readonly coefficients: ReadonlyMap<number, bigint>;
  readonly least: bigint | null;
  readonly most: bigint | null;
}

/** The choice as a problem of whole numbers: 0 or 1 for each request. */
export interface Programme {
  readonly requests: readonly EngineRequest[];
  /** What a request adds to the value when it is chosen. */
  readonly weights: readonly bigint[];
  /** The least that a chosen request takes: its minimum viable amount, or all that it may get. Minor units. */
  readonly needed: readonly bigint[];
  readonly conditions: readonly Condition[];
  /** Who cannot be chosen at all: nothing to get, or less than the own minimum. */
  readonly barred: ReadonlySet<number>;
}

/**
 * Chooses for the highest value, Σ score (or score × amount), under all envelopes and caps, with every area, kind or pair of both
 * served at least once where the coverage says so, at most one of each either-or, and the floors of groups.
 */
export function programmeOf(input: EngineInput, objective: Objective, coverage: Coverage): Programme {
  const { requests } = input;
  const caps = requests.map((one) => boundedClaim(one).cap);
  const barred = new Set(requests.flatMap(({ minimum }, at) => (caps[at] === 0n || caps[at]! < minimum ? [at] : [])));
  const needed = requests.map(({ minimum }, at) => (minimum > 0n ? minimum : caps[at]!));
  const weights = requests.map(({ score }, at) => (objective === 'score' ? (score ?? 0n) : (score ?? 0n) * caps[at]!));
  const conditions = [
    ...limitsOf(input).flatMap((limit) => sums(limit, needed, caps)),
    ...coverageOf(requests, coverage, barred),
    ...eitherOr(requests),
  ];
  return { requests, weights, needed, conditions, barred };
}

/** Conditions that a choice does not keep, exactly. */
export function broken({ conditions, barred }: Programme, chosen: ReadonlySet<number>): Condition[] {
  const out = [...chosen].filter((at) => barred.has(at));
  if (out.length > 0) throw new Error('a request that cannot be chosen was');
  return conditions.filter(({ coefficients, least, most }) => {
    const total = sumOf(coefficients, chosen);
    return (least !== null && total < least) || (most !== null && total > most);
  });
}

export function sumOf(coefficients: ReadonlyMap<number, bigint>, chosen: ReadonlySet<number>): bigint {
  let total = 0n;
  for (const at of chosen) total += coefficients.get(at) ?? 0n;
  return total;
}

export function valueOf({ weights }: Programme, chosen: ReadonlySet<number>): bigint {
  return [...chosen].reduce((all, at) => all + weights[at]!, 0n);
}

/** Limits over the places of the whole input instead of those of a component. */
function limitsOf(input: EngineInput): GroupLimit[] {
  const places = new Map(input.requests.map(({ id }, at) => [id, at]));
  return componentsOf(input).flatMap(({ requests, limits }) =>
    limits.map((limit) => ({ ...limit, members: limit.members.map((at) => places.get(requests[at]!.id)!) })),
  );
}

function sums(
  { kind, id, cap, floor, members }: GroupLimit,
  needed: readonly bigint[],
  caps: readonly bigint[],
): Condition[] {
  const name = `${kind} ${id}`;
  const places = (amounts: readonly bigint[]) => new Map(members.map((at) => [at, amounts[at]!]));
  return [
    ...(cap === null ? [] : [{ name, coefficients: places(needed), least: null, most: cap }]),
    ...(floor === 0n ? [] : [{ name, coefficients: places(caps), least: floor, most: null }]),
  ];
}

function coverageOf(requests: readonly EngineRequest[], coverage: Coverage, barred: ReadonlySet<number>): Condition[] {
  if (coverage === 'none') return [];
  const groups = new Map<string, Map<number, bigint>>();
  requests.forEach(({ area, kind }, at) => {
    const parts = { area: [area], kind: [kind], 'area-kind': [area, kind] }[coverage];
    if (barred.has(at) || parts.includes(null)) return;
    const name = parts.join(' × ');
    groups.set(name, (groups.get(name) ?? new Map<number, bigint>()).set(at, 1n));
  });
  return [...groups].map(([name, coefficients]) => ({ name, coefficients, least: 1n, most: null }));
}

function eitherOr(requests: readonly EngineRequest[]): Condition[] {
  const groups = new Map<string, Map<number, bigint>>();
  requests.forEach(({ eitherOr: name }, at) => {
    if (name !== null) groups.set(name, (groups.get(name) ?? new Map<number, bigint>()).set(at, 1n));
  });
  return [...groups].map(([name, coefficients]) => ({ name, coefficients, least: null, most: 1n }));
}
