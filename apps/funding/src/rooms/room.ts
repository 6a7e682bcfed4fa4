import {
  canonicalJson,
  formatAmount,
  largestRemainder,
  money,
  parseMoney,
  ratio,
  refuse,
  type Money,
  type RefusalFacts,
} from '@levada/kernel';
import type { OtherSource } from '../eligibility/facts.js';
import { funderKey } from '../other-funding/other-funding.js';

/**
 * What the compensation of a service leaves to a round that demands it: the compensation for the year less all that others give
 * to the same service. Per service: what one has too much is never set off against another. Amounts in minor units, as text.
 */
export type Room = {
  readonly year: number;
} & (
  | { readonly state: 'unreckoned' }
  /** Why there is no compensation: the code of a refusal with its facts. */
  | { readonly state: 'none'; readonly code: string; readonly facts: RefusalFacts }
  | ReckonedRoom
);

interface ReckonedRoom {
  readonly state: 'reckoned';
  readonly minor: string;
  readonly compensation: string;
  readonly compensationIds: readonly string[];
  readonly others: string;
  /** Other applications of the round for the same service: the room was shared out by what each requests. */
  readonly sharedWith: readonly string[];
}

/** What somebody else gives to the service in the year. */
export interface OtherGrant {
  readonly from: 'record' | 'budget' | 'decision';
  /** Who gives it; of a decision the number of its application. */
  readonly funder: string;
  readonly amount: Money;
}

/** All that the room of a service is reckoned of. */
export interface RoomSources {
  readonly compensations: readonly { readonly id: string; readonly amount: Money }[];
  readonly records: readonly { readonly funder: string; readonly amount: Money }[];
  /** What this authority decided for other applications of the same service in the same year, as it stands. */
  readonly decisions: readonly { readonly reference: string; readonly amount: Money }[];
}

export const NO_SOURCES: RoomSources = { compensations: [], records: [], decisions: [] };

/** Each once: what an officer recorded takes the place of what a budget says of the same funder. What is only asked for is not given. */
export function othersOf(
  { records, decisions }: RoomSources,
  budget: readonly OtherSource[],
  currency: string,
): OtherGrant[] {
  const known = new Set(records.map(({ funder }) => funderKey(funder)));
  const said = budget.filter(({ funder, state }) => state !== 'asked' && !known.has(funderKey(funder)));
  return [
    ...records.map((one) => ({ ...one, from: 'record' as const })),
    ...said.map(({ funder, amount }) => ({ funder, amount: parseMoney(amount, currency), from: 'budget' as const })),
    ...decisions.map(({ reference, amount }) => ({ funder: reference, amount, from: 'decision' as const })),
  ];
}

/** The whole room of a service, for one application. */
export function reckonRoom(year: number, sources: RoomSources, budget: readonly OtherSource[], currency: string): Room {
  const { compensations } = sources;
  const others = othersOf(sources, budget, currency);
  if (compensations.length === 0) return { year, state: 'none', code: 'room/no-compensation-stands', facts: { year } };
  const foreign = [...compensations, ...others].find(({ amount }) => amount.currency !== currency);
  if (foreign) {
    const facts = { currency, other: foreign.amount.currency };
    return { year, state: 'none', code: 'room/another-currency', facts };
  }
  const sum = (all: readonly { readonly amount: Money }[]) =>
    all.reduce((total, { amount }) => total + amount.minor, 0n);
  const [compensation, given] = [sum(compensations), sum(others)];
  return {
    ...{ year, state: 'reckoned', minor: `${positive(compensation - given)}`, compensation: `${compensation}` },
    ...{ compensationIds: compensations.map(({ id }) => id).sort(), others: `${given}`, sharedWith: [] },
  };
}

const positive = (minor: bigint): bigint => (minor > 0n ? minor : 0n);

interface Asking {
  readonly reference: string;
  readonly requested: Money;
  readonly room: Room;
}

/** Shares out the room of one service among the applications of a round for it, by what they request: together they never exceed it. */
export function shareRoom(asking: readonly Asking[]): Room[] {
  const reckoned = asking.map(({ room }) => room);
  if (asking.length < 2 || reckoned.some(({ state }) => state !== 'reckoned')) return reckoned;
  const rooms = reckoned as (Room & ReckonedRoom)[];
  // Their own budgets may name different funders: the least of them holds for all.
  const least = rooms.map(({ minor }) => BigInt(minor)).reduce((one, other) => (other < one ? other : one));
  const total = asking.reduce((all, { requested }) => all + requested.minor, 0n);
  const parts = asking.map(({ requested }) => ({ exact: ratio(least * requested.minor, total) }));
  const references = asking.map(({ reference }) => reference);
  return largestRemainder(parts, least).map((minor, at) => ({
    ...{ ...rooms[at]!, minor: `${minor}`, sharedWith: references.filter((one) => one !== references[at]) },
  }));
}

/** What may still be given, in minor units; `null`: the round demands no compensation. Nothing, where none was reckoned. */
export function leftIn(room: Room | null): bigint | null {
  if (room === null) return null;
  return room.state === 'reckoned' ? BigInt(room.minor) : 0n;
}

export const sameRoom = (one: Room | null, other: Room | null): boolean => canonicalJson(one) === canonicalJson(other);

/**
 * Refuses an amount above the room, and any at all without a compensation. `beside`: what the same proposal gives to the same
 * service by other lines.
 */
export function expectWithinRoom(
  { reference, room }: { readonly reference: string; readonly room: Room | null },
  amount: Money,
  beside = 0n,
): void {
  if (room === null || amount.minor === 0n) return;
  const { year } = room;
  if (room.state === 'unreckoned') throw refuse('room/not-reckoned', { reference, year });
  if (room.state === 'none') throw refuse('room/no-compensation', { reference, year });
  const left = positive(BigInt(room.minor) - beside);
  if (amount.minor <= left) return;
  const text = (minor: bigint): string => formatAmount(money(minor, amount.currency));
  throw refuse('room/exceeded', {
    ...{ reference, year, amount: formatAmount(amount), room: text(left) },
    ...{ compensation: text(BigInt(room.compensation)), others: text(BigInt(room.others) + beside) },
  });
}
