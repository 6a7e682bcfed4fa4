import { OrganisationsRecordedV1 } from '@levada/contracts';
import {
  aListener,
  aService,
  AN_AUTHORITY,
  eventually,
  type Listener,
  type Person,
  type TestService,
} from '@levada/testing';
import { registry } from '../index.js';

const PATH = '/api/v1/registry/organisations';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const IBAN = 'CZ6508000000192000145399';

let service: TestService;
let administrator: Person;
let listener: Listener<OrganisationsRecordedV1>;
let number = 0;

beforeAll(async () => {
  service = await aService(registry);
  administrator = service.person('registry-administrator');
  listener = await aListener(service.nats.url, OrganisationsRecordedV1);
});
afterAll(async () => {
  await listener?.stop();
  await service?.stop();
});

const registered = async (name: string, by = administrator): Promise<string> =>
  (await by.post(PATH, { name, scheme: 'local', identifier: `N-${(number += 1)}` })).body.id;
const change = (id: string, version: number, told: object, by = administrator) =>
  by.send('PATCH', `${PATH}/${id}`, { reason: 'Rejstřík', ...told }, { version });

it('changes what is told, keeps why, and tells neither bank account nor reason to the rest of the house', async () => {
  const id = await registered('Domov Pod Ještědem');
  const told = {
    ...{
      name: 'Domov Pod Ještědem, z.ú.',
      legalType: 'ngo',
      legalForm: 'zapsaný ústav',
      iban: 'CZ65 0800 0000 1920 0014 5399',
    },
    identifiers: [{ scheme: 'SK-ORSR', identifier: '31322832', country: 'SK' }],
    names: [{ name: 'Domov důchodců', until: '2007-12-31' }],
  };
  const answer = await change(id, 1, told);
  expect(answer).toMatchObject({ status: 200, etag: '"2"' });
  expect(answer.body).toMatchObject({
    ...{ ...told, iban: IBAN, version: 2, parentId: null },
    names: [{ name: 'Domov důchodců', from: null, until: '2007-12-31' }],
  });
  const history = await service.database.query(
    'select source, reason, made_by, noun_version, changes from register_change where noun_id = $1',
    [id],
  );
  expect(history).toMatchObject([{ source: 'hand', reason: 'Rejstřík', made_by: administrator.id, noun_version: 2 }]);
  expect(history[0]!['changes']).toContainEqual({ field: 'legalType', from: '', to: 'ngo' });
  expect(history[0]!['changes']).toContainEqual({ field: 'iban', from: '', to: IBAN });
  await eventually(() => expect(listener.heard.map(({ data }) => data.items[0]!.organisationId)).toContain(id));
  const [event] = listener.heard.filter(({ data }) => data.items[0]!.organisationId === id);
  expect(event!.data.items).toEqual([
    { organisationId: id, name: told.name, scheme: 'local', identifier: expect.any(String), version: 2 },
  ]);
  const logs = await service.database.query(`select body::text from outbox union all select detail from audit`);
  expect(JSON.stringify(logs)).not.toContain(IBAN);
});

it('leaves no trace where nothing changes, and nothing where something is refused', async () => {
  const id = await registered('Charita');
  expect(await change(id, 1, { name: 'Charita', legalForm: '' })).toMatchObject({ status: 200, etag: '"1"' });
  const before = await service.database.fingerprint(AN_AUTHORITY);
  const overlapping = [
    { name: 'A', from: '2000-01-01' },
    { name: 'B', from: '2001-01-01' },
  ];
  const refused = [
    await change(id, 1, { legalForm: 'spolek', iban: 'CZ6508000000192000145398' }),
    await change(id, 1, { legalForm: 'spolek', names: overlapping }),
    await change(id, 2, { legalForm: 'spolek' }),
    await change(id, 1, { legalForm: 'spolek', reason: ' ' }),
    await change(id, 1, { legalForm: null }),
    await change(id, 1, { legalForm: 'spolek', parentId: '019a9d3e-1c00-7000-8000-00000000dead' }),
    await administrator.send('PATCH', `${PATH}/${id}`, { legalForm: 'spolek', reason: 'x' }),
  ];
  expect(refused.map(({ status, code }) => `${status} ${code}`)).toEqual([
    ...['422 organisation/iban-invalid', '422 organisation/names-overlap', '412 version/stale', '400 request/invalid'],
    ...['400 request/invalid', '422 organisation/parent-unknown', '428 request/if-match-missing'],
  ]);
  expect(await service.database.fingerprint(AN_AUTHORITY)).toEqual(before);
});

it('names the other organisation that a number belongs to, further or main, until that one lets go of it', async () => {
  const ico = { scheme: 'CZ-ICO', identifier: '99000008', country: 'CZ' };
  const one = await registered('Diakonie');
  const other = await registered('Diakonie Turnov');
  expect((await change(one, 1, { identifiers: [ico] })).status).toBe(200);
  const taken = await change(other, 1, { identifiers: [ico] });
  expect(taken).toMatchObject({ status: 409, code: 'organisation/identifier-of-another' });
  expect(taken.body.title).toContain('Diakonie');
  expect(taken.body.title).toContain(one);
  const { country: _, ...main } = ico;
  const again = await administrator.post(PATH, { name: 'Diakonie podruhé', ...main });
  expect(again).toMatchObject({ status: 409, code: 'organisation/identifier-of-another' });
  // A directory that brings it in as an organisation of its own is told so, too, and the rest of it comes in.
  const imports = '/api/v1/registry/imports';
  const run = (await administrator.post(imports, { source: 'd', contentHash: 'a'.repeat(64), expected: 2 })).body;
  const records = ['1', '2'].map((id) => ({ kind: 'organisation', id, name: `Org ${id}`, fields: {} }));
  const sent = await administrator.post(`${imports}/${run.id}/records`, {
    ...{ from: 0, records: [{ ...records[0], identifier: main }, records[1]] },
  });
  expect(sent.body.results).toMatchObject([
    { outcome: 'refused', refusal: { code: 'organisation/identifier-of-another' } },
    { outcome: 'created' },
  ]);
  expect((await change(one, 2, { identifiers: [] })).status).toBe(200);
  expect((await change(other, 1, { identifiers: [ico] })).status).toBe(200);
});

it('another authority has its own numbers', async () => {
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  const ico = { scheme: 'CZ-ICO', identifier: '99000016', country: 'CZ' };
  const mine = await registered('Mine');
  const theirs = await registered('Theirs', stranger);
  expect((await change(mine, 1, { identifiers: [ico] })).status).toBe(200);
  expect((await change(theirs, 1, { identifiers: [ico] }, stranger)).status).toBe(200);
  expect(await change(mine, 2, { legalForm: 'x' }, stranger)).toMatchObject({ status: 404 });
  expect(await change(theirs, 2, { parentId: mine }, stranger)).toMatchObject({
    ...{ status: 422, code: 'organisation/parent-unknown' },
  });
});

it('no organisation comes to stand above itself, however far up, nor when two are moved at once', async () => {
  const [top, middle, low] = [await registered('Top'), await registered('Middle'), await registered('Low')];
  expect((await change(middle, 1, { parentId: top })).body).toMatchObject({ parentId: top });
  expect((await change(low, 1, { parentId: middle })).status).toBe(200);
  expect(await change(top, 1, { parentId: low })).toMatchObject({ status: 422, code: 'organisation/parent-cycle' });
  expect(await change(top, 1, { parentId: top })).toMatchObject({ status: 422, code: 'organisation/parent-cycle' });
  expect((await administrator.get(`${PATH}?parent=${middle}`)).body.items).toMatchObject([{ id: low }]);
  const [a, b] = [await registered('A'), await registered('B')];
  const both = await Promise.all([change(a, 1, { parentId: b }), change(b, 1, { parentId: a })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
});

describe('in the database, too', () => {
  const asApp = (sql: string, values: unknown[] = []) => service.database.asApp(AN_AUTHORITY, sql, values);

  it('an IBAN with a wrong digit is refused', async () => {
    const id = await registered('IBAN');
    const set = (iban: string) => asApp('update organisation set iban = $2 where id = $1', [id, iban]);
    await set('LI21088100002324013AA');
    await expect(set('LI21088100002324013AB')).rejects.toThrow('organisation_iban');
  });

  it('two names on one day, a number twice and a circle of parents are refused', async () => {
    const [id, other] = [await registered('Names'), await registered('Names, too')];
    const name = (from: string, until: string | null) =>
      asApp(
        `insert into organisation_name (id, authority_id, organisation_id, name, from_on, until_on)
           values (gen_random_uuid(), $1, $2, 'x', $3, $4)`,
        [AN_AUTHORITY, id, from, until],
      );
    await name('2000-01-01', '2000-12-31');
    await name('2001-01-01', null);
    await expect(name('2000-12-31', '2000-12-31')).rejects.toThrow('organisation_name_one_at_a_time');
    const number = (of: string) =>
      asApp(`insert into identifier_in_use values ($1, 'SK-ORSR', '7', 'SK', $2, false)`, [AN_AUTHORITY, of]);
    await number(id);
    await expect(number(other)).rejects.toThrow('identifier_in_use_once');
    await asApp('update organisation set parent_id = $2 where id = $1', [id, other]);
    const circle = asApp('update organisation set parent_id = $2 where id = $1', [other, id]);
    await expect(circle).rejects.toMatchObject({ constraint: 'organisation_parent_cycle' });
  });
});

it("is the registry administrators' affair alone; offices and its own people see the bank account", async () => {
  const id = await registered('Most k naději');
  await change(id, 1, { iban: IBAN });
  for (const role of ['planner', 'auditor', 'data-steward', 'operator'] as const)
    expect(await change(id, 2, { legalForm: 'x' }, service.person(role))).toMatchObject({ status: 403 });
  const own = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId: id });
  const foreign = service.person('provider-editor', 'foreign', AN_AUTHORITY, { organisationId: await registered('X') });
  expect(await change(id, 2, { legalForm: 'x' }, own)).toMatchObject({ status: 403 });
  expect((await own.get(`${PATH}/${id}`)).body).toMatchObject({ iban: IBAN });
  expect((await service.person('funding-officer').get(`${PATH}/${id}`)).body).toMatchObject({ iban: IBAN });
  expect((await foreign.get(`${PATH}/${id}`)).status).toBe(404);
  expect(JSON.stringify((await administrator.get(PATH)).body)).not.toContain(IBAN);
  expect((await administrator.get(`${PATH}?format=csv`)).body).not.toContain(IBAN);
});
