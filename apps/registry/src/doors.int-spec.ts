import { AN_AUTHORITY, doorsLeftOpen, routesOf, type TestService } from '@levada/testing';
import {
  apply,
  aRegistration,
  aRegistryWorld,
  CASES,
  REGISTRATIONS,
  type RegistryWorld,
} from './onboarding/registry-world.factory.js';

const base = '/api/v1/registry/organisations';
let world: RegistryWorld;
let service: TestService;
beforeAll(async () => {
  world = await aRegistryWorld();
  ({ service } = world);
});
afterAll(() => world.stop());

const CASE_STEPS = [
  ...[
    'completion-request',
    'completion',
    'completeness',
    'proposal',
    'return',
    'decision',
    'appeal',
    'appeal/dismissal',
  ],
  ...['appeal/reopening', 'withdrawal', 'discontinuation'],
];

/** The same id for some doors of a noun. */
const of = (base: string, id: string, doors: readonly string[]) =>
  Object.fromEntries(
    doors.map((door) => [door.replace(/^(\w+) ?/, (_, method: string) => `${method} ${base}/:id`), id]),
  );

const register = async (name: string, identifier: string) =>
  (await service.person('registry-administrator').post(base, { name, scheme: 'CZ-ICO', identifier })).body.id as string;

it('every door refuses whoever does not hold its permission, or holds it elsewhere', async () => {
  const id = await register('Diakonie Turnov', '99000008');
  expect(routesOf(service).length).toBeGreaterThan(2);
  const administrator = service.person('registry-administrator');
  const imports = '/api/v1/registry/imports';
  const told = { source: 'guide', contentHash: 'a'.repeat(64), expected: 1 };
  const run = (await administrator.post(imports, told)).body;
  const records = [{ kind: 'service', id: '1', name: 'Poradna', organisation: { id: 'o' }, fields: {} }];
  const owner = [{ kind: 'organisation', id: 'o', name: 'Charita', fields: {} }];
  await administrator.post(`${imports}/${run.id}/records`, { from: 0, records: owner });
  const [{ id: service1 }] = (await service.database.query(
    `insert into service (id, authority_id, organisation_id, name, status, version)
       select gen_random_uuid(), authority_id, id, 'Poradna', 'recorded', 1 from organisation where name = 'Charita' returning id`,
  )) as [{ id: string }];
  const [{ id: site1 }] = (await service.database.query(
    `insert into site (id, authority_id, organisation_id, name, version)
       select gen_random_uuid(), authority_id, id, 'Dům', 1 from organisation where name = 'Charita'
       returning id`,
  )) as [{ id: string }];
  const persons = `${base}/:organisationId/statutory-persons`;
  const somebody = { name: 'Jana Vzorová', function: 'ředitelka' };
  const person = (await administrator.post(`${base}/${id}/statutory-persons`, somebody)).body.id as string;
  const [{ id: conflict }] = (await service.database.query(
    `insert into import_conflict (noun_id, field, authority_id, noun, source, ours, theirs, run_id)
       select id, 'name', authority_id, 'organisation', 'guide', 'a', 'b', $1 from organisation where id = $2 returning id`,
    [run.id, id],
  )) as [{ id: string }];
  const proposals = '/api/v1/registry/proposals';
  const proposed = { noun: 'organisation', nounId: id, fields: { legalForm: 'spolek' }, reason: 'x' };
  const own = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId: id });
  const proposal = (await own.post(proposals, proposed)).body.id as string;
  const pair = { fromId: id, toId: await register('Diakonie, z.s.', '99000032') };
  const others = [await register('Most', '99000041'), await register('Most, z.ú.', '99000059')];
  const merge = (
    await service.database.query(
      `insert into organisation_merge (id, authority_id, from_id, to_id, preview_hash, reason, merged_by, merged_at, status, version)
         values (gen_random_uuid(), $1, $2, $3, 'x', 'x', 'x', '2026-01-01', 'merged', 1) returning id`,
      [AN_AUTHORITY, ...others],
    )
  )[0]!['id'] as string;
  const duplicate = (
    await service.database.query(
      `insert into duplicate (id, authority_id, one_id, other_id, likeness, reasons, status, version)
         values (gen_random_uuid(), $1, $2, $3, 500, '[{"kind": "name", "likeness": 700}]', 'open', 1) returning id`,
      [AN_AUTHORITY, ...others.toSorted()],
    )
  )[0]!['id'] as string;
  const catalogueVersionId = await world.aCatalogue('W1');
  const registration = await aRegistration(world, { organisationId: id, catalogueVersionId });
  const application = { organisationId: id, catalogueVersionId };
  const onboarding = (await apply(administrator, application)).body.id as string;
  const wrong = await doorsLeftOpen(service, {
    ids: {
      id,
      organisationId: id,
      conflictId: conflict,
      ...Object.fromEntries(
        ['GET /:id', 'POST /:id/acceptance', 'POST /:id/refusal', 'POST /:id/withdrawal'].map((door) => [
          door.replace(' ', ` ${proposals}`),
          proposal,
        ]),
      ),
      ...Object.fromEntries(
        [`GET ${persons}/:id`, `PUT ${persons}/:id`, `POST ${persons}/:id/erasure`].map((door) => [
          `${door} id`,
          person,
        ]),
      ),
      ...Object.fromEntries(['GET', 'PATCH'].map((method) => [`${method} /api/v1/registry/services/:id`, service1])),
      ...of('/api/v1/registry/duplicates', duplicate, ['GET', 'POST /dismissal']),
      ...of('/api/v1/registry/merges', merge, ['GET', 'POST /undoing']),
      ...of(REGISTRATIONS, registration, [
        'GET',
        'POST /suspension',
        'POST /resumption',
        'POST /end',
        'POST /capacities',
      ]),
      ...of(CASES, onboarding, [...['GET', 'PUT /items'], ...CASE_STEPS.map((step) => `POST /${step}`)]),
      ['GET /api/v1/registry/services/:id/history']: service1,
      ['GET /api/v1/registry/sites/:id/history']: site1,
      ...Object.fromEntries(
        ['GET /:id', 'PATCH /:id', 'POST /:id/closure'].map((door) => [
          door.replace(' ', ' /api/v1/registry/sites'),
          site1,
        ]),
      ),
      ...Object.fromEntries(
        ['GET', 'POST'].flatMap((method) =>
          ['', '/records', '/end', '/stop', '/progress'].map((step) => [
            `${method} ${imports}/:id${step}`,
            run.id as string,
          ]),
        ),
      ),
    },
    bodies: {
      ...Object.fromEntries(CASE_STEPS.map((step) => [`POST ${CASES}/:id/${step}`, { text: 'x' }])),
      ...Object.fromEntries(
        ['suspension', 'resumption'].map((step) => [`POST ${REGISTRATIONS}/:id/${step}`, { reason: 'x' }]),
      ),
      [`POST ${REGISTRATIONS}/:id/end`]: { on: '2030-01-01', reason: 'x' },
      [`PUT ${CASES}/:id/items`]: { items: [] },
      [`POST ${imports}/conflicts/:conflictId/settlement`]: { keep: 'ours', reason: 'x' },
      ['POST /api/v1/registry/duplicates/:id/dismissal']: { reason: 'x' },
      ['POST /api/v1/registry/merges']: { ...pair, previewHash: 'a'.repeat(64), reason: 'x' },
      ['POST /api/v1/registry/merges/preview']: pair,
      ['POST /api/v1/registry/merges/:id/undoing']: { reason: 'x' },
      [`POST ${proposals}`]: proposed,
      [`POST ${proposals}/:id/refusal`]: { reason: 'x' },
      [`POST ${persons}`]: somebody,
      [`PUT ${persons}/:id`]: { ...somebody, reason: 'x' },
      [`POST ${persons}/:id/erasure`]: { reason: 'x' },
      ['POST /api/v1/registry/sites']: { organisationId: id, name: 'Dům' },
      ['PATCH /api/v1/registry/sites/:id']: { street: 'Nová', reason: 'x' },
      ['POST /api/v1/registry/sites/:id/closure']: { on: '2026-12-31', reason: 'x' },
      ['PATCH /api/v1/registry/services/:id']: { name: 'Nová', reason: 'x' },
      [`PATCH ${base}/:id`]: { legalForm: 'spolek', reason: 'Rejstřík' },
      [`POST ${imports}`]: { ...told, source: 'other' },
      [`POST ${imports}/:id/records`]: { from: 1, records },
    },
  });
  expect(wrong).toEqual([]);
}, 60_000);

it('people of a provider see their own organisation alone', async () => {
  const own = await register('Charita Liberec', '99000016');
  const other = await register('Most k naději', '99000024');
  const editor = service.person('provider-editor', 'e', AN_AUTHORITY, { organisationId: own });
  expect((await editor.get(`${base}/${own}`)).status).toBe(200);
  expect((await editor.get(`${base}/${other}`)).status).toBe(404);
  expect((await editor.get(base)).body.items.map(({ id }: { id: string }) => id)).toEqual([own]);
});
