import { isDeepStrictEqual } from 'node:util';
import { stateOf, type OutboxRow } from './log-tables.factory.js';
import { SERVICES, type World } from './world.factory.js';

/** What does not hold yet, in a sentence; `undefined`: every fact that survived has its number, and took effect once wherever it is heard. */
export function unsettled(world: World): string | undefined {
  for (const service of SERVICES) {
    const complaint = logComplaint(world, service);
    if (complaint) return complaint;
  }
  for (const reader of SERVICES) {
    for (const producer of world.listens(reader)) {
      const complaint = readerComplaint(world, reader, producer);
      if (complaint) return complaint;
    }
  }
  return undefined;
}

function logComplaint(world: World, service: string): string | undefined {
  const { log } = world.databases.get(service)!;
  const { epoch, n } = stateOf(log);
  const rows = log.positions.get(epoch)!;
  if (log.waiting.length > 0) return `${service}: ${log.waiting.length} committed facts have no number`;
  if (new Set(rows).size !== rows.length) return `${service}: a fact has two numbers`;
  if (rows.length !== log.outbox.length) return `${service}: ${log.outbox.length} facts, ${rows.length} numbers`;
  const elected = world.elected(service);
  if (elected.length !== 1) return `${service}: ${elected.length} elected replicas`;
  const { head, published, leading, wired } = elected[0]!.relay.state;
  if (!leading || !wired) return `${service}: its relay is not at work`;
  if (head.epoch !== epoch || head.n !== n)
    return `${service}: its relay is at ${head.epoch}/${head.n} of ${epoch}/${n}`;
  if (published !== n) return `${service}: published ${published} of ${n}`;
  return undefined;
}

function readerComplaint(world: World, reader: string, producer: string): string | undefined {
  const { log } = world.databases.get(producer)!;
  const { epoch, n, id } = stateOf(log);
  const { at, known, effects, rebuildingTo } = world.databases.get(reader)!.inbox(producer);
  const who = `${reader} of ${producer}`;
  if (n === 0 && at.n === 0) return undefined;
  if (!isDeepStrictEqual(at, { epoch, n, id }))
    return `${who}: at ${at.epoch}/${at.n} ${at.id}, the log at ${epoch}/${n} ${id}`;
  const rows = log.positions.get(epoch)!;
  for (const [before, row] of rows.entries()) {
    const wanted = world.poison.has(row.id) ? `dead:${row.id}` : row.id;
    const found = effects.get(`${epoch}/${before + 1}`);
    if (found !== wanted) return `${who}: effect ${epoch}/${before + 1} is ${found}, not ${wanted}`;
  }
  const fold = foldOf(rows, world.poison);
  for (const [noun, { id: state }] of known)
    if (fold.get(noun)?.id !== state) return `${who}: knows ${state} of ${noun}, told was ${fold.get(noun)?.id}`;
  if (known.size !== fold.size) return `${who}: knows ${known.size} nouns of ${fold.size}`;
  if (rebuildingTo !== null) return `${who}: still rebuilding to ${rebuildingTo.n}`;
  return undefined;
}

/** The newest state of every noun, as the log tells it. */
function foldOf(rows: readonly OutboxRow[], poison: ReadonlySet<string>): Map<string, OutboxRow> {
  const fold = new Map<string, OutboxRow>();
  for (const row of rows) {
    const before = fold.get(row.noun);
    if (!poison.has(row.id) && (!before || row.version > before.version)) fold.set(row.noun, row);
  }
  return fold;
}

/** Readers that should have nothing to do and still wait for something, or ask. */
export function restless(world: World, since: number): string | undefined {
  for (const reader of SERVICES) {
    for (const { consumers } of world.elected(reader)) {
      for (const { producer, state, fetchedAt } of consumers) {
        const who = `${reader} of ${producer}`;
        if (fetchedAt > since) return `${who}: still asks`;
        if (state && state.delivered.length > 0) return `${who}: holds ${state.delivered.length} messages for ever`;
      }
    }
  }
  return undefined;
}
