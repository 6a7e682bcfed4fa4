import type { LogPosition, NumberedEvent } from '@levada/contracts';
import type { ConsumerEffect } from '../consumer-machine.js';
import { Broken, type Plant } from './surroundings.factory.js';

interface Known {
  readonly epoch: number;
  readonly version: number;
  readonly id: string;
}

/** What a service knows of one producer: its inbox row, its projection, and every effect that was committed. */
export interface InboxTables {
  at: LogPosition;
  rebuildingTo: LogPosition | null;
  /** The projection: newest state by noun. */
  known: Map<string, Known>;
  /** By `epoch/n`: the id of the event that took effect, `dead:` before it when it was put aside. */
  effects: Map<string, string>;
}

export type InboxWork = Extract<ConsumerEffect, { kind: 'apply' | 'bury' | 'rebuild' }>;

export function emptyInbox(): InboxTables {
  return { at: { epoch: 0, n: 0, id: null }, rebuildingTo: null, known: new Map(), effects: new Map() };
}

export function copyOfInbox(inbox: InboxTables): InboxTables {
  return { ...inbox, known: new Map(inbox.known), effects: new Map(inbox.effects) };
}

/** `Effects.carryOut` of effects.ts, as one transaction. Returns where the inbox is now. */
export function carryOut(inbox: InboxTables, work: InboxWork, plant: Plant | undefined): LogPosition {
  const { at } = inbox;
  const isHere = at.epoch === work.from.epoch && at.n === work.from.n;
  // Another replica was here first, or the answer to our own commit was lost.
  if (!isHere && !(plant === 'inbox skipped' && work.kind === 'apply')) return at;
  if (work.kind === 'rebuild') {
    inbox.rebuildingTo = at.epoch === 0 ? null : work.to;
    inbox.at = { epoch: work.to.epoch, n: 0, id: null };
    if (inbox.rebuildingTo?.n === 0) endRebuild(inbox);
    return inbox.at;
  }
  const events = work.kind === 'apply' ? work.events : [work.event];
  for (const event of events) takeEffect(inbox, event, work.kind === 'bury');
  const { epoch, n, id } = events.at(-1)!;
  inbox.at = { epoch, n, id };
  if (inbox.rebuildingTo !== null && n >= inbox.rebuildingTo.n) endRebuild(inbox);
  return inbox.at;
}

function takeEffect(inbox: InboxTables, event: NumberedEvent, buried: boolean): void {
  const key = `${event.epoch}/${event.n}`;
  if (inbox.effects.has(key)) throw new Broken(`event ${key} of ${event.producer} took effect twice`);
  inbox.effects.set(key, buried ? `dead:${event.id}` : event.id);
  if (buried) return;
  const before = inbox.known.get(event.subject);
  const isNewer =
    !before || event.epoch > before.epoch || (event.epoch === before.epoch && event.nounversion > before.version);
  if (isNewer) inbox.known.set(event.subject, { epoch: event.epoch, version: event.nounversion, id: event.id });
}

function endRebuild(inbox: InboxTables): void {
  for (const [noun, { epoch }] of inbox.known) if (epoch < inbox.at.epoch) inbox.known.delete(noun);
  inbox.rebuildingTo = null;
}
