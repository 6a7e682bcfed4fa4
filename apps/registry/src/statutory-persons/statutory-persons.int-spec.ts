import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transactions, verifyAudit } from '@levada/persistence';
import { aKey, aService, AN_AUTHORITY, eventually, type Person, type TestService } from '@levada/testing';
import { registry } from '../index.js';

const ORGANISATIONS = '/api/v1/registry/organisations';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const CANARY = { name: 'Kanárie Žlutoperá', function: 'opeřená předsedkyně', bornOn: '1961-05-04' };
const SPOTS = [/Kanárie/i, /Žlutoperá/i, /opeřená/i, /1961-05-04/];

let folder: string;
let service: TestService;
let administrator: Person;
let organisation: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levada-log-'));
  service = await aService(registry, { logFile: join(folder, 'log') });
  administrator = service.person('registry-administrator');
  const told = { name: 'Domov', scheme: 'CZ-ICO', identifier: '00000019' };
  organisation = (await administrator.post(ORGANISATIONS, told)).body.id;
  path = `${ORGANISATIONS}/${organisation}/statutory-persons`;
});
afterAll(async () => {
  await service?.stop();
  await rm(folder, { recursive: true, force: true });
});

const correct = (id: string, version: number, told: object, by = administrator) =>
  by.send('PUT', `${path}/${id}`, { ...CANARY, reason: 'Konec funkce', ...told }, { version });
const erase = (id: string, version: number, reason: string, by = administrator) =>
  by.post(`${path}/${id}/erasure`, { reason }, { version });

/** Every row of every table but their own, as text. */
async function allElse(): Promise<string> {
  const tables = await service.database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'statutory_person'`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) => service.database.query<{ text: string }>(`select t::text as text from ${name} t`)),
  );
  return texts
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

it('enters, corrects and shows who acts for an organisation', async () => {
  const entered = await administrator.post(path, { ...CANARY, from: '2020-01-01' });
  expect(entered).toMatchObject({ status: 201, body: { ...CANARY, from: '2020-01-01', until: null, version: 1 } });
  const { id } = entered.body;
  expect(await correct(id, 1, { until: '2024-12-31' })).toMatchObject({
    ...{ status: 200, body: { until: '2024-12-31', from: null, version: 2 } },
  });
  expect(await correct(id, 1, {})).toMatchObject({ status: 412 });
  const auditor = service.person('auditor');
  expect((await auditor.get(path)).body.items).toMatchObject([{ id, name: CANARY.name }]);
  expect((await auditor.get(`${path}/${id}`)).body).toMatchObject({ function: CANARY.function });
  expect((await auditor.get(`${path}?format=csv`)).body).not.toMatch(SPOTS[0]!);
});

it('nothing else holds a word of it: no event, audit, answer that is kept, history, log line or other door', async () => {
  const { id } = (await administrator.post(path, CANARY, { key: aKey() })).body;
  await correct(id, 1, { from: '2020-01-01' });
  const wrong = [
    await administrator.post(path, { ...CANARY, bornOn: '1961-02-30' }),
    await administrator.post(path, { ...CANARY, from: '2020-01-02', until: '2020-01-01' }),
    await administrator.post(path, { ...CANARY, nickname: CANARY.name }),
    await correct(id, 2, { reason: 'Paní Kanárie odešla' }),
    await erase(id, 2, `${CANARY.name} chce`),
    await administrator.get(`${path}?search=x`),
  ];
  expect(wrong.map(({ status, code }) => `${status} ${code}`)).toEqual([
    ...['400 request/invalid', '422 statutory-person/ends-before-it-begins', '400 request/invalid'],
    ...['422 statutory-person/named-in-reason', '422 statutory-person/named-in-reason', '400 request/invalid'],
  ]);
  const doors = await Promise.all(
    [
      ...['', '?format=csv', `/${organisation}`].map((tail) => `${ORGANISATIONS}${tail}`),
      ...['sites', 'services', 'imports', 'imports/conflicts'].map((tail) => `/api/v1/registry/${tail}`),
    ].map(async (door) => {
      const { status, body } = await administrator.get(door);
      expect(status).toBe(200);
      return JSON.stringify(body);
    }),
  );
  await eventually(async () =>
    expect(await readFile(join(folder, 'log'), 'utf8')).toContain('statutory-person/named-in-reason'),
  );
  const log = await readFile(join(folder, 'log'), 'utf8');
  const elsewhere = `${await allElse()}\n${doors.join('\n')}\n${log}`;
  expect(elsewhere).toContain(organisation);
  for (const spot of SPOTS) expect(elsewhere).not.toMatch(spot);
  // The search itself finds what it looks for.
  const [own] = await service.database.query('select p::text as text from statutory_person p where id = $1', [id]);
  for (const spot of SPOTS) expect(own!['text']).toMatch(spot);
});

it('erases who it was; that somebody was there and what the audit says of it stay, and the chain holds', async () => {
  const { id } = (await administrator.post(path, { ...CANARY, from: '2020-01-01' })).body;
  const gone = { name: null, function: null, bornOn: null, from: '2020-01-01' };
  expect(await erase(id, 1, 'Žádost o výmaz')).toMatchObject({ status: 200, body: { ...gone, version: 2 } });
  expect((await administrator.get(`${path}/${id}`)).body).toMatchObject({ ...gone, erasedAt: expect.any(String) });
  expect((await administrator.get(`${path}?status=erased`)).body.items).toMatchObject([{ id }]);
  expect(await erase(id, 2, 'Znovu')).toMatchObject({ status: 409, code: 'statutory-person/erased' });
  expect(await correct(id, 2, {})).toMatchObject({ status: 409, code: 'statutory-person/erased' });
  const audit = await service.database.query('select action, reason from audit where noun_id = $1 order by seq', [id]);
  expect(audit).toEqual([
    { action: 'enter', reason: null },
    { action: 'erase', reason: 'Žádost o výmaz' },
  ]);
  const { database } = service.running.app.get(Transactions);
  await eventually(async () => {
    const verdict = await verifyAudit(database, AN_AUTHORITY);
    expect(verdict).toMatchObject({ unchained: 0 });
    expect(verdict).not.toHaveProperty('brokenAt');
    expect(verdict.verified).toBeGreaterThan(2);
  });
});

it('in the database, too, what was erased is not written again, and nobody is half erased', async () => {
  const { id } = (await administrator.post(path, CANARY)).body;
  const half = service.database.asApp(AN_AUTHORITY, `update statutory_person set name = null where id = $1`, [id]);
  await expect(half).rejects.toThrow('statutory_person_erased');
  await erase(id, 1, 'Žádost');
  const back = `update statutory_person set name = 'x', function = 'y', erased_at = null where id = $1`;
  await expect(service.database.asApp(AN_AUTHORITY, back, [id])).rejects.toMatchObject({
    ...{ constraint: 'statutory_person_gone' },
  });
  expect(await service.database.asApp(OTHER, 'select from statutory_person')).toEqual([]);
});

it('is for registry administrators, and auditors to read: not for the organisation itself, nor another authority', async () => {
  const { id } = (await administrator.post(path, CANARY)).body;
  const own = service.person('provider-certifier', 'own', AN_AUTHORITY, { organisationId: organisation });
  const limited = service.person('registry-administrator', 'limited', AN_AUTHORITY, { organisationId: organisation });
  for (const person of [own, limited, service.person('planner'), service.person('funding-officer')]) {
    expect(await person.get(path)).toMatchObject({ status: 403 });
    expect(await person.get(`${path}/${id}`)).toMatchObject({ status: 403 });
  }
  for (const person of [own, service.person('auditor')]) {
    expect(await person.post(path, CANARY)).toMatchObject({ status: 403 });
    expect(await correct(id, 1, {}, person)).toMatchObject({ status: 403 });
    expect(await erase(id, 1, 'x', person)).toMatchObject({ status: 403 });
  }
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  expect(await stranger.get(path)).toMatchObject({ status: 404, code: 'organisation/not-found' });
  expect(await stranger.get(`${path}/${id}`)).toMatchObject({ status: 404, code: 'statutory-person/not-found' });
  expect(await stranger.post(path, CANARY)).toMatchObject({ status: 404, code: 'organisation/not-found' });
  expect(await erase(id, 1, 'x', stranger)).toMatchObject({ status: 404 });
});
