import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import { connect } from '@nats-io/transport-node';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { DecisionGrantedV1 } from '@levada/contracts';
import { Session, OutboxLog, verifyAudit } from '@levada/persistence';
import {
  aDatabase,
  aNats,
  aPostgres,
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

let nats: TestServer;
let producerDatabase: TestDatabase;
let consumerDatabase: TestDatabase;
const ends: ThreadEnd[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  nats = await aNats();
  producerDatabase = await aDatabase('funding');
  consumerDatabase = await aDatabase('planning', [HeardDecisions1700000000001]);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(ends.splice(0).map((one) => one.stop()));
  await nats.remove();
  await producerDatabase.drop();
  await consumerDatabase.drop();
});

async function end(options: Partial<ThreadOptions> & { service: string }): Promise<ThreadEnd> {
  const databaseUrl = options.service === 'funding' ? producerDatabase.url : consumerDatabase.url;
  const made = await aThreadEnd({ databaseUrl, natsUrl: nats.url, ...options });
  ends.push(made);
  return made;
}

const producer = (options: Partial<ThreadOptions> = {}) => end({ service: 'funding', ...options });
const consumer = (options: Partial<ThreadOptions> = {}) => end({ service: 'planning', listens: true, ...options });
const grantMany = async (from: ThreadEnd, count: number) => {
  for (let made = 0; made < count; made += 1) await grant(from);
};

const grantTogether = async (from: ThreadEnd, count: number) => {
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
};

/** Nothing lost, nothing doubled, nothing stuck: the consumer knows the last state of every noun, and each event took effect once. */
async function bothSidesAgree({
  effectsOnce = true,
  facts,
}: { effectsOnce?: boolean; facts?: number } = {}): Promise<void> {
  await eventually(async () => {
    const told = await producerDatabase.query<{ id: string; amount: string }>(
      `select distinct on (b->>'subject') b->>'subject' as id, b->'data'->'granted'->>'amount' as amount
       from (select body::jsonb as b from outbox) as o order by b->>'subject', (b->>'nounversion')::int desc`,
    );
    const heard = await consumerDatabase.query<{ id: string; amount: string }>(
      'select id, amount from heard_decision order by id::text',
    );
    expect(heard).toEqual(told.sort((a, b) => (a.id < b.id ? -1 : 1)));
    const [log] = await producerDatabase.query<{ epoch: number; head: string; count: string }>(
      'select epoch, head, (select count(*) from outbox) as count from relay_state',
    );
    const [inbox] = await consumerDatabase.query(`select epoch, n from inbox where producer = 'funding'`);
    expect(log!.head).toBe(log!.count);
    expect(inbox).toEqual({ epoch: log!.epoch, n: log!.head });
    if (facts !== undefined) expect(Number(log!.count)).toBe(facts);
    if (effectsOnce) {
      const [effects] = await consumerDatabase.query(
        'select count(*) as all, count(distinct event_id) as once from effect',
      );
      expect(effects).toEqual({ all: log!.count, once: log!.count });
    }
  }, 20_000);
}

/** A producer or consumer in a process of its own, to be killed. */
async function child(
  role: 'producer' | 'consumer',
  mode: string,
  natsUrl = nats.url,
): Promise<{ process: ChildProcess; line(text: string): Promise<void> }> {
  const env = {
    ...process.env,
    ROLE: role,
    MODE: mode,
    NATS_URL: natsUrl,
    DATABASE_URL: (role === 'producer' ? producerDatabase : consumerDatabase).url,
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
  children.push(started);
  const lines = createInterface({ input: started.stdout });
  const seen: string[] = [];
  lines.on('line', (text) => seen.push(text));
  return { process: started, line: (text) => eventually(() => void expect(seen).toContain(text), 20_000) };
}

async function killed(process: ChildProcess): Promise<void> {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}

it('a fact travels, once, and its newest state wins', async () => {
  const from = await producer();
  await consumer();
  const decision = await grant(from);
  await grant(from, decision, 2);
  await grantMany(from, 20);
  await bothSidesAgree({ facts: 22 });
});

it('NATS away while facts are made: they wait in the log', async () => {
  const from = await producer();
  await consumer();
  await grantMany(from, 5);
  await bothSidesAgree();
  await nats.stop();
  await grantMany(from, 30);
  await nats.start();
  await bothSidesAgree({ facts: 35 });
});

it('the JetStream store wiped while the system runs', async () => {
  const from = await producer();
  const to = await consumer();
  await grantMany(from, 50);
  await bothSidesAgree();
  const making = grantMany(from, 150);
  await nats.wipe();
  await making;
  await bothSidesAgree({ facts: 200 });
  await to.stop();
  await grantMany(from, 10);
  await eventually(() => expect(from.messaging.status().unpublished).toBe(0));
  // These facts are acknowledged by JetStream, heard by nobody, and then gone from it.
  await nats.wipe();
  await consumer();
  await bothSidesAgree({ facts: 210 });
});

it('the stream deleted under a live connection', async () => {
  const from = await producer();
  await consumer();
  await grantMany(from, 5);
  await bothSidesAgree();
  const url = new URL(nats.url);
  const connection = await connect({ servers: url.host, user: url.username, pass: url.password });
  await (await jetstreamManager(connection)).streams.delete('FUNDING');
  await connection.close();
  await grantMany(from, 5);
  await bothSidesAgree({ facts: 10 });
});

it('SIGKILL between commit and publish', async () => {
  await consumer();
  // Its NATS does not answer, so every fact it commits is one that it never published.
  const doomed = await child('producer', 'grant-30', 'nats://127.0.0.1:9');
  await doomed.line('granted 30');
  await killed(doomed.process);
  await producer();
  await bothSidesAgree({ facts: 30 });
});

it('SIGKILL anywhere in the relay, again and again', async () => {
  await consumer();
  for (const after of [150, 400, 250]) {
    const doomed = await child('producer', 'grant-on');
    await doomed.line('granted 1');
    await new Promise((resolve) => setTimeout(resolve, after));
    await killed(doomed.process);
  }
  await producer();
  await bothSidesAgree();
});

it('SIGKILL between effect and acknowledgement', async () => {
  const from = await producer();
  await grantMany(from, 10);
  const doomed = await child('consumer', 'hold-after-commit');
  await doomed.line('committed');
  await eventually(async () =>
    expect((await consumerDatabase.query('select * from effect')).length).toBeGreaterThan(0),
  );
  await killed(doomed.process);
  // A durable made anew delivers everything once more, at once: each of them is a duplicate of a committed effect.
  const url = new URL(nats.url);
  const connection = await connect({ servers: url.host, user: url.username, pass: url.password });
  await (await jetstreamManager(connection)).consumers.delete('FUNDING', 'planning');
  await connection.close();
  await consumer();
  await grantMany(from, 5);
  await bothSidesAgree({ facts: 15 });
});

it('the last event lost on the way: the announced head shows it', async () => {
  const from = await producer();
  await consumer();
  await grantMany(from, 3);
  await bothSidesAgree();
  // Numbered and marked as published without ever having been: JetStream acknowledged it and forgot it.
  await from.stop();
  const mute = await producer({ natsUrl: 'nats://127.0.0.1:9' });
  await grant(mute);
  await eventually(async () =>
    expect(await producerDatabase.query('select head::int from relay_state')).toEqual([{ head: 4 }]),
  );
  await mute.stop();
  await producerDatabase.query('update relay_state set published = head');
  await producer();
  await bothSidesAgree({ facts: 4 });
});

it('duplicates, late and out of order', async () => {
  const from = await producer();
  const first = await consumer();
  const decision = await grant(from);
  for (let version = 2; version <= 10; version += 1) await grant(from, decision, version);
  await bothSidesAgree();
  await first.stop();
  const connection = await rawConnection();
  const bodies: string[] = [];
  const messages = await (
    await jetstream(connection).consumers.get('FUNDING', { deliver_policy: 'all' } as never)
  ).fetch({ max_messages: 10, expires: 1_000 });
  for await (const message of messages) bodies.push(message.string());
  expect(bodies).toHaveLength(10);
  const second = await consumer();
  for (const body of [...bodies].reverse().concat(bodies))
    await jetstream(connection).publish(DecisionGrantedV1.type, body, { msgID: randomUUID() });
  await grant(from, decision, 11);
  await connection.close();
  await bothSidesAgree({ facts: 11 });
  await second.stop();
});

it('a poison event is put aside with its real cause, and those after it go on', async () => {
  const from = await producer();
  const poison = randomUUID();
  let tries = 0;
  await consumer({
    onEvent: async (event) => {
      if (event.subject !== poison) return;
      tries += 1;
      throw new RangeError('the moon is full');
    },
  });
  await grantMany(from, 3);
  await grant(from, poison);
  await grantMany(from, 3);
  const letters = await eventually(async () => {
    const found = await consumerDatabase.query<{ cause: string; n: string; tries: number }>(
      'select cause, n, tries, status from dead_letter',
    );
    expect(found).toHaveLength(1);
    return found;
  });
  expect(letters[0]).toEqual({ cause: 'RangeError: the moon is full', n: '4', tries: 5, status: 'waiting' });
  expect(tries).toBeGreaterThanOrEqual(5);
  await eventually(async () =>
    expect(await consumerDatabase.query('select count(*)::int from heard_decision')).toEqual([{ count: 6 }]),
  );
});

it('an event that breaks its contract, and a message that is no event', async () => {
  const from = await producer();
  await consumer();
  await grant(from);
  await bothSidesAgree();
  await producerDatabase.query(`insert into outbox (id, type, body, at, authority_id)
    select fresh, type, jsonb_set(jsonb_set(body::jsonb, '{data,granted,amount}', '"a lot"'), '{id}', to_jsonb(fresh))::text, at, authority_id
    from outbox, gen_random_uuid() as fresh`);
  const connection = await rawConnection();
  await jetstream(connection).publish('funding.noise.made.v1', 'not even JSON');
  await connection.close();
  await grant(from);
  await eventually(async () => {
    const letters = await consumerDatabase.query<{ cause: string }>('select cause, tries from dead_letter');
    expect(letters).toEqual([{ cause: expect.stringContaining('/granted/amount'), tries: 1 }]);
    expect(await consumerDatabase.query('select count(*)::int from heard_decision')).toEqual([{ count: 2 }]);
  });
});

it('two relays at once: one number a fact, and the fenced one steps back', async () => {
  const first = await producer();
  const second = await producer();
  await consumer();
  await eventually(() => expect([first, second].filter((one) => one.messaging.status().elected)).toHaveLength(1));
  // A usurper that does not ask for the lock takes the log over while the elected relay works.
  const session = await Session.connect(producerDatabase.url, () => undefined);
  const usurper = new OutboxLog(session, randomUUID());
  const making = Promise.all([grantMany(first, 60), grantMany(second, 60)]);
  for (let turn = 0; turn < 5; turn += 1) {
    await usurper.takeOver();
    await usurper.numberPage(50);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await making;
  await session.close();
  await bothSidesAgree({ facts: 120 });
});

it('facts committed in another order than begun are all numbered', async () => {
  const from = await producer();
  await consumer();
  await Promise.all(Array.from({ length: 8 }, () => grantMany(from, 25)));
  await bothSidesAgree({ facts: 200 });
});

it('a database restored to an older state tells its facts under a new epoch', async () => {
  let from = await producer();
  await consumer();
  await grantMany(from, 10);
  await bothSidesAgree();
  await from.stop();
  const older = await producerDatabase.snapshot();
  from = await producer();
  const lost = await grant(from);
  await bothSidesAgree({ facts: 11 });
  await from.stop();
  await producerDatabase.restore(older);
  from = await producer();
  // More facts than were lost, before anybody notices: the numbers alone would look right.
  await grantMany(from, 3);
  await bothSidesAgree({ facts: 13, effectsOnce: false });
  expect(await producerDatabase.query('select epoch from relay_state')).toEqual([{ epoch: 2 }]);
  expect(await consumerDatabase.query('select * from heard_decision where id = $1', [lost])).toEqual([]);
});

it('a dump restored in another cluster: transaction ids there have not come so far', async () => {
  const from = await producer();
  await consumer();
  await grantMany(from, 5);
  await bothSidesAgree();
  await from.stop();
  await producerDatabase.query(`update relay_state set last_xid = '99999999999', audit_xid = '99999999999'`);
  const again = await producer();
  await grantMany(again, 5);
  await bothSidesAgree({ facts: 10, effectsOnce: false });
});

it('a projection rebuilt from nothing, over many pages of the log', async () => {
  const from = await producer();
  const to = await consumer();
  await Promise.all(Array.from({ length: 6 }, () => grantTogether(from, 450)));
  await bothSidesAgree({ facts: 2700 });
  await to.stop();
  await consumerDatabase.query('truncate heard_decision, inbox, effect');
  await nats.wipe();
  await consumer();
  const begun = performance.now();
  await bothSidesAgree({ facts: 2700 });
  // Page after page without waiting for the next head: a second for each would be too long for a real log.
  expect(performance.now() - begun).toBeLessThan(10_000);
});

it('a fact that no message can hold is refused before it is told', async () => {
  const from = await producer();
  await consumer();
  const scope = { authorityId: AUTHORITY, actorId: 'officer', at: new Date(), correlation: randomUUID() };
  const { example } = DecisionGrantedV1;
  const tooMany = { ...example, approvedBy: Array.from({ length: 30_000 }, () => randomUUID()) };
  const telling = from.transactions.run(scope, async (tx) =>
    tx.publish(DecisionGrantedV1, { subject: randomUUID(), version: 1, data: tooMany }),
  );
  await expect(telling).rejects.toThrow('fact/too-large');
  await grant(from);
  await bothSidesAgree({ facts: 1 });
});

describe('with a PostgreSQL of its own', () => {
  let postgres: TestServer;

  beforeEach(async () => {
    await producerDatabase.drop();
    await consumerDatabase.drop();
    // Commits must survive SIGKILL here, which they do without fsync, but not without waiting for them.
    postgres = await aPostgres({ fsync: 'off', max_connections: '60' });
    producerDatabase = await aDatabase('funding', [], postgres.url);
    consumerDatabase = await aDatabase('planning', [HeardDecisions1700000000001], postgres.url);
  });

  afterEach(async () => {
    await Promise.all(ends.splice(0).map((one) => one.stop()));
    await postgres.remove();
    producerDatabase = consumerDatabase = { drop: async () => undefined } as unknown as TestDatabase;
  });

  it('PostgreSQL restarted and killed under load', async () => {
    const from = await producer();
    await consumer();
    await grantMany(from, 10);
    let committed = 10;
    let stop = false;
    const load = (async () => {
      while (!stop) {
        await grant(from).then(
          () => (committed += 1),
          () => new Promise((resolve) => setTimeout(resolve, 20)),
        );
      }
    })();
    await postgres.stop();
    await postgres.start();
    await eventually(() => expect(committed).toBeGreaterThan(15));
    await postgres.kill();
    await postgres.start();
    const before = committed;
    await eventually(() => expect(committed).toBeGreaterThan(before + 5));
    stop = true;
    await load;
    await bothSidesAgree();
    const [count] = await producerDatabase.query<{ count: number }>('select count(*)::int from outbox');
    // A commit whose answer was lost is there although it was not counted; one that was answered is never missing.
    expect(count!.count).toBeGreaterThanOrEqual(committed);
  });

  it('a long transaction in another database holds facts up, and loses none', async () => {
    const from = await producer();
    await consumer();
    await grant(from);
    await bothSidesAgree();
    const other = await aDatabase('catalogue', [], postgres.url);
    const session = await Session.connect(other.adminUrl, () => undefined);
    await session.query('begin');
    await session.query('select pg_current_xact_id()');
    await grantMany(from, 5);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const [held] = await producerDatabase.query<{ head: string }>('select head from relay_state');
    expect(held!.head).toBe('1');
    await session.query('rollback');
    await bothSidesAgree({ facts: 6 });
    await session.close();
  });
});

it('chains the audit of each authority, and tampering shows', async () => {
  const from = await producer();
  const scope = { authorityId: AUTHORITY, actorId: 'officer', at: new Date(), correlation: 'c' };
  for (let n = 0; n < 5; n += 1) {
    await from.transactions.run(scope, async (tx) => {
      await tx.query(
        `insert into audit (id, authority_id, at, actor_id, action, noun, noun_id, noun_version, detail, correlation)
        values (gen_random_uuid(), $1, $2, 'officer', 'adopt', 'plan', 'p', ${n + 1}, '{}', 'c')`,
        [AUTHORITY, scope.at],
      );
    });
  }
  await eventually(async () =>
    expect(await verifyAudit(from.database, AUTHORITY)).toEqual({ verified: 5, unchained: 0 }),
  );
  await producerDatabase.query(`update audit set action = 'withdraw' where noun_version = 3`);
  expect(await verifyAudit(from.database, AUTHORITY)).toEqual({ verified: 2, brokenAt: 3, unchained: 0 });
});

async function rawConnection() {
  const url = new URL(nats.url);
  return connect({ servers: url.host, user: url.username, pass: url.password });
}
