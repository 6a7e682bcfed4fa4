import { aService, AN_AUTHORITY, type Person, type TestService } from '@levada/testing';
import { registry } from '../index.js';

const BASE = '/api/v1/registry';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
let service: TestService;
let administrator: Person;
let number = 0;

beforeAll(async () => {
  service = await aService(registry);
  administrator = service.person('registry-administrator');
});
afterAll(() => service?.stop());

const registered = async (name: string): Promise<string> =>
  (await administrator.post(`${BASE}/organisations`, { name, scheme: 'local', identifier: `H-${(number += 1)}` })).body
    .id;
const change = (path: string, version: number, told: object, reason: string) =>
  administrator.send('PATCH', `${BASE}/${path}`, { ...told, reason }, { version });
const historyOf = async (path: string, by = administrator, query = '') =>
  (await by.get(`${BASE}/${path}/history${query}`)).body.items;
const told = ({ field, from, to, source, reason }: Record<string, string>) => [field, from, to, source, reason];

it('tells every field that was changed, the latest first, by whom, when, why and from which source', async () => {
  const imports = `${BASE}/imports`;
  const imported = async (name: string, letter: string) => {
    const hash = letter.repeat(64);
    const begun = { source: 'rpss', contentHash: hash, expected: 1, isConfirmed: true };
    const run = (await administrator.post(imports, begun)).body;
    const record = { kind: 'organisation', id: '1', name, fields: { url: `https://${letter}.example` } };
    await administrator.post(`${imports}/${run.id}/records`, { from: 0, records: [record] });
    await administrator.post(`${imports}/${run.id}/end`);
  };
  await imported('Charita', 'a');
  await imported('Charita Liberec', 'b');
  const [{ id }] = (await administrator.get(`${BASE}/organisations?identifier=rpss/1`)).body.items;
  await change(`organisations/${id}`, 2, { legalForm: 'spolek', legalType: 'ngo' }, 'Rejstřík');
  const history = await historyOf(`organisations/${id}`);
  expect(history.map(told)).toEqual([
    ['legalType', '', 'ngo', 'hand', 'Rejstřík'],
    ['legalForm', '', 'spolek', 'hand', 'Rejstřík'],
    ['name', 'Charita', 'Charita Liberec', 'rpss', null],
    ['url', 'https://a.example', 'https://b.example', 'rpss', null],
  ]);
  expect(history[0]).toMatchObject({ nounVersion: 3, madeBy: administrator.id, madeAt: expect.any(String) });
  const path = `organisations/${id}`;
  expect((await historyOf(path, administrator, '?source=rpss&field=name')).map(told)).toEqual([told(history[2])]);
  // Page by page it is the same, also in the middle of one change.
  const first = (await administrator.get(`${BASE}/${path}/history?limit=3`)).body;
  const rest = (await administrator.get(`${BASE}/${path}/history?limit=3&cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...rest.items]).toEqual(history);
});

it('of a site whose address is hidden, tells neither where it is nor where it was', async () => {
  const organisationId = await registered('Azylové domy');
  const address = { street: 'Tajná 1', municipality: 'Utajov' };
  const { id } = (await administrator.post(`${BASE}/sites`, { organisationId, name: 'Magdala', ...address })).body;
  await change(`sites/${id}`, 1, { street: 'Skrytá 2', name: 'Dům Magdala' }, 'Přestěhováno ze Skryté');
  await change(`sites/${id}`, 2, { isConfidential: true }, 'Tajná ulice nestačí');
  const planner = service.person('planner');
  const seen = await historyOf(`sites/${id}`, planner);
  expect(seen.map(told)).toEqual([['isConfidential', '', 'true', 'hand', null]]);
  for (const query of ['?format=csv', '?field=street', '?source=hand']) {
    const { status, body } = await planner.get(`${BASE}/sites/${id}/history${query}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/Tajn|Skryt|Magdala/);
  }
  expect((await planner.get(`${BASE}/sites/${id}/history?search=Tajna`)).status).toBe(400);
  const own = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId });
  for (const person of [administrator, service.person('auditor'), own])
    expect((await historyOf(`sites/${id}`, person)).map(({ to }: { to: string }) => to)).toEqual([
      ...['true', 'Skrytá 2', 'Dům Magdala'],
    ]);
});

it('is within the reach of who reads: not of another provider, nor another authority', async () => {
  const [mine, theirs] = [await registered('Mine'), await registered('Theirs')];
  await change(`organisations/${mine}`, 1, { legalForm: 'spolek' }, 'Rejstřík');
  const own = service.person('provider-certifier', 'own', AN_AUTHORITY, { organisationId: mine });
  const foreign = service.person('provider-certifier', 'foreign', AN_AUTHORITY, { organisationId: theirs });
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  expect(await historyOf(`organisations/${mine}`, own)).toHaveLength(1);
  for (const person of [foreign, stranger])
    expect(await person.get(`${BASE}/organisations/${mine}/history`)).toMatchObject({
      ...{ status: 404, code: 'organisation/not-found' },
    });
  expect(await service.person('operator').get(`${BASE}/organisations/${mine}/history`)).toMatchObject({ status: 403 });
});
