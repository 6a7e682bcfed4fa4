import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { DecisionGrantedV1 } from '@levada/contracts';
import {
  aDatabase,
  aNats,
  aThreadEnd,
  AUTHORITY,
  eventually,
  grant,
  HeardDecisions1700000000001,
  type TestDatabase,
  type TestServer,
  type ThreadEnd,
  type ThreadOptions,
} from '@levada/testing';

/** The shortest thread on real servers: a producer and a consumer with their databases, and a nats-server of their own. */
export class Thread {
  private readonly ends: ThreadEnd[] = [];
  private readonly children: ChildProcess[] = [];

  private constructor(
    readonly nats: TestServer,
    readonly producerDatabase: TestDatabase,
    readonly consumerDatabase: TestDatabase,
  ) {}

  /** In the PostgreSQL of the test run, or in one that the test itself stops and kills. */
  static async lay(postgresUrl?: string): Promise<Thread> {
    const consumer = await aDatabase('planning', [HeardDecisions1700000000001], postgresUrl);
    return new Thread(await aNats(), await aDatabase('funding', [], postgresUrl), consumer);
  }

  async cut(): Promise<void> {
    for (const child of this.children.splice(0)) child.kill('SIGKILL');
    await Promise.all(this.ends.splice(0).map((one) => one.stop()));
    await this.nats.remove();
    await this.producerDatabase.drop();
    await this.consumerDatabase.drop();
  }

  producer(options: Partial<ThreadOptions> = {}): Promise<ThreadEnd> {
    return this.end({ service: 'funding', databaseUrl: this.producerDatabase.url, natsUrl: this.nats.url, ...options });
  }

  consumer(options: Partial<ThreadOptions> = {}): Promise<ThreadEnd> {
    return this.end({
      service: 'planning',
      listens: true,
      databaseUrl: this.consumerDatabase.url,
      natsUrl: this.nats.url,
      ...options,
    });
  }

  private async end(options: ThreadOptions): Promise<ThreadEnd> {
    const made = await aThreadEnd(options);
    this.ends.push(made);
    return made;
  }

  /** Nothing lost, nothing doubled, nothing stuck: the consumer knows the last state of every noun, and each event took effect once. */
  async bothSidesAgree({ effectsOnce = true, facts }: { effectsOnce?: boolean; facts?: number } = {}): Promise<void> {
    await eventually(async () => {
      // The cheap looks first: to say how thousands of rows differ would keep busy the process that is to catch up.
      const [log] = await this.producerDatabase.query<{ epoch: number; head: string; count: string }>(
        'select epoch, head, (select count(*) from outbox) as count from relay_state',
      );
      const [inbox] = await this.consumerDatabase.query(`select epoch, n from inbox where producer = 'funding'`);
      expect(log!.head).toBe(log!.count);
      expect(inbox).toEqual({ epoch: log!.epoch, n: log!.head });
      if (facts !== undefined) expect(Number(log!.count)).toBe(facts);
      if (effectsOnce) {
        const [effects] = await this.consumerDatabase.query(
          'select count(*) as all, count(distinct event_id) as once from effect',
        );
        expect(effects).toEqual({ all: log!.count, once: log!.count });
      }
      const told = await this.producerDatabase.query<{ id: string; amount: string }>(
        `select distinct on (b->>'subject') b->>'subject' as id, b->'data'->'granted'->>'amount' as amount
         from (select body::jsonb as b from outbox) as o order by b->>'subject', (b->>'nounversion')::int desc`,
      );
      const heard = await this.consumerDatabase.query<{ id: string; amount: string }>(
        'select id, amount from heard_decision order by id::text',
      );
      expect(heard).toEqual(told.sort((a, b) => (a.id < b.id ? -1 : 1)));
    }, 20_000);
  }

  /** A producer or consumer in a process of its own, to be killed. */
  async child(
    role: 'producer' | 'consumer',
    mode: string,
    natsUrl = this.nats.url,
  ): Promise<{ process: ChildProcess; line(text: string): Promise<void> }> {
    const env = {
      ...process.env,
      ROLE: role,
      MODE: mode,
      NATS_URL: natsUrl,
      DATABASE_URL: (role === 'producer' ? this.producerDatabase : this.consumerDatabase).url,
      NODE_OPTIONS: '',
    };
    const started = spawn(
      process.execPath,
      ['--conditions=@levada/source', '--import', './tools/run-source.mjs', 'libs/testing/src/thread-process.ts'],
      {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    this.children.push(started);
    const lines = createInterface({ input: started.stdout });
    const seen: string[] = [];
    lines.on('line', (text) => seen.push(text));
    return { process: started, line: (text) => eventually(() => void expect(seen).toContain(text), 20_000) };
  }

  /** A client beside ours: for noise, and for damage. */
  async rawConnection(): Promise<NatsConnection> {
    const url = new URL(this.nats.url);
    return connect({ servers: url.host, user: url.username, pass: url.password });
  }
}

export async function grantMany(from: ThreadEnd, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) await grant(from);
}

/** Many facts of one transaction. */
export async function grantTogether(from: ThreadEnd, count: number): Promise<void> {
  const scope = { authorityId: AUTHORITY, actorId: 'officer', at: new Date(), correlation: randomUUID() };
  await from.transactions.run(scope, async (tx) => {
    for (let made = 0; made < count; made += 1) {
      const decisionId = randomUUID();
      tx.publish(DecisionGrantedV1, {
        subject: decisionId,
        version: 1,
        data: { ...DecisionGrantedV1.example, decisionId },
      });
    }
  });
}

export async function killed(process: ChildProcess): Promise<void> {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}
