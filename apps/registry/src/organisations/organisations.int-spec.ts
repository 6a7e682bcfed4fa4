import { OrganisationRegisteredV1 } from '@levada/contracts';
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
const home = { name: 'Domov Pod Ještědem, o.p.s.', scheme: 'CZ-ICO', identifier: '00000019' };

let service: TestService;
let administrator: Person;
let listener: Listener<OrganisationRegisteredV1>;

beforeAll(async () => {
  service = await aService(registry);
  administrator = service.person('registry-administrator');
  listener = await aListener(service.nats.url, OrganisationRegisteredV1);
});
afterAll(async () => {
  await listener?.stop();
  await service?.stop();
});

it('registers an organisation once, tells of it once, and audits who did it', async () => {
  const first = await administrator.post(PATH, home);
  expect(first).toMatchObject({ status: 201, etag: '"1"', body: { ...home, version: 1, outcome: 'created' } });
  const again = await administrator.post(PATH, { ...home, name: 'Another name' });
  expect(again).toMatchObject({ status: 200, body: { ...first.body, outcome: 'unchanged' } });
  expect((await administrator.get(`${PATH}/${first.body.id}`)).body).toEqual({
    ...{ ...home, id: first.body.id, version: 1, identifiers: [], names: [] },
    ...{ legalType: null, legalForm: null, parentId: null, iban: null, mergedInto: null },
  });
  await eventually(() => expect(listener.heard.length).toBeGreaterThan(0));
  expect(listener.heard).toHaveLength(1);
  expect(listener.heard[0]).toMatchObject({ subject: first.body.id, authority: AN_AUTHORITY, nounversion: 1 });
  expect(listener.heard[0]?.data).toEqual({ ...home, organisationId: first.body.id });
  const audit = await service.database.query('select actor_id, action from audit where noun_id = $1', [first.body.id]);
  expect(audit).toEqual([{ actor_id: administrator.id, action: 'register' }]);
});

it('gives one row, however many register it at the same time', async () => {
  const same = { name: 'Obec Hejnice', scheme: 'local', identifier: 'H-1' };
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) => service.person('registry-administrator', name).post(PATH, same)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
});

it('keeps one identifier for one organisation in the database, too', async () => {
  const copy = `insert into organisation select gen_random_uuid(), authority_id, 'x', scheme, identifier, 1 from organisation
    where identifier = '00000019'`;
  await expect(service.database.asApp(AN_AUTHORITY, copy)).rejects.toThrow('organisation_identifier');
});

it.each([
  ['a wrong check digit', { ...home, identifier: '00000018' }, 422, 'organisation/identifier-invalid'],
  ['lost zeros', { ...home, identifier: '548707' }, 422, 'organisation/identifier-too-short'],
  ['an unknown scheme', { ...home, scheme: 'XX-YYY' }, 422, 'organisation/unknown-scheme'],
  ['a blank name', { ...home, name: ' ' }, 400, 'request/invalid'],
  ['an unknown member', { ...home, colour: 'red' }, 400, 'request/invalid'],
])('refuses %s', async (_what, body, status, code) => {
  expect(await administrator.post(PATH, body)).toMatchObject({ status, code });
});

it('says in the language asked for which zeros are missing', async () => {
  const answer = await administrator.post(
    PATH,
    { ...home, identifier: '548707' },
    { headers: { 'accept-language': 'cs' } },
  );
  expect(answer.body.title).toContain('00548707');
});

it('lets nobody else register, and who may not read, not read', async () => {
  expect(await service.nobody().post(PATH, home)).toMatchObject({ status: 401 });
  for (const role of ['planner', 'funding-officer', 'approver', 'auditor', 'operator', 'data-steward'] as const)
    expect(await service.person(role).post(PATH, home)).toMatchObject({ status: 403 });
  for (const role of ['planner', 'funding-officer', 'approver', 'auditor'] as const)
    expect(await service.person(role).get(PATH)).toMatchObject({ status: 200 });
  expect(await service.person('operator').get(PATH)).toMatchObject({ status: 403 });
});

it('shows an authority its own organisations only', async () => {
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  const [mine] = (await administrator.get(`${PATH}?identifier=00000019`)).body.items;
  expect((await stranger.get(PATH)).body.items).toEqual([]);
  expect(await stranger.get(`${PATH}/${mine.id}`)).toMatchObject({ status: 404, code: 'organisation/not-found' });
  expect(await administrator.get(`${PATH}/1`)).toMatchObject({ status: 400, code: 'request/invalid' });
  const theirs = await stranger.post(PATH, home);
  expect(theirs.status).toBe(201);
  expect(theirs.body.id).not.toBe(mine.id);
});

it('lists by name, in pages, and finds by identifier or part of a name', async () => {
  for (const letter of ['C', 'A', 'B'])
    await administrator.post(PATH, { name: `Charita ${letter}`, scheme: 'local', identifier: letter });
  const first = (await administrator.get(`${PATH}?name=charita&limit=2`)).body;
  expect(first.items.map(({ name }: { name: string }) => name)).toEqual(['Charita A', 'Charita B']);
  const rest = (await administrator.get(`${PATH}?name=charita&limit=2&cursor=${first.nextCursor}`)).body;
  expect(rest.items.map(({ name }: { name: string }) => name)).toEqual(['Charita C']);
  expect(rest.nextCursor).toBeUndefined();
  expect((await administrator.get(`${PATH}?identifier=A`)).body.items).toHaveLength(1);
});
