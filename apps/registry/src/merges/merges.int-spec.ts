import { OrganisationMergedV1, ServicesRecordedV1 } from '@levada/contracts';
import { AN_AUTHORITY, aListener, eventually, type Listener, type Person, type TestService } from '@levada/testing';
import { apply, aRegistration, aRegistryWorld, type RegistryWorld } from '../onboarding/registry-world.factory.js';

const MERGES = '/api/v1/registry/merges';
const ORGANISATIONS = '/api/v1/registry/organisations';
const IMPORTS = '/api/v1/registry/imports';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const SOMEBODY = { name: 'Jana Vzorová', function: 'ředitelka' };

let world: RegistryWorld;
let service: TestService;
let administrator: Person;
let catalogueVersionId: string;
let merged: Listener<OrganisationMergedV1>;
let services: Listener<ServicesRecordedV1>;
let number = 0;

beforeAll(async () => {
  world = await aRegistryWorld();
  ({ service, administrator } = world);
  merged = await aListener(service.nats.url, OrganisationMergedV1);
  services = await aListener(service.nats.url, ServicesRecordedV1);
  catalogueVersionId = await world.aCatalogue('W1', 'W2');
}, 60_000);
afterAll(async () => {
  await merged?.stop();
  await services?.stop();
  await world?.stop();
});

async function local(name: string): Promise<string> {
  const told = { name, scheme: 'local', identifier: `M-${(number += 1)}` };
  return (await administrator.post(ORGANISATIONS, told)).body.id;
}
/** One that goes, with something of every kind, and one that remains. */
async function aPair(): Promise<{ fromId: string; toId: string }> {
  const [fromId, toId] = [await world.anOrganisation('Charita Turnov'), await local('Oblastní charita Turnov')];
  await world.aSite(fromId);
  await aRegistration(world, { organisationId: fromId, catalogueVersionId });
  await administrator.post(`${ORGANISATIONS}/${fromId}/statutory-persons`, SOMEBODY);
  await change(fromId, {
    identifiers: [{ scheme: 'SK-ORSR', identifier: `31${fromId.slice(-6)}`, country: 'SK' }],
    names: [{ name: 'Farní charita', until: '2009-12-31' }],
  });
  const child = await local('Středisko');
  await change(child, { parentId: fromId });
  const own = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId: fromId });
  const told = { noun: 'organisation', nounId: fromId, fields: { legalForm: 'spolek' }, reason: 'Rejstřík' };
  const { body } = await own.post('/api/v1/registry/proposals', told);
  await administrator.post(`/api/v1/registry/proposals/${body.id}/refusal`, { reason: 'Doložte' }, { version: 1 });
  return { fromId, toId };
}
async function change(id: string, told: object): Promise<void> {
  const { version } = (await administrator.get(`${ORGANISATIONS}/${id}`)).body;
  const { status, body } = await administrator.send(
    'PATCH',
    `${ORGANISATIONS}/${id}`,
    { reason: 'x', ...told },
    { version },
  );
  if (status !== 200) throw new Error(JSON.stringify(body));
}
const previewed = async (pair: object) => (await administrator.post(`${MERGES}/preview`, pair)).body;
const merge = async (pair: object, by = administrator) => {
  const { previewHash } = await previewed(pair);
  return by.post(MERGES, { ...pair, previewHash, reason: 'Táž organizace' });
};
const undo = ({ id, version }: { id: string; version: number }) =>
  administrator.post(`${MERGES}/${id}/undoing`, { reason: 'Jiná organizace' }, { version });
/** Everything that names it, by table, without what a merge raises. */
async function allOf(id: string): Promise<Record<string, unknown>> {
  const tables = ['site', 'service', 'registration', 'onboarding_case', 'verification', 'verification_schedule'];
  const rows: Record<string, unknown> = {};
  for (const table of [...tables, 'statutory_person', 'organisation_name', 'identifier_in_use', 'proposal'])
    rows[table] = await service.database.query(
      `select to_jsonb(t) - 'version' as row from ${table} t where organisation_id = $1 order by 1`,
      [id],
    );
  return rows;
}

it('takes all that is its own to the one that remains, as it was previewed, and back again', async () => {
  const pair = await aPair();
  const before = [await allOf(pair.fromId), await allOf(pair.toId)];
  const preview = await previewed(pair);
  expect(preview.obstacles).toEqual([]);
  const counts = Object.fromEntries(
    preview.moves.map(({ reference, count }: { reference: string; count: number }) => [reference, count]),
  );
  expect(counts).toMatchObject({
    ...{ 'site.organisation_id': expect.any(Number), 'service.organisation_id': 1, 'registration.organisation_id': 1 },
    ...{ 'onboarding_case.organisation_id': 1, 'statutory_person.organisation_id': 1, 'proposal.organisation_id': 1 },
    ...{ 'organisation_name.organisation_id': 1, 'identifier_in_use.organisation_id': 1, 'organisation.parent_id': 1 },
  });
  expect(counts['site.organisation_id']).toBeGreaterThan(0);
  expect(counts['verification.organisation_id']).toBeGreaterThan(0);
  const done = await merge(pair);
  expect(done).toMatchObject({ status: 201, body: { ...pair, status: 'merged', version: 1 } });
  const { site, identifier_in_use: numbers, ...rest } = await allOf(pair.fromId);
  expect([site, numbers]).toMatchObject([[], [{ row: { is_main: true } }]]);
  for (const rows of Object.values(rest)) expect(rows).toEqual([]);
  const { items } = (await administrator.get(`/api/v1/registry/services?organisation=${pair.toId}`)).body;
  expect(items).toHaveLength(1);

  const gone = await administrator.get(`${ORGANISATIONS}/${pair.fromId}`);
  expect(gone).toMatchObject({ status: 200, body: { mergedInto: pair.toId } });
  expect((await administrator.get(`${ORGANISATIONS}?id=${pair.fromId}`)).body.items).toEqual([]);
  expect((await administrator.get(`${ORGANISATIONS}?id=${pair.fromId}&merged=yes`)).body.items).toHaveLength(1);
  for (const [id, field] of [
    [pair.fromId, 'mergedInto'],
    [pair.toId, 'merged'],
  ])
    expect((await administrator.get(`${ORGANISATIONS}/${id}/history?field=${field}`)).body.items).toMatchObject([
      { reason: 'Táž organizace', madeBy: administrator.id },
    ]);
  const told = () => merged.heard.filter(({ data }) => data.organisationId === pair.fromId);
  await eventually(() => expect(told()).toMatchObject([{ data: { mergedInto: pair.toId } }]));
  const whose = () =>
    services.heard.flatMap(({ data }) => data.items).filter(({ serviceId }) => serviceId === items[0].id);
  await eventually(() => expect(whose().at(-1)).toMatchObject({ organisationId: pair.toId }));

  expect(await undo(done.body)).toMatchObject({ status: 200, body: { status: 'undone', version: 2 } });
  expect([await allOf(pair.fromId), await allOf(pair.toId)]).toEqual(before);
  expect((await administrator.get(`${ORGANISATIONS}/${pair.fromId}`)).body.mergedInto).toBeNull();
  await eventually(() => expect(told()).toHaveLength(2));
  expect(told()[1]!.data).not.toHaveProperty('mergedInto');
  await eventually(() => expect(whose().at(-1)).toMatchObject({ organisationId: pair.fromId }));
  expect(await undo({ ...done.body, version: 2 })).toMatchObject({ status: 409, code: 'merge/undone-already' });
  // And merged once more.
  expect(await merge(pair)).toMatchObject({ status: 201 });
  const said = await service.database.query(
    `select (select string_agg(body, '') from outbox where type like 'registry.organisation%') || (select string_agg(a::text, '') from audit a)
       || (select string_agg(changes::text, '') from register_change) || (select string_agg(row_key::text, '') from merge_move) as all`,
  );
  expect(JSON.stringify([preview, said])).not.toContain('Vzorov');
}, 60_000);

it('waits for whoever knows what becomes of a table that nobody thought of', async () => {
  const pair = { fromId: await local('A'), toId: await local('B') };
  await service.database.query(
    `create table plant (grown_by uuid, authority_id uuid, foreign key (grown_by, authority_id) references organisation (id, authority_id))`,
  );
  try {
    expect((await previewed(pair)).obstacles).toEqual([
      {
        ...{ code: 'merge/unknown-reference', facts: { which: 'plant.grown_by' } },
        title: expect.stringContaining('plant.grown_by') as string,
      },
    ]);
    expect(await merge(pair)).toMatchObject({ status: 409, code: 'merge/unknown-reference' });
  } finally {
    await service.database.query('drop table plant');
  }
  expect(await merge(pair)).toMatchObject({ status: 201 });
});

it.each<[string, string, (pair: { fromId: string; toId: string }) => Promise<unknown>]>([
  [
    'registrations for the same',
    'merge/registrations-overlap',
    async ({ fromId, toId }) => {
      for (const organisationId of [fromId, toId])
        await service.database.query(
          `with s as (insert into service (id, authority_id, organisation_id, name, status, version)
             values (gen_random_uuid(), $1, $2, 'x', 'recorded', 1) returning id)
           insert into registration (id, authority_id, organisation_id, service_id, catalogue, catalogue_version_id, code, form, number,
             valid_from, status, version) select gen_random_uuid(), $1, $2, id, 'c', $3, 'W1', 'field', 'R', '2026-01-01', 'registered', 1 from s`,
          [AN_AUTHORITY, organisationId, catalogueVersionId],
        );
    },
  ],
  [
    'open applications for the same',
    'merge/open-cases',
    async ({ fromId, toId }) => {
      for (const organisationId of [fromId, toId])
        expect((await apply(administrator, { organisationId, catalogueVersionId, code: 'W2' })).status).toBe(201);
    },
  ],
  [
    'other numbers of one register',
    'merge/other-identifier',
    async ({ fromId, toId }) => {
      for (const id of [fromId, toId])
        await change(id, { identifiers: [{ scheme: 'SK-ORSR', identifier: id.slice(0, 20), country: 'SK' }] });
    },
  ],
  [
    'names on the same days',
    'merge/names-overlap',
    async ({ fromId, toId }) => {
      for (const id of [fromId, toId]) await change(id, { names: [{ name: 'Domov', until: '2001-01-01' }] });
    },
  ],
  [
    'a proposal about it',
    'merge/open-proposals',
    async ({ fromId: nounId }) => {
      const own = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId: nounId });
      const told = { noun: 'organisation', nounId, fields: { legalForm: 'x' }, reason: 'x' };
      expect((await own.post('/api/v1/registry/proposals', told)).status).toBe(201);
    },
  ],
  ['the one that it stands above', 'merge/stands-below', ({ fromId, toId }) => change(toId, { parentId: fromId })],
])('is refused where %s stand on both sides, and changes nothing', async (_what, code, collide) => {
  const pair = { fromId: await local('Jedna'), toId: await local('Druhá') };
  await collide(pair);
  expect((await previewed(pair)).obstacles.map((one: { code: string }) => one.code)).toEqual([code]);
  const before = await service.database.fingerprint(AN_AUTHORITY);
  expect(await merge(pair)).toMatchObject({ status: 409, code });
  expect(await service.database.fingerprint(AN_AUTHORITY)).toEqual(before);
});

it('is not what was looked at when something came to it, and is not undone when something of it was changed', async () => {
  const pair = { fromId: await local('A'), toId: await local('B') };
  const { previewHash } = await previewed(pair);
  const siteId = await world.aSite(pair.fromId);
  const told = { ...pair, previewHash, reason: 'x' };
  expect(await administrator.post(MERGES, told)).toMatchObject({ status: 409, code: 'merge/changed-meanwhile' });
  const { body } = await merge(pair);
  const renamed = await administrator.send(
    'PATCH',
    `/api/v1/registry/sites/${siteId}`,
    { street: 'Nová 1', reason: 'x' },
    { version: 2 },
  );
  expect(renamed.status).toBe(200);
  const before = await service.database.fingerprint(AN_AUTHORITY);
  expect(await undo(body)).toMatchObject({ status: 409, code: 'merge/moved-since' });
  expect(await service.database.fingerprint(AN_AUTHORITY)).toEqual(before);
  expect(await undo({ ...body, version: 9 })).toMatchObject({ status: 412 });
});

it('its number leads to the one that remains, by hand and in imports, however often it was merged', async () => {
  const records = (name: string) => [
    { kind: 'organisation', id: 'twice', name, fields: {} },
    { kind: 'site', id: 'house', name: 'Dům', organisation: { id: 'twice' }, fields: {} },
  ];
  const imported = async (contentHash: string, from: object[]) => {
    const run = (
      await administrator.post(IMPORTS, { source: 'guide', contentHash, expected: from.length, isConfirmed: true })
    ).body;
    const { body } = await administrator.post(`${IMPORTS}/${run.id}/records`, { from: 0, records: from });
    const end = await administrator.post(`${IMPORTS}/${run.id}/end`);
    expect(end.body.missing).toEqual([]);
    return body.results.map(({ outcome }: { outcome: string }) => outcome);
  };
  expect(await imported('a'.repeat(64), records('Dvakrát'))).toEqual(['created', 'created']);
  const [{ id: fromId }] = (await administrator.get(`${ORGANISATIONS}?name=dvakrat`)).body.items;
  const [middle, last] = [await local('Prostřední'), await local('Poslední')];
  expect((await merge({ fromId, toId: middle })).status).toBe(201);
  expect((await merge({ fromId: middle, toId: last })).status).toBe(201);
  expect(await imported('b'.repeat(64), records('Dvakrát jinak'))).toEqual(['unchanged', 'unchanged']);
  const more = { kind: 'site', id: 'other', name: 'Jiný dům', organisation: { id: 'twice' }, fields: {} };
  expect(await imported('c'.repeat(64), [...records('Dvakrát'), more])).toEqual(['unchanged', 'unchanged', 'created']);
  const { items } = (await administrator.get(`/api/v1/registry/sites?organisation=${last}`)).body;
  expect(items.map(({ name }: { name: string }) => name)).toEqual(['Dům', 'Jiný dům']);
  const { identifier } = (await administrator.get(`${ORGANISATIONS}/${middle}`)).body;
  const again = await administrator.post(ORGANISATIONS, { name: 'x', scheme: 'local', identifier });
  expect(again).toMatchObject({ status: 200, body: { id: last, outcome: 'unchanged' } });
});

it('nothing comes to stand at one that is gone, by any door or in the database', async () => {
  const pair = { fromId: await local('A'), toId: await local('B') };
  await merge(pair);
  const organisationId = pair.fromId;
  const refused = { status: 409, code: 'organisation/merged' };
  expect(await administrator.post('/api/v1/registry/sites', { organisationId, name: 'x' })).toMatchObject(refused);
  expect(await apply(administrator, { organisationId, catalogueVersionId })).toMatchObject(refused);
  expect(await administrator.post(`${ORGANISATIONS}/${organisationId}/statutory-persons`, SOMEBODY)).toMatchObject(
    refused,
  );
  await expect(change(organisationId, { legalForm: 'x' })).rejects.toThrow('organisation/merged');
  expect(await administrator.post(`${MERGES}/preview`, pair)).toMatchObject(refused);
  const site = `insert into site (id, authority_id, organisation_id, name, version) values (gen_random_uuid(), $1, $2, 'x', 1)`;
  await expect(service.database.asApp(AN_AUTHORITY, site, [AN_AUTHORITY, organisationId])).rejects.toMatchObject({
    constraint: 'organisation_merged',
  });
  const parent = 'update organisation set parent_id = $1 where id = $2';
  const child = await local('Dítě');
  await expect(service.database.asApp(AN_AUTHORITY, parent, [organisationId, child])).rejects.toMatchObject({
    constraint: 'organisation_merged',
  });
  const owned = `update identifier_in_use set organisation_id = $1 where organisation_id = $2`;
  await expect(service.database.asApp(AN_AUTHORITY, owned, [child, pair.toId])).rejects.toMatchObject({
    constraint: 'moves_with_merge',
  });
});

it('of two who merge the same, and of who writes to it meanwhile, one is told; nothing is lost', async () => {
  const [fromId, one, other] = [await local('A'), await local('B'), await local('C')];
  const hashes = await Promise.all([one, other].map(async (toId) => (await previewed({ fromId, toId })).previewHash));
  const asked = [one, other].map((toId, at) =>
    administrator.post(MERGES, { fromId, toId, previewHash: hashes[at], reason: 'x' }),
  );
  expect((await Promise.all(asked)).map(({ status }) => status).sort()).toEqual([201, 409]);
  for (let round = 0; round < 8; round += 1) {
    const pair = { fromId: await local('A'), toId: await local('B') };
    const { previewHash } = await previewed(pair);
    const sites = Array.from({ length: 4 }, (_, at) =>
      administrator.post('/api/v1/registry/sites', { organisationId: pair.fromId, name: `Dům ${at}` }),
    );
    const [{ status }, ...opened] = await Promise.all([
      administrator.post(MERGES, { ...pair, previewHash, reason: 'x' }),
      ...sites,
    ]);
    const count = async (id: string) =>
      (await service.database.query('select from site where organisation_id = $1', [id])).length;
    const made = opened.filter((answer) => answer.status === 201).length;
    expect([201, 409]).toContain(status);
    expect(opened.every((answer) => [201, 409].includes(answer.status))).toBe(true);
    expect([await count(pair.fromId), await count(pair.toId)]).toEqual(status === 201 ? [0, made] : [made, 0]);
  }
}, 60_000);

it('is for registry administrators, of organisations of their authority', async () => {
  const pair = { fromId: await local('A'), toId: await local('B') };
  for (const role of ['planner', 'approver', 'auditor'] as const)
    expect(await merge(pair, service.person(role))).toMatchObject({ status: 403 });
  expect(await merge(pair, service.person('registry-administrator', 'stranger', OTHER))).toMatchObject({ status: 404 });
  const same = { fromId: pair.fromId, toId: pair.fromId };
  expect(await administrator.post(`${MERGES}/preview`, same)).toMatchObject({ code: 'merge/same-organisation' });
});
