import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * - Pages of the log are read along an index; a bitmap would gather, and sort, all that is left of it for each page.
 * - Numbering a long log again after a restore may take minutes.
 * - What the worker commits is made of facts that are durable already, and made again the same way if a crash loses it:
 *   numbers follow the order of commits, links of the audit follow the numbers. So it need not wait for the disk.
 */
const SETTINGS = `set levada.authority = '*'; set enable_bitmapscan = off; set transaction_timeout = '15min'; set synchronous_commit = off`;

export type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Any number: the lock is one a database. */
const WORKER_LOCK = 7_120_001;

/**
 * One connection of its own, for the one active worker of a service (relay and consumers). It sees every authority's
 * rows, and holds the advisory lock that elects it: when the connection is lost, so is the election.
 */
export class Session {
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly client: pg.Client,
    private open: boolean,
  ) {}

  static async connect(url: string, onLost: () => void): Promise<Session> {
    const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    const session = new Session(client, true);
    const lost = (): void => {
      if (!session.open) return;
      session.open = false;
      onLost();
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    await client.query(SETTINGS);
    return session;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.alone(() => this.send<Row>(sql, parameters));
  }

  /** Prepared once for each connection: for statements that run all the time. */
  async prepared<Row>(name: string, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.alone(
      async () => (await this.client.query({ name, text: sql, values: [...parameters] })).rows as Row[],
    );
  }

  /** Runs alone on the connection: what others ask meanwhile waits, and never lands in this transaction. */
  async transaction<Answer>(work: (query: Query) => Promise<Answer>): Promise<Answer> {
    return this.alone(async () => {
      await this.send('begin');
      try {
        const answer = await work((sql, parameters) => this.send(sql, parameters));
        await this.send('commit');
        return answer;
      } catch (error) {
        await this.send('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  private async send<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query(sql, [...parameters])).rows as Row[];
  }

  private alone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.turn.then(work, work);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  async elect(): Promise<boolean> {
    const [row] = await this.query<{ elected: boolean }>('select pg_try_advisory_lock($1) as elected', [WORKER_LOCK]);
    return row?.elected ?? false;
  }

  /** A connection that broke may never say that it has ended: it is not waited for longer than a second. */
  async close(): Promise<void> {
    this.open = false;
    await Promise.race([this.client.end().catch(() => undefined), sleep(1_000, undefined, { ref: false })]);
  }
}
