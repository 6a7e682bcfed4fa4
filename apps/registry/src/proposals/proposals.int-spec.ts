import { aKey, aService, AN_AUTHORITY, movesKnown, movesLetBy, type Person, type TestService } from '@levada/testing';
import { registry } from '../index.js';
import { PROPOSAL_LIFECYCLE } from './proposal.js';

const BASE = '/api/v1/registry';
const PATH = `${BASE}/proposals`;
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';

let service: TestService;
let administrator: Person;
let number = 0;

beforeAll(async () => {
  service = await aService(registry);
  administrator = service.person('registry-administrator');
});
afterAll(() => service?.stop());

/** An organisation with somebody who edits for it. */
async function aProvider() {
  const told = { name: 'Domov', scheme: 'local', identifier: `P-${(number += 1)}` };
  const organisation: string = (await administrator.post(`${BASE}/organisations`, told)).body.id;
  const editor = service.person('provider-editor', `editor ${number}`, AN_AUTHORITY, { organisationId: organisation });
  return { organisation, editor };
}
const propose = (by: Person, nounId: string, fields: object, noun = 'organisation') =>
  by.post(PATH, { noun, nounId, fields, reason: 'Zápis v rejstříku' });
const accept = (id: string, told: object = {}, by = administrator, version = 1) =>
  by.post(`${PATH}/${id}/acceptance`, told, { version });
const refuse = (id: string, by = administrator, version = 1) =>
  by.post(`${PATH}/${id}/refusal`, { reason: 'Chybí výpis' }, { version });
const withdraw = (id: string, by: Person, version = 1) => by.post(`${PATH}/${id}/withdrawal`, undefined, { version });
const stands = async (noun: string, id: string) => (await administrator.get(`${BASE}/${noun}/${id}`)).body;

it('is proposed by the provider, accepted by the office, and stands with its source and reason; the provider sees the answer', async () => {
  const { organisation, editor } = await aProvider();
  const fields = { name: 'Domov, z.ú.', iban: 'cz65 0800 0000 1920 0014 5399', website: 'https://domov.example' };
  const proposed = await propose(editor, organisation, fields);
  expect(proposed).toMatchObject({ status: 201, body: { status: 'open', proposedBy: editor.id, version: 1 } });
  const { id, changes } = proposed.body;
  expect(changes).toEqual([
    { field: 'iban', from: '', to: 'CZ6508000000192000145399' },
    { field: 'name', from: 'Domov', to: 'Domov, z.ú.' },
    { field: 'website', from: '', to: 'https://domov.example' },
  ]);
  expect(await stands('organisations', organisation)).toMatchObject({ name: 'Domov', version: 1 });
  expect((await administrator.get(`${PATH}?status=open&organisation=${organisation}`)).body.items).toMatchObject([
    { id },
  ]);
  expect(await accept(id)).toMatchObject({ status: 200, body: { status: 'accepted', staleFields: [], version: 2 } });
  expect(await stands('organisations', organisation)).toMatchObject({
    ...{ name: 'Domov, z.ú.', iban: 'CZ6508000000192000145399', version: 2 },
  });
  const history = (await editor.get(`${BASE}/organisations/${organisation}/history`)).body.items;
  expect(history).toHaveLength(3);
  for (const one of history)
    expect(one).toMatchObject({ source: 'proposal', reason: 'Zápis v rejstříku', madeBy: administrator.id });
  expect((await editor.get(`${PATH}/${id}`)).body).toMatchObject({ status: 'accepted', answeredBy: administrator.id });
  expect(await accept(id, {}, administrator, 2)).toMatchObject({ status: 409, code: 'proposal/answered' });
});

it('pressed twice is one proposal', async () => {
  const { organisation, editor } = await aProvider();
  const body = { noun: 'organisation', nounId: organisation, fields: { legalForm: 'spolek' }, reason: 'Zápis' };
  const key = aKey();
  const [one, other] = await Promise.all([1, 2].map(() => editor.post(PATH, body, { key })));
  expect([one!.status, other!.status, one!.body.id]).toEqual([201, 201, other!.body.id]);
  expect((await editor.get(PATH)).body.items).toHaveLength(1);
});

it('tells the office of a proposal and the provider of its answer, and neither of an address', async () => {
  const { organisation, editor } = await aProvider();
  const opened = { organisationId: organisation, name: 'Magdala', street: 'Tajná 1', isConfidential: true };
  const site = (await administrator.post(`${BASE}/sites`, opened)).body;
  const { id } = (await propose(editor, site.id, { street: 'Skrytá 2' }, 'site')).body;
  await refuse(id);
  const rows = await service.database.query<{ item: { kind: string; to: object; title: Record<string, string> } }>(
    `select jsonb_array_elements(body::jsonb -> 'data' -> 'items') as item from outbox
     where type = 'registry.notices.raised.v1' order by seq desc limit 2`,
  );
  const provider = { roles: ['provider-editor', 'provider-certifier'], organisationId: organisation };
  expect(rows.map(({ item }) => [item.kind, item.to])).toEqual([
    ['proposal/answered', { ...provider, except: administrator.id }],
    ['proposal/made', { roles: ['registry-administrator'], except: editor.id }],
  ]);
  expect(rows[0]!.item.title['cs']).toBe('Váš návrh změny v registru: odmítnuto');
  const outbox = await service.database.query('select body::text from outbox');
  expect(JSON.stringify(outbox)).not.toMatch(/Tajn|Skryt/);
});

it('what was changed meanwhile is shown as stale and not overwritten', async () => {
  const { organisation, editor } = await aProvider();
  const { id } = (await propose(editor, organisation, { name: 'Domov A', legalForm: 'spolek' })).body;
  const byHand = { name: 'Domov B', reason: 'Rejstřík' };
  await administrator.send('PATCH', `${BASE}/organisations/${organisation}`, byHand, { version: 1 });
  expect((await administrator.get(`${PATH}/${id}`)).body.now).toEqual([
    { field: 'legalForm', value: '', isStale: false },
    { field: 'name', value: 'Domov B', isStale: true },
  ]);
  expect(await accept(id)).toMatchObject({ status: 422, code: 'proposal/partly-without-reason' });
  expect(await accept(id, { fields: ['name'] })).toMatchObject({ status: 409, code: 'proposal/stale' });
  const reason = 'Název je jiný podle rejstříku';
  expect(await accept(id, { reason })).toMatchObject({
    ...{ status: 200, body: { status: 'partly-accepted', staleFields: ['name'], acceptedFields: ['legalForm'] } },
  });
  expect(await stands('organisations', organisation)).toMatchObject({ name: 'Domov B', legalForm: 'spolek' });
  expect((await editor.get(`${PATH}/${id}`)).body).toMatchObject({ answer: reason, now: [] });
});

it('accepts some fields, refuses with a reason, and lets the provider take a proposal back', async () => {
  const { organisation, editor } = await aProvider();
  const [some, none, back] = await Promise.all(
    ['a', 'b', 'c'].map(
      async (url) => (await propose(editor, organisation, { url, legalForm: url })).body.id as string,
    ),
  );
  const reason = 'Web nesouhlasí';
  expect(await accept(some!, { fields: ['legalForm'], reason })).toMatchObject({
    ...{ body: { status: 'partly-accepted', acceptedFields: ['legalForm'], staleFields: [], answer: reason } },
  });
  expect(await refuse(none!)).toMatchObject({ status: 200, body: { status: 'refused', answer: 'Chybí výpis' } });
  expect(await withdraw(back!, editor)).toMatchObject({ status: 200, body: { status: 'withdrawn', answeredBy: null } });
  for (const id of [none!, back!]) {
    expect(await accept(id, {}, administrator, 2)).toMatchObject({ status: 409, code: 'proposal/answered' });
    expect(await withdraw(id, editor, 2)).toMatchObject({ status: 409, code: 'proposal/answered' });
  }
  expect(await stands('organisations', organisation)).toMatchObject({ legalForm: 'a' });
});

it('is of their sites and services, too; a confidential address stays among those who may see it', async () => {
  const { organisation, editor } = await aProvider();
  const opened = { organisationId: organisation, name: 'Magdala', street: 'Tajná 1', isConfidential: true };
  const site = (await administrator.post(`${BASE}/sites`, opened)).body;
  const [{ id: phone }] = (await service.database.query(
    `insert into service (id, authority_id, organisation_id, name, status, version)
       values (gen_random_uuid(), $1, $2, 'Linka', 'active', 1) returning id`,
    [AN_AUTHORITY, organisation],
  )) as [{ id: string }];
  const coverage = '[{"code":"CZ051","level":"region","scheme":"cz-csu"}]';
  const ofSite = (await propose(editor, site.id, { street: 'Skrytá 2' }, 'site')).body;
  const ofService = (await propose(editor, phone, { coverage, description: 'Nonstop' }, 'service')).body;
  expect((await accept(ofSite.id)).status).toBe(200);
  expect((await accept(ofService.id)).status).toBe(200);
  expect(await stands('sites', site.id)).toMatchObject({ street: 'Skrytá 2', isConfidential: true });
  expect(await stands('services', phone)).toMatchObject({
    ...{ coverage: JSON.parse(coverage) as object, details: { description: 'Nonstop' } },
  });
  const planner = service.person('planner');
  expect(await planner.get(PATH)).toMatchObject({ status: 403 });
  expect(JSON.stringify((await planner.get(`${BASE}/sites/${site.id}/history`)).body)).not.toMatch(/Tajn|Skryt/);
  expect((await editor.get(`${PATH}?noun=site`)).body.items).toMatchObject([{ id: ofSite.id }]);
});

it.each([
  ['a field that is not proposed', { parentId: OTHER }, 422, 'proposal/field-not-proposable'],
  ['what stands there already', { name: ' Domov ' }, 422, 'proposal/changes-nothing'],
  ['nothing', {}, 422, 'proposal/changes-nothing'],
  ['an IBAN with a wrong digit', { iban: 'CZ6508000000192000145398' }, 422, 'organisation/iban-invalid'],
  ['a legal type that there is not', { legalType: 'gmbh' }, 422, 'organisation/legal-type-unknown'],
  ['no text', { name: 1 }, 400, 'request/invalid'],
  ['a list', ['name'], 400, 'request/invalid'],
])('is refused with %s', async (_what, fields, status, code) => {
  const { organisation, editor } = await aProvider();
  expect(await propose(editor, organisation, fields)).toMatchObject({ status, code });
});

it('is of their own organisation alone, and answered by the office of their authority alone', async () => {
  const [mine, theirs] = [await aProvider(), await aProvider()];
  const { id } = (await propose(mine.editor, mine.organisation, { legalForm: 'spolek' })).body;
  expect(await propose(theirs.editor, mine.organisation, { legalForm: 'x' })).toMatchObject({
    ...{ status: 404, code: 'organisation/not-found' },
  });
  expect((await theirs.editor.get(`${PATH}/${id}`)).status).toBe(404);
  expect((await theirs.editor.get(PATH)).body.items).toEqual([]);
  expect((await withdraw(id, theirs.editor)).status).toBe(404);
  for (const person of [mine.editor, service.person('auditor'), service.person('planner')]) {
    expect(await accept(id, {}, person)).toMatchObject({ status: 403 });
    expect(await refuse(id, person)).toMatchObject({ status: 403 });
  }
  expect(await propose(administrator, mine.organisation, { legalForm: 'x' })).toMatchObject({ status: 403 });
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  expect(await accept(id, {}, stranger)).toMatchObject({ status: 404 });
  expect(await refuse(id, stranger)).toMatchObject({ status: 404 });
  expect(await accept(id, {}, administrator, 2)).toMatchObject({ status: 412 });
  expect((await service.person('auditor').get(`${PATH}/${id}`)).body).toMatchObject({ status: 'open' });
});

it('nobody answers what they proposed, whatever their roles; the database keeps that as well', async () => {
  const { organisation } = await aProvider();
  const both = '019a9d3e-1c00-7000-8000-00000000b07e';
  const asEditor = service.person('provider-editor', 'both', AN_AUTHORITY, { organisationId: organisation }, both);
  const asOffice = service.person('registry-administrator', 'both', AN_AUTHORITY, {}, both);
  const { id } = (await propose(asEditor, organisation, { legalForm: 'spolek' })).body;
  expect(await accept(id, {}, asOffice)).toMatchObject({ status: 403, code: 'proposal/same-person' });
  expect(await refuse(id, asOffice)).toMatchObject({ status: 403, code: 'proposal/same-person' });
  const sql = (set: string) => service.database.asApp(AN_AUTHORITY, `update proposal set ${set} where id = $1`, [id]);
  const own = `status = 'accepted', accepted_fields = '{legalForm}', answered_by = proposed_by, answered_at = proposed_at`;
  await expect(sql(own)).rejects.toThrow('proposal_not_by_proposer');
  await expect(sql(`changes = '[{"field": "name"}]'`)).rejects.toMatchObject({ constraint: 'proposal_as_made' });
  expect(await service.database.asApp(OTHER, 'select from proposal')).toEqual([]);
});

it('what moved to another organisation meanwhile is neither shown nor changed', async () => {
  const [mine, theirs] = [await aProvider(), await aProvider()];
  const opened = { organisationId: mine.organisation, name: 'Dům', street: 'Stará 1' };
  const site = (await administrator.post(`${BASE}/sites`, opened)).body;
  const { id } = (await propose(mine.editor, site.id, { street: 'Nová 2' }, 'site')).body;
  await service.database.query('update site set organisation_id = $2 where id = $1', [site.id, theirs.organisation]);
  expect((await mine.editor.get(`${PATH}/${id}`)).body.now).toEqual([]);
  expect(await accept(id)).toMatchObject({ status: 409, code: 'proposal/noun-moved' });
});

it('the database lets a proposal take the steps that the code knows, and no others', async () => {
  expect(await movesLetBy(service.database, 'proposal', PROPOSAL_LIFECYCLE)).toEqual(movesKnown(PROPOSAL_LIFECYCLE));
});
