import { Session } from '@levada/persistence';
import { aDatabase, aPostgres, eventually, grant, type TestServer } from '@levada/testing';
import { grantMany, Thread } from './thread.factory.js';

let postgres: TestServer;
let thread: Thread;
beforeEach(async () => {
  // Commits must survive SIGKILL here, which they do without fsync, but not without waiting for them.
  postgres = await aPostgres({ fsync: 'off', max_connections: '60' });
  thread = await Thread.lay(postgres.url);
});
afterEach(async () => {
  await thread.cut();
  await postgres.remove();
});

it('PostgreSQL restarted and killed under load', async () => {
  const from = await thread.producer();
  await thread.consumer();
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
  await thread.bothSidesAgree();
  const [count] = await thread.producerDatabase.query<{ count: number }>('select count(*)::int from outbox');
  // A commit whose answer was lost is there although it was not counted; one that was answered is never missing.
  expect(count!.count).toBeGreaterThanOrEqual(committed);
});

it('a long transaction in another database holds facts up, and loses none', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await grant(from);
  await thread.bothSidesAgree();
  const other = await aDatabase('catalogue', [], postgres.url);
  const session = await Session.connect(other.adminUrl, () => undefined);
  await session.query('begin');
  await session.query('select pg_current_xact_id()');
  await grantMany(from, 5);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const [held] = await thread.producerDatabase.query<{ head: string }>('select head from relay_state');
  expect(held!.head).toBe('1');
  await session.query('rollback');
  await thread.bothSidesAgree({ facts: 6 });
  await session.close();
});
