import { floor, parseFraction, ratio, refuse } from '@levada/kernel';
import { readInput } from '../input/read-input.js';
import { formatScore, readScore } from '../input/read-score.js';
import type { EngineInput } from '../input/request.js';
import type { RuleParameters } from '../run/round-rule.js';

/** What a fork does otherwise than the run it comes from. Amounts and scores as decimal text; `null` takes a limit away. */
export interface RunChanges {
  readonly rule?: string;
  readonly roundTo?: string;
  readonly parameters?: { readonly [Name in keyof RuleParameters]: RuleParameters[Name] | null };
  readonly envelopes?: readonly { readonly id: string; readonly amount: string }[];
  readonly limits?: readonly LimitChange[];
  readonly requests?: readonly RequestChange[];
  readonly weights?: readonly WeightChange[];
}

/** What a priority counts: the scores of all that serve it are multiplied by this. */
export interface WeightChange {
  /** As the run names it; of requests that serve several, all of them: `P1 + P2`. */
  readonly priority: string;
  /** Exact: `3/2` or `1.5`; above 0. */
  readonly weight: string;
}

export interface LimitChange {
  readonly provider?: string;
  readonly area?: string;
  readonly cap?: string | null;
  readonly floor?: string | null;
}

export interface RequestChange {
  readonly id: string;
  readonly floor?: string | null;
  readonly cap?: string | null;
  readonly minimum?: string | null;
  readonly eligible?: string | null;
  readonly score?: string | null;
}

type Row = Record<string, unknown>;
interface InputText {
  readonly roundTo: string;
  readonly envelopes: readonly Row[];
  readonly requests: readonly Row[];
  readonly limits?: readonly Row[];
}

/** The input of a fork: that of its parent, as it was stored, with what is to be otherwise. Refuses what the parent does not have. */
export function changedInput(parent: string, changes: RunChanges): EngineInput {
  const input = JSON.parse(parent) as InputText;
  return readInput({
    ...input,
    ...(changes.roundTo === undefined ? {} : { roundTo: changes.roundTo }),
    envelopes: merged(input.envelopes, changes.envelopes ?? [], 'allocation/unknown-envelope'),
    requests: merged(
      weighted(input.requests, changes.weights ?? []),
      changes.requests ?? [],
      'allocation-run/unknown-request',
    ),
    limits: withLimits(input.limits ?? [], changes.limits ?? []),
  });
}

/** Of the parameters, what a fork leaves alone stays. */
export function changedParameters(parent: RuleParameters, { parameters = {} }: RunChanges): RuleParameters {
  const all = Object.entries({ ...parent, ...parameters }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(all);
}

function merged(rows: readonly Row[], changes: readonly { readonly id: string }[], otherwise: string): Row[] {
  const byId = new Map(changes.map((one) => [one.id, one]));
  for (const { id } of changes) if (!rows.some((one) => one['id'] === id)) throw refuse(otherwise, { id });
  return rows.map((row) => ({ ...row, ...byId.get(row['id'] as string) }));
}

/** Scores by the weights of their priorities, cut off at the decimals that a score has; a score that is said of a request stands over it. */
function weighted(rows: readonly Row[], weights: readonly WeightChange[]): Row[] {
  const byPriority = new Map(weights.map(({ priority, weight }) => [priority, parseFraction(weight)]));
  for (const [priority, weight] of byPriority) {
    if (weight.compare(ratio(0n)) <= 0) throw refuse('allocation-run/weight-not-positive', { priority });
    if (!rows.some((row) => row['priority'] === priority))
      throw refuse('allocation-run/unknown-priority', { priority });
  }
  return rows.map((row) => {
    const weight = byPriority.get(String(row['priority']));
    const score = typeof row['score'] === 'string' ? readScore(row['score']) : null;
    if (!weight || score === null) return { ...row };
    return { ...row, score: formatScore(floor(weight.mul(ratio(score)))) };
  });
}

const NOTHING = /^0*(\.0*)?$/;
const keyOf = (one: Row | LimitChange): string => `${String(one['provider'] ?? '')}/${String(one['area'] ?? '')}`;

function withLimits(rows: readonly Row[], changes: readonly LimitChange[]): Row[] {
  const all = new Map<string, Row>(rows.map((one) => [keyOf(one), one]));
  for (const one of changes) all.set(keyOf(one), { ...all.get(keyOf(one)), ...one });
  return [...all.values()].filter(({ cap, floor }) => (cap ?? null) !== null || !NOTHING.test(String(floor ?? '0')));
}
