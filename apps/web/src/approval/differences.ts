import { digitsOf, formatAmount, fromMoneyText, largestRemainder, money, parseFraction, ratio } from '@levada/kernel';
import type { Schema } from '@levada/api-client';

type TextLine = Schema['ProposalText']['lines'][number];
/** What a signature is about, of one application. */
export type SignedLine = Pick<TextLine, 'reference' | 'amount' | 'outcome' | 'reason' | 'priorityRefs' | 'envelopeId'>;

export type Field = 'amount' | 'outcome' | 'reason' | 'priorities' | 'envelope';

export interface RowDifference {
  readonly reference: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly Field[];
  readonly before: SignedLine | undefined;
  readonly after: SignedLine | undefined;
}

/** What whoever signs now would sign otherwise than before: by number, nothing that stayed the same. */
export function differencesOf(before: readonly SignedLine[], after: readonly SignedLine[]): RowDifference[] {
  const [old, fresh] = [byReference(before), byReference(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].sort(inOrder).flatMap((reference): RowDifference[] => {
    const [was, is] = [old.get(reference), fresh.get(reference)];
    if (!was || !is) return [{ reference, kind: was ? 'removed' : 'added', fields: [], before: was, after: is }];
    const fields = changedFields(was, is);
    return fields.length === 0 ? [] : [{ reference, kind: 'changed', fields, before: was, after: is }];
  });
}

const byReference = (lines: readonly SignedLine[]) => new Map(lines.map((one) => [one.reference, one]));

/** `2` before `10`, as people count. */
const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

function changedFields(was: SignedLine, is: SignedLine): Field[] {
  const pairs: readonly (readonly [Field, unknown, unknown])[] = [
    ['amount', minorOf(was).toString(), minorOf(is).toString()],
    ['outcome', was.outcome, is.outcome],
    ['reason', was.reason, is.reason],
    ['priorities', citedBy(was), citedBy(is)],
    ['envelope', was.envelopeId, is.envelopeId],
  ];
  return pairs.filter(([, one, other]) => one !== other).map(([field]) => field);
}

/** How a line's priorities are read beside each other: `P1 1/2, P2 1/2`. */
export const citedBy = ({ priorityRefs }: Pick<SignedLine, 'priorityRefs'>): string =>
  priorityRefs
    .map(({ priorityCode, measureCode, share }) => `${priorityCode}${measureCode ? `/${measureCode}` : ''} ${share}`)
    .sort()
    .join(', ');

const minorOf = ({ amount }: Pick<SignedLine, 'amount'>): bigint => fromMoneyText(amount).minor;

export interface PriorityTotal {
  /** None: outside of the plan. */
  readonly code: string | null;
  /** Decimal text. */
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/**
 * What each priority gets before and after. A line is split over its priorities as a decision will be: exact shares, rounded by
 * largest remainder in their order.
 */
export function totalsByPriority(
  before: readonly SignedLine[],
  after: readonly SignedLine[],
  currency: string,
): PriorityTotal[] {
  const [old, fresh] = [sumsOf(before), sumsOf(after)];
  const text = (minor: bigint): string => formatAmount(money(minor, currency));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort((a, b) => (a ?? '').localeCompare(b ?? ''))
    .map((code) => {
      const [was, is] = [old.get(code) ?? 0n, fresh.get(code) ?? 0n];
      return { code, before: text(was), after: text(is), difference: text(is - was) };
    });
}

function sumsOf(lines: readonly SignedLine[]): Map<string | null, bigint> {
  const sums = new Map<string | null, bigint>();
  const add = (code: string | null, minor: bigint): void => void sums.set(code, (sums.get(code) ?? 0n) + minor);
  for (const line of lines) {
    const minor = minorOf(line);
    if (line.priorityRefs.length === 0) {
      add(null, minor);
      continue;
    }
    const parts = line.priorityRefs.map(({ share }) => ({ exact: parseFraction(share).mul(ratio(minor)) }));
    largestRemainder(parts, minor).forEach((part, at) => add(line.priorityRefs[at]!.priorityCode, part));
  }
  return sums;
}

/** All of it, before and after. */
export function sumOf(
  before: readonly SignedLine[],
  after: readonly SignedLine[],
  currency: string,
): Omit<PriorityTotal, 'code'> {
  const whole = (lines: readonly SignedLine[]): bigint => lines.reduce((all, line) => all + minorOf(line), 0n);
  const text = (minor: bigint): string => formatAmount(money(minor, currency));
  const [was, is] = [whole(before), whole(after)];
  return { before: text(was), after: text(is), difference: text(is - was) };
}

/** Whether what somebody typed again is this total, to the minor unit; `5000` is `5000.00`. */
export function isTotal(typed: string, total: Schema['FundingProposal']['total']): boolean {
  const [, whole, fraction = ''] = /^(\d{1,18})(?:\.(\d+))?$/.exec(typed) ?? [];
  const digits = digitsOf(total.currency);
  if (whole === undefined || fraction.length > digits) return false;
  return BigInt(whole + fraction.padEnd(digits, '0')) === fromMoneyText(total).minor;
}
