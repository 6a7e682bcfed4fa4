import {
  canonicalJson,
  changedMembers,
  money,
  parseMoney,
  toMoneyText,
  type ChangedMember,
  type MoneyText,
} from '@levada/kernel';
import type { PlanElement } from '../elements/element.js';

/** What the measures of a plan cost in a year from a source; social services and related activities apart. */
export interface CostDifference {
  readonly year: number;
  readonly source: string;
  readonly isSocialService: boolean;
  readonly before: MoneyText;
  readonly after: MoneyText;
  readonly difference: MoneyText;
}

/** What differs between two versions of a plan, as text and as money. Elements are told apart by their code. */
export interface PlanComparison {
  readonly added: readonly PlanElement[];
  readonly removed: readonly PlanElement[];
  readonly changed: readonly {
    readonly code: string;
    readonly title: string;
    readonly members: readonly ChangedMember[];
  }[];
  readonly unchanged: number;
  /** Only what differs. */
  readonly money: readonly CostDifference[];
}

export function compare(before: readonly PlanElement[], after: readonly PlanElement[]): PlanComparison {
  const [old, now] = [byCode(before), byCode(after)];
  const both = after.filter(({ code }) => old.has(code));
  const changed = both.flatMap((one) => {
    const members = changedMembers(old.get(one.code)!, one);
    return members.length > 0 ? [{ code: one.code, title: one.title, members }] : [];
  });
  return {
    added: after.filter(({ code }) => !old.has(code)),
    removed: before.filter(({ code }) => !now.has(code)),
    changed,
    unchanged: both.length - changed.length,
    money: costDifferences(before, after),
  };
}

/** An element, and the code of what money cites that it is or stands below. */
export interface UnderCited {
  readonly cited: string | null;
  readonly element: PlanElement;
}

/**
 * Codes of what money cites that is gone, or reads otherwise now: itself, or anything below it that it would be reached by.
 * Whoever decided by the old version has to know.
 */
export function touchedCodes(
  before: readonly UnderCited[],
  after: readonly UnderCited[],
): { readonly changed: readonly string[]; readonly closed: readonly string[] } {
  const [old, now] = [textsByCode(before), textsByCode(after)];
  return {
    changed: [...old].filter(([code, text]) => now.has(code) && now.get(code) !== text).map(([code]) => code),
    closed: [...old.keys()].filter((code) => !now.has(code)),
  };
}

function textsByCode(elements: readonly UnderCited[]): Map<string, string> {
  const below = new Map<string, PlanElement[]>();
  for (const { cited, element } of elements)
    if (cited !== null) below.set(cited, [...(below.get(cited) ?? []), element]);
  return new Map(
    [...below].map(([code, some]) => [code, canonicalJson(some.toSorted((a, b) => (a.code < b.code ? -1 : 1)))]),
  );
}

function costDifferences(before: readonly PlanElement[], after: readonly PlanElement[]): CostDifference[] {
  const [old, now] = [sums(before), sums(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key) => {
    const [year, source, isSocialService, currency] = JSON.parse(key) as [number, string, boolean, string];
    const [was, is] = [old.get(key) ?? 0n, now.get(key) ?? 0n];
    const text = (minor: bigint) => toMoneyText(money(minor, currency));
    return was === is
      ? []
      : [{ year, source, isSocialService, before: text(was), after: text(is), difference: text(is - was) }];
  });
}

function sums(elements: readonly PlanElement[]): Map<string, bigint> {
  const all = new Map<string, bigint>();
  for (const { costs, isSocialService } of elements)
    for (const { year, source, amount } of costs) {
      const key = JSON.stringify([year, source, isSocialService, amount.currency]);
      all.set(key, (all.get(key) ?? 0n) + parseMoney(amount.amount, amount.currency).minor);
    }
  return all;
}

function byCode(elements: readonly PlanElement[]): ReadonlyMap<string, PlanElement> {
  return new Map(elements.map((one) => [one.code, one]));
}
