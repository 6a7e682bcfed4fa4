import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AckPolicy, jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream';
import { POOL_SIZE } from '@levada/persistence';
import { whatStarted } from '../cleanup.mjs';
import { Arrivals } from './arrivals.mjs';
import { connectTo } from './connect-to.mjs';

const TABLES = `
  create table told (id uuid primary key, body text not null);
  create table inbox (event_id uuid primary key, at timestamptz not null);
  create table heard_decision (id uuid primary key, epoch int not null, version int not null, authority_id uuid not null, amount text not null)`;
const UPSERT = `insert into heard_decision (id, epoch, version, authority_id, amount) values ($1, $2, $3, $4, $5)
  on conflict (id) do update set epoch = excluded.epoch, version = excluded.version, authority_id = excluded.authority_id, amount = excluded.amount
  where (heard_decision.epoch, heard_decision.version) < (excluded.epoch, excluded.version)`;

/**
 * The same by hand, and without what makes it safe: a row is committed, then the event is published (nobody does it again
 * when the process dies in between), consumed, and its effect committed with an inbox row.
 */
export async function rawThread({ nats, database }, template) {
  const arrivals = new Arrivals();
  const from = await poolOn(await database('rawproducer'));
  const to = await (await poolOn(await database('rawconsumer'))).connect();
  whatStarted.endsWith(async () => to.release());
  const client = jetstream(await connectTo(nats.url));
  void consume(await subscribed(await connectTo(nats.url)), to, (id) => arrivals.arrived(id));
  const { id: eventId, subject: nounId } = JSON.parse(template);
  return {
    tell: async () => {
      const [event, noun] = [randomUUID(), randomUUID()];
      const body = template.replaceAll(eventId, event).replaceAll(nounId, noun);
      const arrival = arrivals.of(noun);
      await from.query('insert into raw.told (id, body) values ($1, $2)', [event, body]);
      const committed = performance.now();
      await client.publish('raw.decision', body, { msgID: event });
      return (await arrival) - committed;
    },
  };
}

async function poolOn(database) {
  await database.query(`create schema raw; set search_path = raw; ${TABLES}`);
  const options = '-c search_path=raw';
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: POOL_SIZE, options });
  whatStarted.endsWith(() => pool.end());
  return pool;
}

async function subscribed(connection) {
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: 'RAW', subjects: ['raw.>'], storage: StorageType.File, duplicate_window: 120e9 });
  await manager.consumers.add('RAW', { durable_name: 'raw', ack_policy: AckPolicy.Explicit });
  const consumer = await jetstream(connection).consumers.get('RAW', 'raw');
  return consumer.consume({ max_messages: 500 });
}

async function consume(messages, database, arrived) {
  for await (const message of messages) {
    const event = message.json();
    await database.query('begin');
    await database.query('insert into inbox (event_id, at) values ($1, $2)', [event.id, event.time]);
    await database.query(UPSERT, [
      event.subject,
      event.epoch,
      event.nounversion,
      event.authority,
      event.data.granted.amount,
    ]);
    await database.query('commit');
    arrived(event.subject);
    message.ack();
  }
}
