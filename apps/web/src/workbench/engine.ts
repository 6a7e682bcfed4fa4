import {
  allocate,
  changedInput,
  changedParameters,
  compareRuns,
  engineOptions,
  explainOne,
  readInput,
  type Comparison,
  type EngineInput,
  type EngineResult,
  type RuleParameters,
} from '@levada/allocation';
import { formatAmount, money, parseMoney, type Language } from '@levada/kernel';
import type { WhatIf } from './what-if.js';

/** A version of the calculation as it was stored, byte for byte. */
export interface StoredRun {
  readonly rule: string;
  readonly parameters: RuleParameters;
  readonly input: string;
  readonly result: string;
}

/** What came out, beside the version that it was tried on; all amounts decimal text of the currency. */
export interface Tried {
  readonly rule: string;
  readonly inputHash: string;
  readonly resultHash: string;
  readonly awards: EngineResult['awards'];
  readonly totals: EngineResult['totals'];
  readonly comparison: Comparison;
  readonly bars: readonly PriorityBar[];
}

/** What all requests of a priority ask for and get; of those that serve several, `P1 + P2` together. */
export interface PriorityBar {
  readonly name: string;
  readonly requested: string;
  readonly before: string;
  readonly after: string;
  /** Of what is requested, for the eyes. */
  readonly share: number;
  readonly shareBefore: number;
}

export interface RequestRow {
  readonly id: string;
  readonly envelope: string;
  readonly requested: string;
  readonly eligible: string;
  readonly score: string | null;
  readonly provider: string | null;
  readonly area: string | null;
  readonly kind: string | null;
  readonly priority: string | null;
}

interface InputText {
  readonly currency: string;
  readonly envelopes: readonly { readonly id: string; readonly amount: string }[];
  readonly requests: readonly (Partial<RequestRow> & { readonly id: string; readonly requested: string })[];
}
const readTexts = new WeakMap<StoredRun, InputText>();

/** A stored run never changes: its two thousand requests are read once, and not by each part of the screen. */
export function inputTextOf(run: StoredRun): InputText {
  const read = readTexts.get(run) ?? (JSON.parse(run.input) as InputText);
  readTexts.set(run, read);
  return read;
}

/** What it knows of its requests, as text; eligible is the request where nothing else is said. */
export function requestsOf(run: StoredRun): RequestRow[] {
  return inputTextOf(run).requests.map((one) => ({
    ...{ id: one.id, envelope: one.envelope ?? '', requested: one.requested, eligible: one.eligible ?? one.requested },
    ...{ score: one.score ?? null, provider: one.provider ?? null, area: one.area ?? null },
    ...{ kind: one.kind ?? null, priority: one.priority ?? null },
  }));
}

/** What is tried needs the solver, which a browser does not have: the server calculates it. */
export const needsServer = (run: Pick<StoredRun, 'rule'>, what: WhatIf): boolean =>
  (what.rule ?? run.rule) === 'optimal';

/**
 * Tries something on a version by the very engine that the server has: the same input, the same bytes, so the same hashes as a
 * fork with these changes. Refuses as the door does.
 */
export function tryOn(run: StoredRun, what: WhatIf, hash: (text: string) => string): Tried {
  const { input, result } = calculated(run, what, hash);
  const before = readOnce(run);
  const comparison = compareRuns(before, { input, result });
  const { rule, inputHash, resultHash, awards, totals } = result;
  return { rule, inputHash, resultHash, awards, totals, comparison, bars: barsOf(input, comparison) };
}

interface ReadRun {
  readonly input: EngineInput;
  readonly result: EngineResult;
}
const known = new WeakMap<StoredRun, ReadRun>();

/** A stored run never changes, and everything that is tried is put beside it. */
function readOnce(run: StoredRun): ReadRun {
  const read = known.get(run) ?? {
    ...{ input: readInput(JSON.parse(run.input)), result: JSON.parse(run.result) as EngineResult },
  };
  known.set(run, read);
  return read;
}

/** What is stored, as if it had been tried: to be seen before the engine here has come to the same. */
export function asStored(run: StoredRun): Tried {
  const result = JSON.parse(run.result) as EngineResult;
  const { rule, inputHash, resultHash, awards, totals } = result;
  const { requests, currency } = inputTextOf(run);
  const given = new Map(awards.map(({ id, award }) => [id, award]));
  const sums = new Map<string, { asked: bigint; given: bigint }>();
  for (const { id, priority, requested } of requests) {
    if (priority === null || priority === undefined) continue;
    const sum = sums.get(priority) ?? { asked: 0n, given: 0n };
    sum.asked += parseMoney(requested, currency).minor;
    sum.given += parseMoney(given.get(id) ?? '0', currency).minor;
    sums.set(priority, sum);
  }
  const name = { rule, inputHash, resultHash };
  const same = { before: totals.awarded, after: totals.awarded, difference: formatAmount(money(0n, currency)) };
  return {
    ...{ rule, inputHash, resultHash, awards, totals },
    comparison: {
      ...{ before: name, after: name, awarded: same, winners: 0, losers: 0, changed: [] },
      ...{ byProvider: [], byArea: [], byPriority: [] },
    },
    bars: [...sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([priority, sum]) => {
        const [amount, share] = [formatAmount(money(sum.given, currency)), partOf(sum.given, sum.asked)];
        const bar = {
          name: priority,
          requested: formatAmount(money(sum.asked, currency)),
          before: amount,
          after: amount,
        };
        return { ...bar, share, shareBefore: share };
      }),
  };
}

/** Why one request gets what it gets, in a sentence. */
export function whyOf(run: StoredRun, what: WhatIf, id: string, language: Language): string | null {
  const input = changedInput(run.input, what);
  return explainOne(
    input,
    engineOptions(what.rule ?? run.rule, changedParameters(run.parameters, what), () => ''),
    id,
    language,
  );
}

function calculated(
  run: StoredRun,
  what: WhatIf,
  hash: (text: string) => string,
): { input: EngineInput; result: EngineResult } {
  const input = changedInput(run.input, what);
  const options = engineOptions(what.rule ?? run.rule, changedParameters(run.parameters, what), hash);
  return { input, result: allocate(input, options) };
}

function barsOf({ requests, currency }: EngineInput, { byPriority }: Comparison): PriorityBar[] {
  const asked = new Map<string, bigint>();
  for (const { priority, requested } of requests) {
    if (priority !== null) asked.set(priority, (asked.get(priority) ?? 0n) + requested);
  }
  return byPriority.map(({ name, before, after }) => {
    const whole = asked.get(name) ?? 0n;
    return {
      ...{ name, before, after, requested: formatAmount(money(whole, currency)) },
      share: partOf(parseMoney(after, currency).minor, whole),
      shareBefore: partOf(parseMoney(before, currency).minor, whole),
    };
  });
}

/** For the length of a bar: exact to a ten-thousandth. */
export const partOf = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number((part * 10_000n) / whole) / 10_000;
