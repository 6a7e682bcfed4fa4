import { digitsOf } from '@levada/kernel';
import type { EngineInput, EngineRequest } from '../input/request.js';
import { compare as order, minus, plus, whole, type Quotient } from '../quotient.js';
import { amountText, exactly } from '../run/amount-text.js';
import type { AwardCode } from '../run/award-code.js';
import type { EngineResult } from '../run/engine-result.js';
import { byId } from '../tie-order.js';

/** Two runs side by side; amounts as decimal text, `difference` is after less before. */
export interface Comparison {
  readonly before: RunName;
  readonly after: RunName;
  readonly awarded: Difference;
  readonly winners: number;
  readonly losers: number;
  /** Requests whose award differs, by id; who is in one run only has nothing in the other. */
  readonly changed: readonly (Difference & {
    readonly id: string;
    readonly codes: readonly [AwardCode | null, AwardCode | null];
  })[];
  readonly byProvider: readonly GroupDifference[];
  readonly byArea: readonly GroupDifference[];
  readonly byPriority: readonly GroupDifference[];
}

export interface Difference {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

export interface GroupDifference extends Difference {
  readonly name: string;
  readonly winners: number;
  readonly losers: number;
}

interface RunName {
  readonly rule: string;
  readonly inputHash: string;
  readonly resultHash: string;
}

interface RunPair {
  readonly input: EngineInput;
  readonly result: EngineResult;
}

interface Row {
  readonly request: EngineRequest;
  readonly before: Quotient;
  readonly after: Quotient;
  readonly codes: readonly [AwardCode | null, AwardCode | null];
}

/** Who wins and who loses between two runs of one currency, by request, provider, area and priority; groups by the later input. */
export function compareRuns(before: RunPair, after: RunPair): Comparison {
  const { currency } = after.input;
  const requests = new Map([...before.input.requests, ...after.input.requests].map((one) => [one.id, one]));
  const awardOf = ({ result }: RunPair) => new Map(result.awards.map((one) => [one.id, one]));
  const [old, fresh] = [awardOf(before), awardOf(after)];
  const rows = [...requests.values()].sort(byId).map((request): Row => {
    const [was, is] = [old.get(request.id), fresh.get(request.id)];
    return {
      request,
      before: exactly(was?.award ?? '0'),
      after: exactly(is?.award ?? '0'),
      codes: [was?.code ?? null, is?.code ?? null],
    };
  });
  const changed = rows.filter((row) => order(row.before, row.after) !== 0);
  const group = (nameOf: (one: EngineRequest) => string | null) => groupsOf(rows, nameOf, currency);
  return {
    before: nameOf(before.result),
    after: nameOf(after.result),
    awarded: differenceOf(rows, currency),
    ...countOf(rows),
    changed: changed.map((row) => ({ id: row.request.id, ...differenceOf([row], currency), codes: row.codes })),
    byProvider: group(({ provider }) => provider),
    byArea: group(({ area }) => area),
    byPriority: group(({ priority }) => priority),
  };
}

function groupsOf(
  rows: readonly Row[],
  nameOf: (one: EngineRequest) => string | null,
  currency: string,
): GroupDifference[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row.request);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => ({ name, ...differenceOf(members, currency), ...countOf(members) }));
}

function countOf(rows: readonly Row[]): { winners: number; losers: number } {
  const of = (sign: number) => rows.filter(({ before, after }) => order(after, before) === sign).length;
  return { winners: of(1), losers: of(-1) };
}

function differenceOf(rows: readonly Row[], currency: string): Difference {
  const sum = (amount: (row: Row) => Quotient): Quotient =>
    rows.reduce((all, row) => plus(all, amount(row)), whole(0n));
  const [before, after] = [sum((row) => row.before), sum((row) => row.after)];
  const minors = 10n ** BigInt(digitsOf(currency));
  // Awards are whole minor units: nothing is lost.
  const text = ({ n, d }: Quotient): string => amountText((n * minors) / d, currency);
  return { before: text(before), after: text(after), difference: text(minus(after, before)) };
}

function nameOf({ rule, inputHash, resultHash }: EngineResult): RunName {
  return { rule, inputHash, resultHash };
}
