import { systemClock } from '@levada/kernel';
import type { EventClass, NumberedEvent } from '@levada/contracts';
import { Messaging, silent } from '@levada/messaging';
import { openDatabase, Transactions } from '@levada/persistence';
import { aDatabase } from './database.js';

export interface Listener<Data> {
  /** Every event of the type that was delivered and taken in, in order. */
  readonly heard: readonly NumberedEvent<Data>[];
  stop(): Promise<void>;
}

/** Another service that listens to one kind of fact, with a database and an inbox of its own. */
export async function aListener<Data extends object>(
  natsUrl: string,
  event: EventClass<Data>,
  service = 'listener',
): Promise<Listener<Data>> {
  const own = await aDatabase(service);
  const database = await openDatabase({ url: own.url, tables: [] });
  const heard: NumberedEvent<Data>[] = [];
  const messaging = new Messaging({
    service,
    natsUrl,
    databaseUrl: own.url,
    transactions: new Transactions(database),
    handlers: new Map([[event.type, async (one) => void heard.push(one as NumberedEvent<Data>)]]),
    projections: {},
    clock: systemClock,
    log: silent,
  });
  messaging.start();
  return {
    heard,
    stop: async () => {
      await messaging.stop();
      await database.destroy();
      await own.drop();
    },
  };
}
