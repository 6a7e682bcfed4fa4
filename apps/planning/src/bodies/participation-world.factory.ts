import { TerritoriesRecordedV1 } from '@levada/contracts';
import { fixedClock, newId, type Clock } from '@levada/kernel';
import {
  aDatabase,
  aService,
  aThreadEnd,
  eventually,
  type TestDatabase,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { planning } from '../index.js';

const scheme = 'cz-csu';
export const LIBEREC = { scheme, level: 'region', code: 'CZ051' };
export const DISTRICTS = ['CZ0511', 'CZ0512', 'CZ0513', 'CZ0514'].map((code) => ({ scheme, level: 'district', code }));
export const BEGUN = '2009-04-01T08:00:00Z';

export interface ParticipationWorld {
  readonly service: TestService;
  readonly clock: Clock & { advance(milliseconds: number): void };
  /** The end of another service: what planning hears from it. */
  end(name: string): Promise<ThreadEnd>;
  stop(): Promise<void>;
}

/** A region of four former districts, as planning heard of them, in April 2009. */
export async function aParticipationWorld(): Promise<ParticipationWorld> {
  const clock = fixedClock(BEGUN);
  const service = await aService(planning, { clock });
  const ends: ThreadEnd[] = [];
  const databases: TestDatabase[] = [];
  const end = async (name: string): Promise<ThreadEnd> => {
    const database = await aDatabase(name);
    const made = await aThreadEnd({ service: name, databaseUrl: database.url, natsUrl: service.nats.url });
    ends.push(made);
    databases.push(database);
    return made;
  };
  const catalogue = await end('catalogue');
  const item = (ref: typeof LIBEREC, parents: object[]) => ({
    ...{ ...ref, territoryId: newId(clock.now()), name: `okres ${ref.code}`, version: 1, parents },
  });
  const items = [
    item(LIBEREC, []),
    ...DISTRICTS.map((one) => item(one, [{ hierarchy: 'administrative', ...LIBEREC }])),
  ];
  await catalogue.transactions.run(
    { authorityId: null, actorId: null, at: clock.now(), correlation: 'test' },
    async (tx) =>
      tx.publish(TerritoriesRecordedV1, {
        ...{ subject: newId(clock.now()), version: 1 },
        data: { items } as TerritoriesRecordedV1,
      }),
  );
  await eventually(async () => expect(await service.database.query('select from known_territory')).toHaveLength(5));
  return {
    service,
    clock,
    end,
    stop: async () => {
      // They stop before the nats-server that they speak by.
      for (const end of ends) await end.stop();
      await service.stop();
      for (const database of databases) await database.drop();
    },
  };
}
