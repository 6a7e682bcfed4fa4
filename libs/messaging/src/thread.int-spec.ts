import { randomUUID } from 'node:crypto';
import { connect } from '@nats-io/transport-node';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { DecisionGrantedV1 } from '@levada/contracts';
import { AUTHORITY, eventually, grant } from '@levada/testing';
import { grantMany, killed, Thread } from './thread.factory.js';

let thread: Thread;
beforeEach(async () => {
  thread = await Thread.lay();
});
afterEach(() => thread.cut());

it('a fact travels, once, and its newest state wins', async () => {
  const from = await thread.producer();
  await thread.consumer();
  const decision = await grant(from);
  await grant(from, decision, 2);
  await grantMany(from, 20);
  await thread.bothSidesAgree({ facts: 22 });
});

it('SIGKILL between commit and publish', async () => {
  await thread.consumer();
  // Its NATS does not answer, so every fact it commits is one that it never published.
  const doomed = await thread.child('producer', 'grant-30', 'nats://127.0.0.1:9');
  await doomed.line('granted 30');
  await killed(doomed.process);
  await thread.producer();
  await thread.bothSidesAgree({ facts: 30 });
});

it('SIGKILL anywhere in the relay, again and again', async () => {
  await thread.consumer();
  for (const after of [150, 400, 250]) {
    const doomed = await thread.child('producer', 'grant-on');
    await doomed.line('granted 1');
    await new Promise((resolve) => setTimeout(resolve, after));
    await killed(doomed.process);
  }
  await thread.producer();
  await thread.bothSidesAgree();
});

it('SIGKILL between effect and acknowledgement', async () => {
  const from = await thread.producer();
  await grantMany(from, 10);
  const doomed = await thread.child('consumer', 'hold-after-commit');
  await doomed.line('committed');
  await eventually(async () =>
    expect((await thread.consumerDatabase.query('select * from effect')).length).toBeGreaterThan(0),
  );
  await killed(doomed.process);
  // A durable made anew delivers everything once more, at once: each of them is a duplicate of a committed effect.
  const url = new URL(thread.nats.url);
  const connection = await connect({ servers: url.host, user: url.username, pass: url.password });
  await (await jetstreamManager(connection)).consumers.delete('FUNDING', 'planning');
  await connection.close();
  await thread.consumer();
  await grantMany(from, 5);
  await thread.bothSidesAgree({ facts: 15 });
});

it('a poison event is put aside with its real cause, and those after it go on', async () => {
  const from = await thread.producer();
  const poison = randomUUID();
  let tries = 0;
  await thread.consumer({
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
    const found = await thread.consumerDatabase.query<{ cause: string; n: string; tries: number }>(
      'select cause, n, tries, status from dead_letter',
    );
    expect(found).toHaveLength(1);
    return found;
  });
  expect(letters[0]).toEqual({ cause: 'RangeError: the moon is full', n: '4', tries: 5, status: 'waiting' });
  expect(tries).toBeGreaterThanOrEqual(5);
  await eventually(async () =>
    expect(await thread.consumerDatabase.query('select count(*)::int from heard_decision')).toEqual([{ count: 6 }]),
  );
});

it('an event that breaks its contract, and a message that is no event', async () => {
  const from = await thread.producer();
  await thread.consumer();
  await grant(from);
  await thread.bothSidesAgree();
  await thread.producerDatabase.query(`insert into outbox (id, type, body, at, authority_id)
    select fresh, type, jsonb_set(jsonb_set(body::jsonb, '{data,granted,amount}', '"a lot"'), '{id}', to_jsonb(fresh))::text, at, authority_id
    from outbox, gen_random_uuid() as fresh`);
  const connection = await thread.rawConnection();
  await jetstream(connection).publish('funding.noise.made.v1', 'not even JSON');
  await connection.close();
  await grant(from);
  await eventually(async () => {
    const letters = await thread.consumerDatabase.query<{ cause: string }>('select cause, tries from dead_letter');
    expect(letters).toEqual([{ cause: expect.stringContaining('/granted/amount'), tries: 1 }]);
    expect(await thread.consumerDatabase.query('select count(*)::int from heard_decision')).toEqual([{ count: 2 }]);
  });
});

it('a fact that no message can hold is refused before it is told', async () => {
  const from = await thread.producer();
  await thread.consumer();
  const scope = { authorityId: AUTHORITY, actorId: 'officer', at: new Date(), correlation: randomUUID() };
  const { example } = DecisionGrantedV1;
  const tooMany = { ...example, approvedBy: Array.from({ length: 30_000 }, () => randomUUID()) };
  const telling = from.transactions.run(scope, async (tx) =>
    tx.publish(DecisionGrantedV1, { subject: randomUUID(), version: 1, data: tooMany }),
  );
  await expect(telling).rejects.toThrow('fact/too-large');
  await grant(from);
  await thread.bothSidesAgree({ facts: 1 });
});
