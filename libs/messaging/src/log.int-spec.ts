import { randomUUID } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import { OutboxLog, Session, verifyAudit } from '@levada/persistence';
import { AUTHORITY, eventually, grant } from '@levada/testing';
import { grantMany, grantTogether, Thread } from './thread.factory.js';

let thread: Thread;
beforeEach(async () => {
  thread = await Thread.lay();
});
afterEach(() => thread.cut());

it('two relays at once: one number a fact, and the fenced one steps back', async () => {
  const first = await thread.producer();
  const second = await thread.producer();
  await thread.consumer();
  await eventually(() => expect([first, second].filter((one) => one.messaging.status().elected)).toHaveLength(1));
  // A usurper that does not ask for the lock takes the log over while the elected relay works.
  const session = await Session.connect(thread.producerDatabase.url, () => undefined);
  const usurper = new OutboxLog(session, randomUUID());
  const making = Promise.all([grantMany(first, 60), grantMany(second, 60)]);
  for (let turn = 0; turn < 5; turn += 1) {
    await usurper.takeOver();
    await usurper.numberPage(50);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await making;
  await session.close();
  await thread.bothSidesAgree({ facts: 120 });
});

it('facts committed in another order than begun are all numbered', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await Promise.all(Array.from({ length: 8 }, () => grantMany(from, 25)));
  await thread.bothSidesAgree({ facts: 200 });
});

it('a database restored to an older state tells its facts under a new epoch', async () => {
  let from = await thread.producer();
  await thread.consumer();
  await grantMany(from, 10);
  await thread.bothSidesAgree();
  await from.stop();
  const older = await thread.producerDatabase.snapshot();
  from = await thread.producer();
  const lost = await grant(from);
  await thread.bothSidesAgree({ facts: 11 });
  await from.stop();
  await thread.producerDatabase.restore(older);
  from = await thread.producer();
  // More facts than were lost, before anybody notices: the numbers alone would look right.
  await grantMany(from, 3);
  await thread.bothSidesAgree({ facts: 13, effectsOnce: false });
  expect(await thread.producerDatabase.query('select epoch from relay_state')).toEqual([{ epoch: 2 }]);
  expect(await thread.consumerDatabase.query('select * from heard_decision where id = $1', [lost])).toEqual([]);
});

it('a dump restored in another cluster: transaction ids there have not come so far', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await grantMany(from, 5);
  await thread.bothSidesAgree();
  await from.stop();
  await thread.producerDatabase.query(`update relay_state set last_xid = '99999999999', audit_xid = '99999999999'`);
  const again = await thread.producer();
  await grantMany(again, 5);
  await thread.bothSidesAgree({ facts: 10, effectsOnce: false });
});

it('facts told in another cluster before the log is looked at there, under ids that the cursor has passed', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await grantMany(from, 5);
  await thread.bothSidesAgree();
  await from.stop();
  const told = async (): Promise<void> => {
    await thread.producerDatabase.query(`insert into outbox (id, type, body, at, authority_id)
      select fresh, type, jsonb_set(jsonb_set(body::jsonb, '{subject}', to_jsonb(fresh)), '{id}', to_jsonb(fresh))::text, at, authority_id
      from outbox, gen_random_uuid() as fresh order by seq limit 1`);
  };
  // As if the dump came with a cursor some transactions ahead of this cluster; by the election it has overtaken it.
  await thread.producerDatabase.query(
    `update relay_state set last_xid = (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 10)::text::xid8`,
  );
  for (let made = 0; made < 30; made += 1) await told();
  await thread.producer();
  await thread.bothSidesAgree({ facts: 35, effectsOnce: false });
});

it('a message of an epoch that the restored log has forgotten: the reader says so, and does not ask for ever', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await grantMany(from, 3);
  await thread.bothSidesAgree();
  const connection = await thread.rawConnection();
  const [{ body }] = (await thread.producerDatabase.query<{ body: string }>('select body from outbox limit 1')) as [
    { body: string },
  ];
  const forgotten = {
    ...JSON.parse(body),
    id: randomUUID(),
    producer: 'funding',
    epoch: 4,
    n: 9,
    previous: randomUUID(),
  };
  await jetstream(connection).publish(forgotten.type, JSON.stringify(forgotten), { msgID: forgotten.id });
  await connection.close();
  await eventually(async () =>
    expect(await thread.producerDatabase.query('select epoch from relay_state')).toEqual([{ epoch: 5 }]),
  );
  await thread.bothSidesAgree({ facts: 3, effectsOnce: false });
});

it('a log that is being written is never taken for one from another cluster', async () => {
  const from = await thread.producer();
  const session = await Session.connect(thread.producerDatabase.url, () => undefined);
  let writing = true;
  const writers = Array.from({ length: 4 }, async () => {
    while (writing) await grantMany(from, 5);
  });
  for (let look = 0; look < 1_500; look += 1) await session.query('select settle_in_cluster()');
  writing = false;
  await Promise.all(writers);
  await session.close();
  expect(await thread.producerDatabase.query('select epoch from relay_state')).toEqual([{ epoch: 1 }]);
});

it('a projection rebuilt from nothing, over many pages of the log', async () => {
  const from = await thread.producer();
  const to = await thread.consumer();
  await Promise.all(Array.from({ length: 6 }, () => grantTogether(from, 450)));
  await thread.bothSidesAgree({ facts: 2700 });
  await to.stop();
  await thread.consumerDatabase.query('truncate heard_decision, inbox, effect');
  await thread.nats.wipe();
  await thread.consumer();
  const begun = performance.now();
  await thread.bothSidesAgree({ facts: 2700 });
  // Page after page without waiting for the next head: a second for each would be too long for a real log.
  expect(performance.now() - begun).toBeLessThan(20_000);
});

it('chains the audit of each authority, and tampering shows', async () => {
  const from = await thread.producer();
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
  await thread.producerDatabase.query(`update audit set action = 'withdraw' where noun_version = 3`);
  expect(await verifyAudit(from.database, AUTHORITY)).toEqual({ verified: 2, brokenAt: 3, unchained: 0 });
});
