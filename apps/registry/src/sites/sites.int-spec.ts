import { aService, AN_AUTHORITY, type Person, type TestService } from '@levada/testing';
import { registry } from '../index.js';

const SITES = '/api/v1/registry/sites';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const liberec = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };
const address = {
  ...{ street: 'Tajná 304/2', postalCode: '460 01', municipality: 'Utajov', country: 'CZ' },
  ...{ territory: liberec, addressCode: '23692057' },
};
const SECRET = /Tajn|304\/2|460 01|Utajov|CZ051|23692057/;

let service: TestService;
let administrator: Person;
let shelter: string;
let charity: string;
let number = 0;

beforeAll(async () => {
  service = await aService(registry);
  administrator = service.person('registry-administrator');
  [shelter, charity] = [await registered('Azylové domy'), await registered('Charita')];
});
afterAll(() => service?.stop());

async function registered(name: string, by = administrator): Promise<string> {
  const told = { name, scheme: 'local', identifier: `S-${(number += 1)}` };
  return (await by.post('/api/v1/registry/organisations', told)).body.id;
}
const open = (told: object = {}, by = administrator) =>
  by.post(SITES, { organisationId: shelter, name: 'Dům Magdala', ...address, ...told });
const change = (id: string, version: number, told: object, by = administrator) =>
  by.send('PATCH', `${SITES}/${id}`, { reason: 'Místní šetření', ...told }, { version });
const close = (id: string, version: number, by = administrator) =>
  by.post(`${SITES}/${id}/closure`, { on: '2026-12-31', reason: 'Přestěhováno' }, { version });

it('adds a place of an organisation, changes it with a reason, and closes it for good', async () => {
  const opened = await open();
  expect(opened).toMatchObject({ status: 201, etag: '"1"' });
  expect(opened.body).toMatchObject({ ...address, organisationId: shelter, isConfidential: false, isHidden: false });
  const { id } = opened.body;
  expect(await change(id, 1, { street: 'Jiná 1', postalCode: '' })).toMatchObject({
    ...{ status: 200, body: { street: 'Jiná 1', postalCode: null, municipality: 'Utajov', version: 2 } },
  });
  expect(await close(id, 1)).toMatchObject({ status: 412 });
  expect(await close(id, 2)).toMatchObject({ status: 200, body: { closedOn: '2026-12-31', version: 3 } });
  expect(await close(id, 3)).toMatchObject({ status: 409, code: 'site/closed' });
  expect(await change(id, 3, { street: 'x' })).toMatchObject({ status: 409, code: 'site/closed' });
  const reopened = service.database.asApp(AN_AUTHORITY, 'update site set closed_on = null where id = $1', [id]);
  await expect(reopened).rejects.toMatchObject({ constraint: 'site_stays_closed' });
  const history = await service.database.query(
    'select changes, reason, source from register_change where noun_id = $1 order by id',
    [id],
  );
  expect(history).toEqual([
    {
      ...{ reason: 'Místní šetření', source: 'hand' },
      changes: [
        { field: 'postalCode', from: '460 01', to: '' },
        { field: 'street', from: 'Tajná 304/2', to: 'Jiná 1' },
      ],
    },
    { reason: 'Přestěhováno', source: 'hand', changes: [{ field: 'closedOn', from: '', to: '2026-12-31' }] },
  ]);
  expect((await administrator.get(`${SITES}?status=closed`)).body.items).toMatchObject([{ id }]);
});

describe('the address of a confidential site', () => {
  let id: string;
  const doors = (person: Person, site: string, query = '') =>
    Promise.all(
      ['', '?format=csv', '?sort=-name', `?id=${site}`, `/${site}`].map(async (tail) => {
        const { status, body } = await person.get(`${SITES}${tail}${query}`);
        expect(status).toBe(200);
        return JSON.stringify(body);
      }),
    );
  beforeAll(async () => {
    // Nothing else of this authority says where it is.
    await service.database.query('delete from site');
    id = (await open({ isConfidential: true })).body.id;
  });

  it('is hidden from offices in every list, search, filter and table', async () => {
    for (const role of ['planner', 'funding-officer', 'approver', 'data-steward'] as const) {
      const person = service.person(role);
      for (const told of await doors(person, id)) expect(told).not.toMatch(SECRET);
      expect((await person.get(`${SITES}/${id}`)).body).toMatchObject({
        ...{ name: 'Dům Magdala', street: null, territory: null, details: {}, isConfidential: true, isHidden: true },
      });
      expect((await person.get(`${SITES}?municipality=utajov`)).body.items).toEqual([]);
      expect((await person.get(`${SITES}?search=Tajna`)).body.items).toEqual([]);
    }
  });

  it('is shown to registry administrators, auditors and its own people', async () => {
    const own = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId: shelter });
    for (const person of [administrator, service.person('auditor'), own]) {
      for (const told of await doors(person, id)) expect(told).toMatch(SECRET);
      expect((await person.get(`${SITES}/${id}`)).body).toMatchObject({ ...address, isHidden: false });
      expect((await person.get(`${SITES}?municipality=utajov`)).body.items).toMatchObject([{ id }]);
    }
    const foreign = service.person('provider-editor', 'foreign', AN_AUTHORITY, { organisationId: charity });
    expect((await foreign.get(`${SITES}/${id}`)).status).toBe(404);
  });

  it('is not told by its name, by hand or in the database', async () => {
    const renamed = await change(id, 1, { name: 'Azyl, tajna 304/2' });
    expect(renamed).toMatchObject({ status: 422, code: 'site/name-tells-address' });
    const sql = `update site set name = 'U Tajná 304/2' where id = $1`;
    await expect(service.database.asApp(AN_AUTHORITY, sql, [id])).rejects.toThrow('site_name_tells_address');
  });

  it('that a directory brought is hidden, with all that it says besides and a name that it gave', async () => {
    const imports = '/api/v1/registry/imports';
    const run = (await administrator.post(imports, { source: 'rpss', contentHash: 'a'.repeat(64), expected: 2 })).body;
    const records = [
      { kind: 'organisation', id: 'o', name: 'Poskytovatel', fields: {} },
      {
        ...{ kind: 'site', id: '23692057', name: 'Tajná 304/2, Utajov', organisation: { id: 'o' } },
        fields: { external_identifier: '23692057', addresses: '[{"address_1":"Tajná 304/2","city":"Utajov"}]' },
      },
    ];
    await administrator.post(`${imports}/${run.id}/records`, { from: 0, records });
    const [site] = (await administrator.get(`${SITES}?source=rpss`)).body.items;
    const planner = service.person('planner');
    expect((await planner.get(`${SITES}/${site.id}`)).body).toMatchObject({ name: 'Tajná 304/2, Utajov' });
    // As it is called, it cannot be confidential: people give it another name first.
    expect(await change(site.id, 1, { isConfidential: true })).toMatchObject({ code: 'site/name-tells-address' });
    expect((await change(site.id, 1, { isConfidential: true, name: 'Dům Naděje' })).status).toBe(200);
    for (const told of await doors(planner, site.id)) expect(told).not.toMatch(SECRET);
    expect((await planner.get(`${SITES}?search=Naděje`)).body.items).toMatchObject([{ name: 'Dům Naděje' }]);
    // Where people and the directory come to agree on the name, nobody has looked at it.
    await service.database.query(`update site set name = 'Tajná 304/2, Utajov', imported = null where id = $1`, [
      site.id,
    ]);
    for (const told of await doors(planner, site.id)) expect(told).not.toMatch(SECRET);
    expect((await planner.get(`${SITES}?search=Tajna`)).body.items).toEqual([]);
    expect((await planner.get(`${SITES}?search=Poskytovatel`)).body.items).toMatchObject([{ id: site.id }]);
  });
});

it.each([
  ['no name', { name: ' ' }, 400, 'request/invalid'],
  ['a country of three letters', { country: 'CZE' }, 400, 'request/invalid'],
  ['a territory without a level', { territory: { scheme: 'cz-csu', code: 'CZ051' } }, 400, 'request/invalid'],
  ['an organisation that is not there', { organisationId: OTHER }, 404, 'organisation/not-found'],
])('refuses a site with %s', async (_what, told, status, code) => {
  expect(await open(told)).toMatchObject({ status, code });
});

it('a service without a place is given where it says', async () => {
  const [{ id }] = (await service.database.query(
    `insert into service (id, authority_id, organisation_id, name, status, version)
       values (gen_random_uuid(), $1, $2, 'Linka důvěry', 'active', 1) returning id`,
    [AN_AUTHORITY, shelter],
  )) as [{ id: string }];
  const path = `/api/v1/registry/services/${id}`;
  const cover = (told: object, version = 1, by = administrator) =>
    by.send('PATCH', path, { reason: 'Celý kraj', ...told }, { version });
  expect(await cover({ coverage: [liberec, liberec] })).toMatchObject({
    ...{ status: 200, body: { coverage: [liberec], siteIds: [], version: 2 } },
  });
  expect(await cover({ coverage: [] })).toMatchObject({ status: 412 });
  expect(await cover({ coverage: [{ code: 'CZ051' }] }, 2)).toMatchObject({ status: 400 });
  const [{ body }] = (await service.database.query(
    `select body::jsonb -> 'data' as body from outbox where type = 'registry.services.recorded.v1' and body like '%' || $1 || '%'`,
    [id],
  )) as [{ body: object }];
  expect(body).toEqual({
    items: [{ serviceId: id, organisationId: shelter, name: 'Linka důvěry', status: 'active', version: 2 }],
  });
  const wrong = `update service set coverage = '[{"scheme": "x"}]' where id = $1`;
  await expect(service.database.asApp(AN_AUTHORITY, wrong, [id])).rejects.toThrow('coverage');
  const own = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId: shelter });
  expect(await cover({ name: 'x' }, 2, own)).toMatchObject({ status: 403 });
});

it('sites are changed by registry administrators of their authority alone', async () => {
  const { id } = (await open()).body;
  const own = service.person('provider-certifier', 'own', AN_AUTHORITY, { organisationId: shelter });
  for (const person of [own, service.person('planner'), service.person('auditor')]) {
    expect(await open({}, person)).toMatchObject({ status: 403 });
    expect(await change(id, 1, { street: 'x' }, person)).toMatchObject({ status: 403 });
    expect(await close(id, 1, person)).toMatchObject({ status: 403 });
  }
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  expect(await open({}, stranger)).toMatchObject({ status: 404 });
  expect(await change(id, 1, { street: 'x' }, stranger)).toMatchObject({ status: 404 });
  expect(await close(id, 1, stranger)).toMatchObject({ status: 404 });
  expect((await stranger.get(SITES)).body.items).toEqual([]);
  const somebody = `insert into site (id, authority_id, name, version) values (gen_random_uuid(), $1, 'x', 1)`;
  await expect(service.database.asApp(AN_AUTHORITY, somebody, [AN_AUTHORITY])).rejects.toThrow('site_of_somebody');
});
