import { randomUUID } from 'node:crypto';
import { connect } from '@nats-io/transport-node';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { DecisionGrantedV1 } from '@levada/contracts';
import { eventually, grant } from '@levada/testing';
import { grantMany, Thread } from './thread.factory.js';

let thread: Thread;
beforeEach(async () => {
  thread = await Thread.lay();
});
afterEach(() => thread.cut());

it('NATS away while facts are made: they wait in the log', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await grantMany(from, 5);
  await thread.bothSidesAgree();
  await thread.nats.stop();
  await grantMany(from, 30);
  await thread.nats.start();
  await thread.bothSidesAgree({ facts: 35 });
});

it('stopped while it is still connecting: it ends', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const from = await thread.producer();
    const stopped = await Promise.race([
      from.stop().then(() => 'ended'),
      new Promise((resolve) => setTimeout(resolve, 5_000, 'still waits').unref()),
    ]);
    expect(stopped).toBe('ended');
  }
});

it('NATS killed while facts are under way: what it did not acknowledge leaves again as soon as it is back', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await grantMany(from, 5);
  const making = Promise.all(Array.from({ length: 4 }, () => grantMany(from, 60)));
  await eventually(() => expect(from.messaging.status().log.n).toBeGreaterThan(50));
  await thread.nats.kill();
  await making;
  await thread.nats.start();
  // Not only after the five seconds that an acknowledgement may take.
  await eventually(() => expect(from.messaging.status()).toMatchObject({ unpublished: 0, log: { n: 245 } }), 3_000);
  await thread.bothSidesAgree({ facts: 245 });
});

it('the JetStream store wiped while the system runs', async () => {
  const from = await thread.producer();
  const to = await thread.consumer();
  await grantMany(from, 50);
  await thread.bothSidesAgree();
  const making = grantMany(from, 150);
  await thread.nats.wipe();
  await making;
  await thread.bothSidesAgree({ facts: 200 });
  await to.stop();
  await grantMany(from, 10);
  await eventually(() => expect(from.messaging.status().unpublished).toBe(0));
  // These facts are acknowledged by JetStream, heard by nobody, and then gone from it.
  await thread.nats.wipe();
  await thread.consumer();
  await thread.bothSidesAgree({ facts: 210 });
});

it('the stream deleted under a live connection', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await grantMany(from, 5);
  await thread.bothSidesAgree();
  const url = new URL(thread.nats.url);
  const connection = await connect({ servers: url.host, user: url.username, pass: url.password });
  await (await jetstreamManager(connection)).streams.delete('FUNDING');
  await connection.close();
  await grantMany(from, 5);
  await thread.bothSidesAgree({ facts: 10 });
});

it('the last event lost on the way: the announced head shows it', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await grantMany(from, 3);
  await thread.bothSidesAgree();
  // Numbered and marked as published without ever having been: JetStream acknowledged it and forgot it.
  await from.stop();
  const mute = await thread.producer({ natsUrl: 'nats://127.0.0.1:9' });
  await grant(mute);
  await eventually(async () =>
    expect(await thread.producerDatabase.query('select head::int from relay_state')).toEqual([{ head: 4 }]),
  );
  await mute.stop();
  await thread.producerDatabase.query('update relay_state set published = head');
  await thread.producer();
  await thread.bothSidesAgree({ facts: 4 });
});

it('duplicates, late and out of order', async () => {
  const from = await thread.producer();
  const first = await thread.consumer();
  const decision = await grant(from);
  for (let version = 2; version <= 10; version += 1) await grant(from, decision, version);
  await thread.bothSidesAgree();
  await first.stop();
  const connection = await thread.rawConnection();
  const bodies: string[] = [];
  const messages = await (
    await jetstream(connection).consumers.get('FUNDING', { deliver_policy: 'all' } as never)
  ).fetch({ max_messages: 10, expires: 1_000 });
  for await (const message of messages) bodies.push(message.string());
  expect(bodies).toHaveLength(10);
  const second = await thread.consumer();
  for (const body of [...bodies].reverse().concat(bodies))
    await jetstream(connection).publish(DecisionGrantedV1.type, body, { msgID: randomUUID() });
  await grant(from, decision, 11);
  await connection.close();
  await thread.bothSidesAgree({ facts: 11 });
  await second.stop();
});
