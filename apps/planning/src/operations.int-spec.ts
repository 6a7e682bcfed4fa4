import { randomUUID } from 'node:crypto';
import { TerritoriesRecordedV1 } from '@levada/contracts';
import { newId } from '@levada/kernel';
import {
  aDatabase,
  aService,
  aThreadEnd,
  eventually,
  type TestDatabase,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { planning } from './index.js';

const base = '/api/v1/planning';
let service: TestService;
let database: TestDatabase;
let catalogue: ThreadEnd;

beforeAll(async () => {
  service = await aService(planning);
  database = await aDatabase('catalogue');
  catalogue = await aThreadEnd({ service: 'catalogue', databaseUrl: database.url, natsUrl: service.nats.url });
});
afterAll(async () => {
  await catalogue.stop();
  await service.stop();
  await database.drop();
});

const territory = (code: string) => ({
  territoryId: newId(new Date()),
  scheme: 'cz-csu',
  level: 'orp',
  code,
  name: code,
  version: 1,
});
const known = async () =>
  (await service.database.query<{ code: string }>('select code from known_territory order by code')).map(
    ({ code }) => code,
  );

async function tell(...codes: string[]): Promise<void> {
  const scope = { authorityId: null, actorId: null, at: new Date(), correlation: 'test' };
  await catalogue.transactions.run(scope, async (tx) =>
    tx.publish(TerritoriesRecordedV1, {
      subject: newId(new Date()),
      version: 1,
      data: { items: codes.map(territory) },
    }),
  );
}

/** As the consumer puts one aside. */
async function aDeadLetter(n: number, data: object): Promise<string> {
  const id = randomUUID();
  const event = {
    ...{ specversion: '1.0', id: newId(new Date()), source: '/levada/catalogue', type: TerritoriesRecordedV1.type },
    ...{ subject: newId(new Date()), time: new Date().toISOString(), nounversion: 1, correlation: 'test', data },
    ...{ producer: 'catalogue', epoch: 1, n },
  };
  await service.database.query(
    `insert into dead_letter values ($1, 'catalogue', 1, $2, $3, $4, 'the database was full', 5, 'waiting', now())`,
    [id, n, event.type, JSON.stringify(event)],
  );
  return id;
}
const operator = () => service.person('operator');

it('an event that was put aside is tried again, once', async () => {
  const id = await aDeadLetter(101, { items: [territory('5101')] });
  const listed = (await operator().get(`${base}/dead-letters`)).body.items;
  expect(listed).toMatchObject([{ id, producer: 'catalogue', cause: 'the database was full', tries: 5 }]);
  expect(await operator().post(`${base}/dead-letters/${id}/retry`)).toMatchObject({
    status: 200,
    body: { outcome: 'retried' },
  });
  expect(await known()).toEqual(['5101']);
  expect(await operator().post(`${base}/dead-letters/${id}/retry`)).toMatchObject({
    status: 404,
    code: 'dead-letter/not-waiting',
  });
  expect((await operator().get(`${base}/dead-letters?status=retried`)).body.items).toHaveLength(1);
});

it('one that fails again waits on, with its new cause, until it is given up with a reason', async () => {
  const id = await aDeadLetter(102, { items: 'nothing of the kind' });
  const tried = await operator().post(`${base}/dead-letters/${id}/retry`);
  expect(tried.body).toMatchObject({ outcome: 'failed', cause: expect.stringContaining('/items') });
  expect((await operator().get(`${base}/dead-letters`)).body.items).toMatchObject([
    { id, tries: 6, cause: tried.body.cause },
  ]);
  expect(await operator().post(`${base}/dead-letters/${id}/discard`, {})).toMatchObject({ status: 400 });
  const gone = await operator().post(`${base}/dead-letters/${id}/discard`, { reason: 'of a test' });
  expect(gone).toMatchObject({
    status: 200,
    body: { status: 'discarded', cause: expect.stringContaining('discarded: of a test') },
  });
  expect((await operator().get(`${base}/dead-letters`)).body.items).toEqual([]);
});

it('hears a log again: what was lost comes back, what was never told goes, and readers are served all the while', async () => {
  await tell('5103', '5109');
  await tell('5110');
  await eventually(async () => expect(await known()).toEqual(['5101', '5103', '5109', '5110']));
  await service.database.query(`delete from known_territory where code = '5109'`);
  await service.database.query(`update known_territory set name = 'damaged' where code = '5103'`);
  const begun = await operator().post(`${base}/replay`, { producer: 'catalogue' });
  expect(begun).toMatchObject({ status: 200, body: { producer: 'catalogue', n: 2 } });
  expect(await known()).toContain('5110');
  // 5101 came by a dead letter that no log holds.
  await eventually(async () => expect(await known()).toEqual(['5103', '5109', '5110']));
  expect(await service.database.query(`select name from known_territory where code = '5103'`)).toEqual([
    { name: '5103' },
  ]);
  await eventually(async () => {
    const { body } = await operator().get(`${base}/check`);
    expect(body).toMatchObject({
      log: { missing: 0 },
      deadLetters: 0,
      inbox: [{ producer: 'catalogue', n: 2, rebuilding: false }],
    });
  });
  expect(await operator().post(`${base}/replay`, { producer: 'registry' })).toMatchObject({
    status: 422,
    code: 'replay/nothing-heard',
  });
});

it('shows nothing of cases, and opens to operators alone', async () => {
  const { digests } = (await operator().get(`${base}/check`)).body;
  expect(digests).toEqual({ 'granted by priority': expect.stringMatching(/^0 [0-9a-f]{64}$/) });
  for (const role of ['auditor', 'planner', 'funding-officer'] as const) {
    expect((await service.person(role).get(`${base}/check`)).status).toBe(403);
    expect((await service.person(role).post(`${base}/replay`, { producer: 'catalogue' })).status).toBe(403);
  }
});
