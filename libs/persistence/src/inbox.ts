import { newId } from '@levada/kernel';
import type { LogPosition, NumberedEvent } from '@levada/contracts';
import type { Tx } from './tx.js';

/** How far a consumer has handled a producer's log. `rebuildingTo`: rows of earlier epochs go once this event is handled. */
export interface InboxState extends LogPosition {
  readonly rebuildingTo: Pick<LogPosition, 'n' | 'id'> | null;
}

interface RebuildingRow {
  rebuilding_to: string | null;
  rebuilding_id: string | null;
}

const ADVANCE = `
  with moved as (
    update inbox set epoch = $4, n = $5, last_id = $6, at = $7 where producer = $1 and epoch = $2 and n = $3 returning rebuilding_to, rebuilding_id
  ) select rebuilding_to, rebuilding_id from moved`;

/** Locks the producer's inbox row for this transaction, so that an event takes effect once, whoever else handles it. */
export async function lockInbox(tx: Tx, producer: string): Promise<InboxState> {
  const select = 'select epoch, n, last_id, rebuilding_to, rebuilding_id from inbox where producer = $1 for update';
  type Row = RebuildingRow & { epoch: number; n: string; last_id: string | null };
  let [row] = await tx.query<Row>(select, [producer]);
  if (!row) {
    await tx.query('insert into inbox (producer, epoch, n, at) values ($1, 0, 0, $2) on conflict do nothing', [
      producer,
      tx.scope.at,
    ]);
    [row] = await tx.query<Row>(select, [producer]);
  }
  return {
    epoch: row!.epoch,
    n: Number(row!.n),
    id: row!.last_id,
    rebuildingTo: rebuildingOf(row!),
  };
}

/**
 * Moves the inbox on from a place, and locks it there for this transaction, in one statement. `undefined`: it is not at
 * that place, somebody else handled what follows. Otherwise up to where it is rebuilding.
 */
export async function advanceInbox(
  tx: Tx,
  producer: string,
  from: LogPosition,
  to: LogPosition,
): Promise<Pick<InboxState, 'rebuildingTo'> | undefined> {
  const [row] = await tx.prepared<RebuildingRow>('advance-inbox', ADVANCE, [
    producer,
    from.epoch,
    from.n,
    to.epoch,
    to.n,
    to.id,
    tx.scope.at,
  ]);
  return row && { rebuildingTo: rebuildingOf(row) };
}

function rebuildingOf(row: RebuildingRow): InboxState['rebuildingTo'] {
  return row.rebuilding_to === null ? null : { n: Number(row.rebuilding_to), id: row.rebuilding_id };
}

/** Only after `lockInbox`. */
export async function moveInbox(tx: Tx, producer: string, state: InboxState): Promise<void> {
  await tx.query(
    `update inbox set epoch = $2, n = $3, last_id = $4, rebuilding_to = $5, rebuilding_id = $6, at = $7
     where producer = $1`,
    [
      producer,
      state.epoch,
      state.n,
      state.id,
      state.rebuildingTo?.n ?? null,
      state.rebuildingTo?.id ?? null,
      tx.scope.at,
    ],
  );
}

/** Puts an event aside that cannot be handled, with its real cause, for an operator to retry or discard. */
export async function buryEvent(tx: Tx, event: NumberedEvent, cause: string, tries: number): Promise<void> {
  await tx.query(
    `insert into dead_letter (id, producer, epoch, n, type, body, cause, tries, status, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9) on conflict (producer, epoch, n) do nothing`,
    [
      newId(tx.scope.at),
      event.producer,
      event.epoch,
      event.n,
      event.type,
      JSON.stringify(event),
      cause.slice(0, 4000),
      tries,
      tx.scope.at,
    ],
  );
}

/** Removes what earlier epochs of a producer told and its rebuilt log does not. */
export async function dropStale(tx: Tx, tables: readonly string[], epoch: number): Promise<void> {
  for (const table of tables) await tx.query(`delete from ${table} where epoch < $1`, [epoch]);
}

/**
 * Begins to hear a producer's log from its start, as after a restore: what is known keeps being served, is told again,
 * and what is not told again goes at the end. `undefined`: nothing of that producer was heard yet.
 */
export async function beginReplay(
  tx: Tx,
  producer: string,
  tables: readonly string[],
): Promise<LogPosition | undefined> {
  const inbox = await lockInbox(tx, producer);
  if (inbox.n === 0) return undefined;
  // Epoch 0 is older than any: each row gives way to what is told, and what is left over counts as stale.
  for (const table of tables) await tx.query(`update ${table} set epoch = 0`);
  await moveInbox(tx, producer, { epoch: inbox.epoch, n: 0, id: null, rebuildingTo: { n: inbox.n, id: inbox.id } });
  const { epoch, n, id } = inbox;
  return { epoch, n, id };
}
