import { randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream';
import { aThreadEnd, AUTHORITY, grant } from '@levada/testing';
import { whatStarted } from '../cleanup.mjs';
import { figure, ratios } from '../figure.mjs';
import { connectTo } from '../projection/connect-to.mjs';
import { realServers } from '../real-servers.mjs';

const ROWS = 100_000;
const PAIRS = 5;
/** Messages on their way at once in the raw publishing; the relay has as many. */
const BATCH = 500;
const TYPE = 'funding.decision.granted.v1';
/** Another 900-byte event a row, with its own id in column and body. Plain statistics, as autovacuum would have them. */
const FILL = `
  with rows as materialized (select gen_random_uuid() as id from generate_series(1, $3))
  insert into outbox (id, authority_id, type, body, at) select id, '${AUTHORITY}', '${TYPE}', replace($1, $2, id::text), now() from rows`;

/** From a full outbox to JetStream's last acknowledgement, beside publishing the same bytes from memory. */
export async function measure(say) {
  const servers = await realServers();
  const connection = await connectTo(servers.nats.url);
  const manager = await jetstreamManager(connection);
  const body = await aBody(servers);
  say(`${PAIRS} × 2 times ${ROWS} events`);
  const ours = [];
  const raw = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const sides = [
      async () => ours.push(await drain(servers, manager, body)),
      async () => raw.push(await publish(connection, manager, body)),
    ];
    if (pair % 2 === 1) sides.reverse();
    for (const side of sides) await side();
  }
  const perSecond = (times) => times.map((milliseconds) => (ROWS / milliseconds) * 1000);
  return [
    figure({
      name: 'drain',
      what: `relay drain of ${ROWS} facts ÷ raw publishing`,
      goal: { atLeast: 0.6 },
      samples: ratios(perSecond(ours), perSecond(raw)),
    }),
    figure({ name: 'drain-ours', what: '  ours', unit: 'events/s', samples: perSecond(ours) }),
    figure({ name: 'drain-raw', what: '  raw', unit: 'events/s', samples: perSecond(raw) }),
  ];
}

/** An event as our own code writes it into the outbox. */
async function aBody({ nats, database }) {
  const funding = await database('funding');
  const end = await aThreadEnd({ service: 'funding', databaseUrl: funding.url, natsUrl: nats.url });
  await grant(end);
  await end.stop();
  const [row] = await funding.query('select id, body from outbox');
  await funding.drop();
  return row;
}

async function drain({ nats, database }, manager, { id, body }) {
  const funding = await database('funding');
  await funding.query(FILL, [body, id, ROWS]);
  await funding.query('analyze outbox');
  await funding.query('checkpoint');
  await manager.streams.delete('FUNDING').catch(() => undefined);
  const begun = performance.now();
  const end = await aThreadEnd({ service: 'funding', databaseUrl: funding.url, natsUrl: nats.url });
  whatStarted.endsWith(() => end.stop());
  await until(() => {
    const { log, unpublished } = end.messaging.status();
    return log.n === ROWS && unpublished === 0;
  });
  const took = performance.now() - begun;
  await end.stop();
  await expectAll(manager, 'FUNDING');
  await manager.streams.delete('FUNDING');
  await funding.drop();
  return took;
}

async function publish(connection, manager, { id, body }) {
  await manager.streams.add({ name: 'RAW', subjects: ['raw.>'], storage: StorageType.File, duplicate_window: 120e9 });
  const events = Array.from({ length: ROWS }, (_, n) => {
    const own = randomUUID();
    const place = `,"producer":"funding","epoch":1,"n":${n + 1},"previous":"${id}"}`;
    return { id: own, bytes: `${body.replace(id, own).slice(0, -1)}${place}` };
  });
  const client = jetstream(connection);
  const begun = performance.now();
  for (let from = 0; from < ROWS; from += BATCH) {
    const batch = events.slice(from, from + BATCH);
    await Promise.all(
      batch.map((event) => client.publish('raw.decision.granted.v1', event.bytes, { msgID: event.id })),
    );
  }
  const took = performance.now() - begun;
  await expectAll(manager, 'RAW');
  await manager.streams.delete('RAW');
  return took;
}

async function expectAll(manager, stream) {
  const { state } = await manager.streams.info(stream);
  if (state.messages !== ROWS) throw new Error(`${stream} holds ${state.messages} of ${ROWS} events`);
}

async function until(reached) {
  while (!reached()) await new Promise((resolve) => setTimeout(resolve, 2));
}
