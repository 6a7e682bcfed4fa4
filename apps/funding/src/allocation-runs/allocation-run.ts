import type { EngineResult, RuleParameters } from '@levada/allocation';
import { canonicalJson, parseMoney, type Money } from '@levada/kernel';

/** A calculation: inputs, rule, parameters, engine version and result never change after it is made. It touches no money. */
export interface AllocationRun {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  /** The run that it is a fork of. */
  readonly parentId: string | null;
  readonly title: string;
  readonly rule: string;
  readonly parameters: RuleParameters;
  /** What a fork did otherwise, as it was asked. */
  readonly changes: object | null;
  /** Which envelope is which in the input, by its label. */
  readonly envelopes: Readonly<Record<string, string>>;
  /** Differs when an application, a decision or the plan of the round has changed since. */
  readonly mark: string;
  readonly engineVersion: string;
  /** Canonical JSON of all that the engine saw. */
  readonly input: string;
  readonly inputHash: string;
  /** Canonical JSON of all that it answered. */
  readonly result: string;
  readonly resultHash: string;
  /** Where there is one envelope, and its rule has one. */
  readonly coefficient: string | null;
  readonly requests: number;
  readonly funded: number;
  /** Sum of the awards, and what they leave. */
  readonly total: Money;
  readonly left: Money;
  readonly calculatedBy: string;
  readonly calculatedAt: Date;
  readonly version: number;
}

/** Makes a text's SHA-256 in hex. */
export type Hash = (text: string) => string;

type Known = Pick<
  AllocationRun,
  | 'id'
  | 'authorityId'
  | 'roundId'
  | 'parentId'
  | 'title'
  | 'parameters'
  | 'changes'
  | 'envelopes'
  | 'mark'
  | 'input'
  | 'calculatedBy'
  | 'calculatedAt'
>;

/** The run that an engine's answer makes. */
export function recordRun(known: Known, result: EngineResult, currency: string): AllocationRun {
  const { rule, engineVersion, inputHash, resultHash, totals } = result;
  const { requests, funded, envelopes, awarded, left } = totals;
  return {
    ...known,
    ...{ rule, engineVersion, inputHash, resultHash, requests, funded, result: canonicalJson(result) },
    coefficient: envelopes.length === 1 ? (envelopes[0]!.coefficient ?? null) : null,
    ...{ total: parseMoney(awarded, currency), left: parseMoney(left, currency), version: 1 },
  };
}

export function resultOf({ result }: Pick<AllocationRun, 'result'>): EngineResult {
  return JSON.parse(result) as EngineResult;
}
