import { randomUUID } from 'node:crypto';
import { jetstreamManager } from '@nats-io/jetstream';
import { DecisionGrantedV1 } from '@levada/contracts';
import { systemClock } from '@levada/kernel';
import { Messaging, silent, streamOf } from '@levada/messaging';
import { openDatabase, Transactions } from '@levada/persistence';
import { aThreadEnd, grant, HeardDecisionTable } from '@levada/testing';
import { whatStarted } from '../cleanup.mjs';
import { Arrivals } from './arrivals.mjs';
import { connectTo } from './connect-to.mjs';

/** Funding grants, planning projects: our relay and our consumer, in one process as in `levada up`. */
export async function ourThread({ nats, database }) {
  const arrivals = new Arrivals();
  const [funding, planning] = [await database('funding'), await database('planning')];
  const producer = await aThreadEnd({ service: 'funding', databaseUrl: funding.url, natsUrl: nats.url });
  whatStarted.endsWith(() => producer.stop());
  await aProjection(planning.url, nats.url, (id) => arrivals.arrived(id));
  const tell = async () => {
    const id = randomUUID();
    const arrival = arrivals.of(id);
    await grant(producer, id);
    const committed = performance.now();
    return (await arrival) - committed;
  };
  return {
    tell,
    /** The bytes of an event as it travels. */
    anEvent: async () => {
      await tell();
      const manager = await jetstreamManager(await connectTo(nats.url));
      return (await manager.streams.getMessage(streamOf('funding'), { seq: 1 })).string();
    },
  };
}

async function aProjection(url, natsUrl, arrived) {
  const database = await openDatabase({ url, tables: [HeardDecisionTable] });
  const transactions = new Transactions(database);
  let handled = [];
  const run = transactions.run.bind(transactions);
  // The consumer's transaction has committed once this resolves; only the consumer uses these transactions.
  transactions.run = async (scope, work) => {
    handled = [];
    const answer = await run(scope, work);
    for (const id of handled.splice(0)) arrived(id);
    return answer;
  };
  const project = async (event, tx) => {
    handled.push(event.subject);
    tx.project(HeardDecisionTable, {
      id: event.subject,
      epoch: event.epoch,
      version: event.nounversion,
      authorityId: event.authority,
      amount: event.data.granted.amount,
    });
  };
  const messaging = new Messaging({
    service: 'planning',
    natsUrl,
    databaseUrl: url,
    transactions,
    handlers: new Map([[DecisionGrantedV1.type, project]]),
    projections: { funding: ['heard_decision'] },
    clock: systemClock,
    log: silent,
  });
  messaging.start();
  whatStarted.endsWith(async () => {
    await messaging.stop();
    await database.destroy();
  });
}
