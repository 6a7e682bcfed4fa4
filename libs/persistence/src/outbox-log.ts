import type { LogPosition } from '@levada/contracts';
import type { Session } from './session.js';

export interface LoggedFact {
  readonly n: number;
  readonly type: string;
  /** The event without its place; `stamped` adds it. */
  readonly body: string;
  readonly id: string;
  /** Id of the fact before it; `null` for the first. */
  readonly previous: string | null;
}

/** What a producer says of its log. `published` ≤ `n`. */
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

const STATE = 'epoch, head, head_id, published';

/**
 * Gives each committed fact its number, in commit order. Page and `xmin` are read in one statement: a row is taken only
 * when every transaction that could still come before it has ended. Reading by sequence alone loses facts. The locked
 * `relay_state` row is the fence: a relay that is no longer the holder finds no row and numbers nothing.
 * Written so that a page costs the same however long the log is and whatever statistics there are: a fact's number is
 * looked up row by row (`not exists` becomes a join with the whole log), and the limit is known when it is planned.
 */
const numberPageOf = (limit: number): string => `
  with fence as materialized (
    select * from relay_state where holder = $1 for update
  ), page as materialized (
    select o.seq, o.xid, o.id, o.type, o.body, f.epoch, f.head + row_number() over (order by o.xid, o.seq) as n,
      coalesce(lag(o.id) over (order by o.xid, o.seq), f.head_id) as previous
    from fence f, lateral (
      select * from outbox o
      where (o.xid, o.seq) > (f.last_xid, f.last_seq)
        and o.xid < pg_snapshot_xmin(pg_current_snapshot())
        and (select p.n from outbox_position p where p.epoch = f.epoch and p.seq = o.seq) is null
      order by o.xid, o.seq
      limit ${limit}) as o
  ), numbered as (
    insert into outbox_position (epoch, n, seq) select epoch, n, seq from page
  ), raised as (
    update relay_state set head = last.n, head_id = last.id, last_xid = last.xid, last_seq = last.seq
    from (select n, id, xid, seq from page order by n desc limit 1) as last
  )
  select f.epoch, f.head, f.head_id, f.published, p.n, p.type, p.body, p.id, p.previous
  from fence f left join page p on true order by p.n`;

/** The producer's side of the log, used by the one worker that is elected. */
export class OutboxLog {
  constructor(
    private readonly session: Session,
    /** A UUID of this worker's own. */
    private readonly holder: string,
  ) {}

  /** Takes the log over: from now on a relay that held it before is refused. */
  async takeOver(): Promise<LogState> {
    await this.session.query('select settle_in_cluster()');
    const [row] = await this.session.query<StateRow>(`update relay_state set holder = $1 returning ${STATE}`, [
      this.holder,
    ]);
    return stateOf(row!);
  }

  /** Numbers up to `limit` facts. `undefined`: another relay has taken over. */
  async numberPage(limit: number): Promise<{ position: LogPosition; facts: LoggedFact[] } | undefined> {
    const rows = await this.session.prepared<StateRow & Partial<NumberedRow>>(
      `number-page-${limit}`,
      numberPageOf(limit),
      [this.holder],
    );
    const [first] = rows;
    if (!first) return undefined;
    const facts = rows.filter((row): row is StateRow & NumberedRow => typeof row.body === 'string').map(fact);
    const last = facts.at(-1);
    return { position: { epoch: first.epoch, n: last?.n ?? Number(first.head), id: last?.id ?? first.head_id }, facts };
  }

  /** Facts after `n`, oldest first: what a restarted relay has yet to publish, and what catch-up hands out. */
  async read(after: Pick<LogPosition, 'epoch' | 'n'>, limit: number): Promise<LoggedFact[]> {
    const rows = await this.session.query<NumberedRow>(
      `select p.n, o.type, o.body, o.id,
         (select b.id from outbox_position q join outbox b using (seq) where q.epoch = p.epoch and q.n = p.n - 1) as previous
       from outbox_position p join outbox o using (seq)
       where p.epoch = $1 and p.n > $2 order by p.n limit $3`,
      [after.epoch, after.n, limit],
    );
    return rows.map(fact);
  }

  async markPublished(position: Pick<LogPosition, 'epoch' | 'n'>): Promise<void> {
    await this.session.query(
      'update relay_state set published = greatest(published, $3) where holder = $1 and epoch = $2',
      [this.holder, position.epoch, position.n],
    );
  }

  /**
   * A reader says where it is, and the furthest place that it has heard of. When this log does not know one of them, the
   * database was restored to an older state: every fact is numbered again under a new epoch, which rebuilds the
   * projections made of them.
   */
  async recognise(reader: LogPosition, heard: LogPosition): Promise<LogState> {
    for (const { epoch, n, id } of [heard, reader])
      await this.session.query('select start_epoch($1, $2, $3)', [epoch, n, id]);
    const [row] = await this.session.query<StateRow>(`select ${STATE} from relay_state`);
    return stateOf(row!);
  }
}

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
