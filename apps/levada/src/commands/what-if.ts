import {
  allocate,
  breakpointsOf,
  compareRuns,
  readScore,
  stabilityOf,
  type Comparison,
  type EngineInput,
  type EnvelopeBreakpoints,
  type Stability,
} from '@levada/allocation';
import { parseMoney } from '@levada/kernel';
import { Usage } from '../client/failures.js';
import {
  engineOptions,
  languageOf,
  readFileInput,
  saidToPeople,
  textOf,
  type AllocateCommandOptions,
} from './allocate.js';
import { table } from './show.js';

export interface WhatIfOptions extends Omit<AllocateCommandOptions, 'rule'> {
  readonly rule: string;
  /** The other run: another file, another rule, other amounts of envelopes (`E1=500000`). What is not named stays. */
  readonly with?: string;
  readonly withRule?: string;
  readonly withEnvelope?: readonly string[];
  /** How far apart assessors are, in points. */
  readonly spread?: string;
}

export interface WhatIf {
  readonly breakpoints: readonly EnvelopeBreakpoints[];
  readonly stability: Stability | null;
  readonly comparison: Comparison | null;
}

/** What would be otherwise: where each envelope turns, how firm the ranking is, and another run beside this one. */
export async function whatIf(file: string, options: WhatIfOptions): Promise<WhatIf> {
  const text = await textOf(file);
  const otherText = options.with === undefined ? null : await textOf(options.with);
  try {
    return compared(file, text, otherText, options);
  } catch (error) {
    throw await saidToPeople(error, file, languageOf(options));
  }
}

function compared(file: string, text: string, otherText: string | null, options: WhatIfOptions): WhatIf {
  const found = readFileInput(text, file);
  const { input } = found;
  const engine = engineOptions(found, options.rule, options);
  const spread = readScore(options.spread ?? '0');
  if (spread === null) throw new Usage('--spread is written in points, such as 2 or 0.5');
  return {
    breakpoints: breakpointsOf(input, engine),
    stability: stabilityOf(input, engine, spread),
    comparison: comparisonOf(found, otherText, options),
  };
}

/** `null` where nothing else was named to compare with. */
function comparisonOf(
  found: ReturnType<typeof readFileInput>,
  otherText: string | null,
  options: WhatIfOptions,
): Comparison | null {
  const { rule, withRule = rule, withEnvelope = [] } = options;
  if (otherText === null && withRule === rule && withEnvelope.length === 0) return null;
  const other = otherText === null ? found : readFileInput(otherText, options.with!);
  const run = (input: EngineInput, of: typeof found, by: string) => ({
    input,
    result: allocate(input, engineOptions(of, by, options)),
  });
  return compareRuns(run(found.input, found, rule), run(withAmounts(other.input, withEnvelope), other, withRule));
}

function withAmounts(input: EngineInput, changes: readonly string[]): EngineInput {
  return changes.reduce((of, change) => {
    const at = change.lastIndexOf('=');
    const id = change.slice(0, Math.max(at, 0));
    if (!of.envelopes.some((one) => one.id === id))
      throw new Usage(`--with-envelope is written as ID=AMOUNT; “${change.slice(0, 60)}” names none`);
    const { minor } = parseMoney(change.slice(at + 1), of.currency);
    if (minor < 0n) throw new Usage('an envelope is never negative');
    return { ...of, envelopes: of.envelopes.map((one) => (one.id === id ? { ...one, amount: minor } : one)) };
  }, input);
}

/** The same for people: who wins and loses first, then how far things are from turning. */
export function showWhatIf({ breakpoints, stability, comparison }: WhatIf): string {
  return [
    ...(comparison ? comparisonBlocks(comparison) : []),
    ...breakpoints.flatMap(breakpointBlocks),
    ...(stability ? stabilityBlocks(stability) : []),
  ].join('\n\n');
}

function comparisonBlocks(comparison: Comparison): string[] {
  const { winners, losers, awarded, changed } = comparison;
  const groups = (['byProvider', 'byArea', 'byPriority'] as const).flatMap((kind) =>
    comparison[kind].map((one) => [one.name, one.before, one.after, one.difference]),
  );
  const rows = changed.map((one) => [one.id, one.before, one.after, one.difference]);
  return [
    `${winners} win, ${losers} lose; ${awarded.before} and ${awarded.after} awarded`,
    table([['', 'before', 'after', 'difference'], ...rows, ...groups], [1, 2, 3]),
  ];
}

function breakpointBlocks({ envelope, points, margin, note }: EnvelopeBreakpoints): string[] {
  const name = `envelope ${envelope}`;
  const rows = (points ?? []).map((one) => [one.amount, one.begin.join(' '), one.end.join(' ')]);
  return [
    ...(note ? [`${name}: no closed form, try other amounts with --with-envelope ${envelope}=…`] : []),
    ...(margin ? [`${name}: the same are funded from ${margin.from} until ${margin.until ?? 'any amount'}`] : []),
    ...(points ? [table([[name, 'begins', 'ends'], ...rows])] : []),
  ];
}

function stabilityBlocks({ requests, unchanged }: Stability): string[] {
  const rows = requests.map((one) => [one.id, one.isFunded ? 'funded' : 'not funded', one.change ?? 'never']);
  return [
    table([['request', '', 'turns by points'], ...rows], [2]),
    `unchanged within the spread: ${unchanged ?? 'nobody had a turn'}`,
  ];
}
