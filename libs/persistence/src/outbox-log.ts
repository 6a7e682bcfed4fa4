import type { DataSource } from 'typeorm';
import type { LogPosition } from '@levada/contracts';
import { EVERY_AUTHORITY, setAuthority } from './scope.js';

export interface LoggedFact {
  readonly n: number;
  readonly type: string;
  /** The event without its place; `stamped` adds it. */
  readonly body: string;
  readonly id: string;
  /** Id of the fact before it; `null` for the first. */
  readonly previous: string | null;
}

/** What a producer says of its log. `published` ≤ `head`. */
export interface LogState extends LogPosition {
  readonly published: number;
}

interface NumberedRow {
  n: string;
  type: string;
  body: string;
  id: string;
  previous: string | null;
}

interface StateRow {
  epoch: number;
  head: string;
  head_id: string | null;
  published: string;
}

/**
 * Gives each committed fact its number, in commit order. Page and `xmin` are read in one statement: a row is taken only
 * when every transaction that could still come before it has ended. Reading by sequence alone loses facts.
 */
const NUMBER_PAGE = `
  with page as (
    select o.seq, o.xid, o.id, o.type, o.body, r.epoch, r.head + row_number() over (order by o.xid, o.seq) as n,
      coalesce(lag(o.id) over (order by o.xid, o.seq), r.head_id) as previous
    from outbox o, relay_state r
    where (o.xid, o.seq) > ($1::xid8, $2::bigint)
      and o.xid < pg_snapshot_xmin(pg_current_snapshot())
      and not exists (select 1 from outbox_position p where p.epoch = r.epoch and p.seq = o.seq)
    order by o.xid, o.seq
    limit $3
  ), numbered as (
    insert into outbox_position (epoch, n, seq) select epoch, n, seq from page
  ), raised as (
    update relay_state set head = last.n, head_id = last.id, last_xid = last.xid, last_seq = last.seq
    from (select n, id, xid, seq from page order by n desc limit 1) as last
  )
  select n, type, body, id, previous from page order by n`;

/** The producer's side of the log, used by the one relay that is elected. Every write is fenced by the locked `relay_state` row. */
export class OutboxLog {
  constructor(private readonly database: DataSource) {}

  /** Takes the log over: from now on a relay that held it before is refused. */
  async takeOver(holder: string): Promise<LogState> {
    const [rows] = await this.database.query<[StateRow[], number]>(
      `update relay_state set holder = $1 returning ${STATE}`,
      [holder],
    );
    return stateOf(rows[0]!);
  }

  async state(): Promise<LogState> {
    const [row] = await this.database.query<StateRow[]>(`select ${STATE} from relay_state`);
    return stateOf(row!);
  }

  /** Numbers up to `limit` facts. `undefined`: another relay has taken over. */
  async numberPage(holder: string, limit: number): Promise<{ position: LogPosition; facts: LoggedFact[] } | undefined> {
    return this.database.transaction(async (manager) => {
      await manager.query(setAuthority(EVERY_AUTHORITY));
      const [state] = await manager.query<(StateRow & { last_xid: string; last_seq: string })[]>(
        `select ${STATE}, last_xid::text, last_seq from relay_state where holder = $1 for update`,
        [holder],
      );
      if (!state) return undefined;
      const rows = await manager.query<NumberedRow[]>(NUMBER_PAGE, [state.last_xid, state.last_seq, limit]);
      const last = rows.at(-1);
      const position = { epoch: state.epoch, n: Number(last?.n ?? state.head), id: last?.id ?? state.head_id };
      return { position, facts: rows.map(fact) };
    });
  }

  /** Facts after `after`, oldest first: what a restarted relay has yet to publish, and what catch-up hands out. */
  async read(position: Pick<LogPosition, 'epoch' | 'n'>, limit: number): Promise<LoggedFact[]> {
    return this.database.transaction(async (manager) => {
      await manager.query(setAuthority(EVERY_AUTHORITY));
      const rows = await manager.query<NumberedRow[]>(
        `select p.n, o.type, o.body, o.id,
           (select b.id from outbox_position q join outbox b using (seq) where q.epoch = p.epoch and q.n = p.n - 1) as previous
         from outbox_position p join outbox o using (seq)
         where p.epoch = $1 and p.n > $2 order by p.n limit $3`,
        [position.epoch, position.n, limit],
      );
      return rows.map(fact);
    });
  }

  async markPublished(holder: string, position: Pick<LogPosition, 'epoch' | 'n'>): Promise<void> {
    await this.database.query(
      'update relay_state set published = greatest(published, $3) where holder = $1 and epoch = $2',
      [holder, position.epoch, position.n],
    );
  }

  /**
   * A reader says where it is. When this log does not know that place, the database was restored to an older state:
   * every fact is numbered again under a new epoch, which rebuilds the projections made of them.
   */
  async recognise(reader: LogPosition): Promise<LogState> {
    await this.database.query('select start_epoch($1, $2, $3)', [reader.epoch, reader.n, reader.id]);
    return this.state();
  }
}

const STATE = 'epoch, head, head_id, published';

function stateOf(row: StateRow): LogState {
  return { epoch: row.epoch, n: Number(row.head), id: row.head_id, published: Number(row.published) };
}

function fact(row: NumberedRow): LoggedFact {
  return { n: Number(row.n), type: row.type, body: row.body, id: row.id, previous: row.previous };
}

/** The event as it travels: its envelope with its producer's name and its place in the log. */
export function stamped(producer: string, epoch: number, { n, body, previous }: LoggedFact): string {
  const before = previous === null ? '' : `,"previous":"${previous}"`;
  return `${body.slice(0, -1)},"producer":"${producer}","epoch":${epoch},"n":${n}${before}}`;
}
