import { canonicalJson, money, parseMoney, toMoneyText, type MoneyText } from '@levada/kernel';
import type { PlanElement } from '../elements/element.js';

export interface ChangedMember {
  readonly member: string;
  readonly before: unknown;
  readonly after: unknown;
}

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

/** Codes of what money cites that reads otherwise now, or is gone: whoever decided by the old version has to know. */
export function touchedCodes(
  before: readonly { readonly code: string; readonly title: string }[],
  after: readonly { readonly code: string; readonly title: string }[],
): { readonly changed: readonly string[]; readonly closed: readonly string[] } {
  const now = new Map(after.map(({ code, title }) => [code, title]));
  return {
    changed: before.filter(({ code, title }) => now.has(code) && now.get(code) !== title).map(({ code }) => code),
    closed: before.filter(({ code }) => !now.has(code)).map(({ code }) => code),
  };
}

function changedMembers(before: PlanElement, after: PlanElement): ChangedMember[] {
  return (Object.keys(after) as (keyof PlanElement)[])
    .filter((member) => canonicalJson(before[member]) !== canonicalJson(after[member]))
    .map((member) => ({ member, before: before[member], after: after[member] }));
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
