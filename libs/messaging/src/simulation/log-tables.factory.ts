import type { LogPosition } from '@levada/contracts';
import type { LoggedFact, LogState } from '@levada/persistence';
import type { Plant } from './surroundings.factory.js';

/** A committed row of the outbox. */
export interface OutboxRow {
  readonly seq: number;
  readonly xid: number;
  readonly id: string;
  readonly noun: string;
  readonly version: number;
}

export interface LogTables {
  /** Committed rows, in the order of their commits. */
  outbox: OutboxRow[];
  /** `outbox_position`: by epoch, row n at n - 1. */
  positions: Map<number, OutboxRow[]>;
  /** Rows without a position in the current epoch. */
  waiting: OutboxRow[];
  epoch: number;
  lastXid: number;
  lastSeq: number;
  published: number;
  holder: string | null;
}

export function emptyLog(): LogTables {
  return {
    outbox: [],
    positions: new Map([[1, []]]),
    waiting: [],
    epoch: 1,
    lastXid: 0,
    lastSeq: 0,
    published: 0,
    holder: null,
  };
}

export function copyOfLog(log: LogTables): LogTables {
  const positions = new Map([...log.positions].map(([epoch, rows]) => [epoch, [...rows]]));
  return { ...log, outbox: [...log.outbox], waiting: [...log.waiting], positions };
}

export function stateOf(log: LogTables): LogState {
  const rows = log.positions.get(log.epoch)!;
  return { epoch: log.epoch, n: rows.length, id: rows.at(-1)?.id ?? null, published: log.published };
}

/**
 * `numberPageOf` of outbox-log.ts: rows behind the cursor (xid, seq) whose transaction ended before any that is still
 * running. `undefined`: the relay is fenced off.
 */
export function numberPage(
  log: LogTables,
  holder: string,
  limit: number,
  xmin: number,
  plant: Plant | undefined,
  seen: readonly OutboxRow[] = log.waiting,
): { position: LogPosition; facts: LoggedFact[] } | undefined {
  if (log.holder !== holder) return undefined;
  const rows = log.positions.get(log.epoch)!;
  const bySequence = plant === 'log read by sequence';
  const page = seen
    .filter((row) => (bySequence ? row.seq > log.lastSeq : isAhead(log, row) && row.xid < xmin))
    .sort(bySequence ? (a, b) => a.seq - b.seq : inCommitOrder)
    .slice(0, limit);
  const last = page.at(-1);
  if (last) {
    const taken = new Set(page);
    log.waiting = log.waiting.filter((row) => !taken.has(row));
    const before = rows.length;
    rows.push(...page);
    log.lastXid = last.xid;
    log.lastSeq = last.seq;
    return { position: place(log), facts: factsAfter(log, log.epoch, before, page.length) };
  }
  return { position: place(log), facts: [] };
}

export function factsAfter(log: LogTables, epoch: number, n: number, limit: number): LoggedFact[] {
  const rows = log.positions.get(epoch) ?? [];
  return rows.slice(n, n + limit).map((row, at) => ({
    n: n + at + 1,
    type: 'noun.told.v1',
    body: JSON.stringify({ noun: row.noun, version: row.version }),
    id: row.id,
    previous: rows[n + at - 1]?.id ?? null,
  }));
}

/** `start_epoch` of spine.migration.ts. The caller has seen to the lock: no transaction under way has written to the outbox. */
export function startEpoch(log: LogTables, heard: LogPosition, xmin: number, plant: Plant | undefined): LogState {
  if (!isKnown(log, heard) && plant !== 'epoch forgotten') renumber(log, Math.max(log.epoch, heard.epoch) + 1, xmin);
  return stateOf(log);
}

export function isKnown(log: LogTables, heard: LogPosition): boolean {
  if (heard.epoch < log.epoch) return true;
  if (heard.epoch > log.epoch) return false;
  return heard.n === 0 || log.positions.get(log.epoch)![heard.n - 1]?.id === heard.id;
}

/**
 * `settle_in_cluster` of restored-log.migration.ts: the cursor lies beyond a transaction that still runs, a row beyond all
 * transactions, or a new row behind the cursor. None of it can be where the log has always been in one cluster.
 */
export function isFromElsewhere(log: LogTables, { xmin, xmax }: { xmin: number; xmax: number }): boolean {
  const newest = Math.max(0, ...log.positions.get(log.epoch)!.map(({ seq }) => seq));
  return (
    log.lastXid > xmin ||
    log.outbox.some(({ xid }) => xid >= xmax) ||
    log.waiting.some((row) => row.seq > newest && !isAhead(log, row))
  );
}

function isAhead(log: LogTables, row: OutboxRow): boolean {
  return row.xid > log.lastXid || (row.xid === log.lastXid && row.seq > log.lastSeq);
}

/** `renumber`: by number, then what had none by (xid, seq); the cursor starts at the oldest transaction still running. */
export function renumber(log: LogTables, fresh: number, xmin: number): void {
  const rows = [...log.positions.get(log.epoch)!, ...[...log.waiting].sort(inCommitOrder)];
  log.positions.set(fresh, rows);
  Object.assign(log, { epoch: fresh, waiting: [], published: rows.length, lastXid: xmin, lastSeq: 0 });
}

function place(log: LogTables): LogPosition {
  const { epoch, n, id } = stateOf(log);
  return { epoch, n, id };
}

function inCommitOrder(a: OutboxRow, b: OutboxRow): number {
  return a.xid - b.xid || a.seq - b.seq;
}
