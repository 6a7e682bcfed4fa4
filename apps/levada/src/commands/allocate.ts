import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  allocate,
  allocationRefusals,
  explain,
  readInput,
  readPabulib,
  readScore,
  type ComparisonStep,
  type Completion,
  type AllocateOptions,
  type AwardRow,
  type EngineResult,
  type ExplainedAward,
  type ExplainedResult,
  type PabulibFile,
  type Rounding,
} from '@levada/allocation';
import type { Coverage, Objective, OptimalResult } from '@levada/allocation/optimal';
import { isRefusal, LANGUAGES, type Language } from '@levada/kernel';
import { Refused, Usage } from '../client/failures.js';

/** The rule of the solver, which is not part of the engine that runs in a browser. */
export const OPTIMAL = 'optimal';

export interface AllocateCommandOptions {
  /** May be left out where the file names one (Pabulib). */
  readonly rule?: string;
  readonly completion?: Completion;
  readonly comparison?: ComparisonStep;
  readonly rounding?: Rounding;
  /** The rule that shares what network-first has not guaranteed. */
  readonly rest?: string;
  /** The least score, such as `60` or `7.5`. */
  readonly threshold?: string;
  /** Of refusals, and of sentences unless `language` names another. */
  readonly lang?: string;
  readonly language?: string;
  /** Of the rule optimal. */
  readonly objective?: Objective;
  readonly coverage?: Coverage;
  /** Seconds for the solver, such as `60`. */
  readonly timeLimit?: string;
  /** Without sentences a million requests take seconds. */
  readonly explain?: boolean;
}

/** A run, with the sentences unless they were not wanted. */
export interface FileRun extends EngineResult {
  readonly awards: readonly (AwardRow & Partial<ExplainedAward>)[];
  readonly warnings?: ExplainedResult['warnings'];
  readonly solver?: OptimalResult['solver'];
}

/** The language asked for, English where it is none of ours. */
export function languageOf({ language, lang }: AllocateCommandOptions): Language {
  return LANGUAGES.find((one) => one === (language ?? lang)) ?? 'en';
}

/** Runs the engine on a file, without a server: the same result as in a run of a round or in a browser. */
export async function allocateFile(file: string, options: AllocateCommandOptions): Promise<FileRun> {
  const text = await textOf(file);
  try {
    return await runOn(text, file, options);
  } catch (error) {
    throw await saidToPeople(error, file, languageOf(options));
  }
}

export function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Usage(`${file} cannot be read`);
  });
}

async function runOn(text: string, file: string, options: AllocateCommandOptions): Promise<FileRun> {
  const found = readFileInput(text, file);
  const rule = options.rule ?? found.rule?.rule;
  if (rule === undefined) throw new Usage(`--rule is missing: ${file} names no rule that the engine has`);
  if (rule === OPTIMAL) {
    const { allocateOptimally } = await import('./allocate-optimally.js');
    const { objective, coverage, timeLimit = '60' } = options;
    if (!/^[1-9]\d{0,4}$/.test(timeLimit)) throw new Usage('--time-limit is written in whole seconds, such as 60');
    return allocateOptimally({ input: found.input, objective, coverage, seconds: Number(timeLimit) });
  }
  return (options.explain === false ? allocate : explain)(found.input, engineOptions(found, rule, options));
}

/** The engine's options for a file: what the command says, else what the file says. */
export function engineOptions(found: FileInput, rule: string, options: AllocateCommandOptions): AllocateOptions {
  const threshold = options.threshold === undefined ? null : readScore(options.threshold);
  if (options.threshold !== undefined && threshold === null)
    throw new Usage(`a threshold is written as 60 or 7.5; “${options.threshold.slice(0, 40)}” is not`);
  // Another rule named here takes nothing from the rule in the file.
  const isOfFile = rule === found.rule?.rule;
  return {
    rule,
    rest: options.rest,
    threshold: threshold ?? (isOfFile || rule === 'greedy-threshold' ? found.threshold : null),
    completion: options.completion ?? (options.rule === undefined ? found.rule?.completion : undefined),
    comparison: options.comparison ?? (options.rule === undefined ? found.rule?.comparison : undefined),
    rounding: options.rounding,
    hash: sha256,
  };
}

export type FileInput = Pick<PabulibFile, 'input' | 'rule' | 'threshold'>;

export function readFileInput(text: string, file: string): FileInput {
  if (file.toLowerCase().endsWith('.pb')) return readPabulib(text);
  return { input: readInput(parsed(text, file)), rule: null, threshold: null };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Usage(`${file} is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}`);
  }
}

/** The engine refuses with codes; people read sentences. The catalogues are loaded only when there is something to say. */
export async function saidToPeople(error: unknown, file: string, language: Language): Promise<unknown> {
  if (!isRefusal(error)) return error;
  const { houseRefusals, problemOf } = await import('@levada/platform');
  const catalogue = { ...houseRefusals, ...allocationRefusals };
  return catalogue[error.code] ? new Refused(problemOf(error, catalogue, language, file, '')) : error;
}
