import { CatalogueVersionPublishedV1, ServicesRecordedV1, ServiceTypesPublishedV1 } from '@levada/contracts';
import { newId } from '@levada/kernel';
import {
  aDatabase,
  aListener,
  aService,
  aThreadEnd,
  AN_AUTHORITY,
  eventually,
  movesKnown,
  movesLetBy,
  type Listener,
  type Person,
  type TestDatabase,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { catalogue } from '../index.js';
import { VERSION_LIFECYCLE } from './catalogue-version.js';
import { addEntry, aDraftWith, AN_ENTRY, FIRST, officeOf, publishVersion, step, VERSIONS } from './versions.factory.js';

let service: TestService;
let planner: Person;
let approver: Person;
let published: Listener<CatalogueVersionPublishedV1>;
let entries: Listener<ServiceTypesPublishedV1>;
let registry: ThreadEnd;
let database: TestDatabase;

beforeAll(async () => {
  service = await aService(catalogue);
  ({ planner, approver } = officeOf(service));
  published = await aListener(service.nats.url, CatalogueVersionPublishedV1);
  entries = await aListener(service.nats.url, ServiceTypesPublishedV1);
  database = await aDatabase('registry');
  registry = await aThreadEnd({ service: 'registry', databaseUrl: database.url, natsUrl: service.nats.url });
});
afterAll(async () => {
  await published?.stop();
  await entries?.stop();
  await registry?.stop();
  await service?.stop();
  await database?.drop();
});

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const one = async (id: string) => (await planner.get(`${VERSIONS}/${id}`)).body;

it('is drafted, signed off by one and published by another, and told with its entries', async () => {
  const { id } = await aDraftWith(planner, ['W1', 'W2'], { catalogue: 'told' });
  expect(await step(planner, id, 'publication', { effectiveOn: '2020-01-01' })).toMatchObject({ status: 403 });
  expect((await step(planner, id, 'sign-off')).body).toMatchObject({ status: 'signed-off', signedOffBy: planner.id });
  expect((await step(approver, id, 'publication', { effectiveOn: '2020-01-01' })).body).toMatchObject({
    ...{ status: 'published', publishedBy: approver.id, effectiveOn: '2020-01-01', effectiveUntil: null },
  });
  await eventually(() => expect(entries.heard.length).toBeGreaterThan(0));
  const told = published.heard.find(({ subject }) => subject === id)!;
  expect(told.data).toEqual({
    ...{ catalogueVersionId: id, catalogue: 'told', number: 1, title: FIRST.title, effectiveOn: '2020-01-01' },
    crosswalk: [],
  });
  const items = entries.heard.flatMap(({ data }) => data.items).filter((item) => item.catalogueVersionId === id);
  expect(items.map(({ code, names, forms }) => ({ code, names, forms }))).toEqual([
    { code: 'W1', names: { de: 'Betreutes Wohnen' }, forms: ['residential'] },
    { code: 'W2', names: { de: 'Betreutes Wohnen' }, forms: ['residential'] },
  ]);
  const audit = await service.database.query('select action from audit where noun_id = $1 order by noun_version', [id]);
  expect(audit.map(({ action }) => action)).toEqual(['draft', 'sign-off', 'publish']);
});

it('keeps every change of an entry with what was there before, and refuses one that was not read', async () => {
  const { id } = await aDraftWith(planner, ['W1'], { catalogue: 'changes' });
  const path = `${VERSIONS}/${id}/service-types/W1`;
  const changed = { entry: { ...AN_ENTRY, capacityUnits: ['place', 'bed'] }, reason: 'Betten werden gezählt.' };
  expect(await planner.send('PUT', path, changed, { version: 2 })).toMatchObject({ status: 412 });
  expect(await planner.send('PUT', path, changed)).toMatchObject({ status: 428 });
  expect(await planner.send('PUT', path, changed, { version: 1 })).toMatchObject({
    ...{ status: 200, etag: '"2"', body: { capacityUnits: ['place', 'bed'], missing: [] } },
  });
  await planner.send('DELETE', `${path}?reason=doppelt`, undefined, { version: 2 });
  const { items } = (await planner.get(`${VERSIONS}/${id}/changes`)).body;
  expect(items).toMatchObject([
    { action: 'removed', reason: 'doppelt', members: [] },
    {
      ...{ action: 'changed', reason: 'Betten werden gezählt.', madeBy: planner.id },
      members: [{ member: 'capacityUnits', before: ['place'], after: ['place', 'bed'] }],
    },
    { action: 'added', code: 'W1' },
  ]);
  expect(await planner.get(path)).toMatchObject({ status: 404, code: 'service-type/not-found' });
});

it('shows what is missing in a language, and finds entries by what is said of them', async () => {
  const { id } = await aDraftWith(planner, [], { catalogue: 'found', languages: ['de', 'en'] });
  await addEntry(planner, id, 'W1', { domain: 'housing', isCommunityBased: true, targetGroups: ['seniors'] });
  await addEntry(planner, id, 'T1', {
    ...{ delivery: 'non-facility', forms: [], names: { de: 'Rollator', en: 'Walker' }, capacityUnits: ['device'] },
    ...{ domain: 'aids', kind: 'related-activity' },
  });
  const codes = async (query: string) =>
    (await planner.get(`${VERSIONS}/${id}/service-types?${query}`)).body.items.map(
      ({ code }: { code: string }) => code,
    );
  expect(await codes('')).toEqual(['T1', 'W1']);
  expect(await codes('form=residential')).toEqual(['W1']);
  expect(await codes('mark=non-facility')).toEqual(['T1']);
  expect(await codes('mark=community-based')).toEqual(['W1']);
  expect(await codes('targetGroup=seniors')).toEqual(['W1']);
  expect(await codes('kind=related-activity&domain=aids')).toEqual(['T1']);
  expect(await codes('search=walker')).toEqual(['T1']);
  expect((await planner.get(`${VERSIONS}/${id}/service-types/W1`)).body.missing).toEqual([
    { language: 'en', text: 'name' },
    { language: 'en', text: 'definition' },
  ]);
});

it.each([
  ['an entry without a name', { names: {} }, 422, 'service-type/no-name'],
  ['a home without a form', { forms: [] }, 422, 'service-type/no-form'],
  ['a form that nobody knows', { forms: ['flying'] }, 400, 'request/invalid'],
  ['a form twice', { forms: ['field', 'field'] }, 400, 'request/invalid'],
  ['answers that are no lists', { attributes: { night: 'awake' } }, 400, 'request/invalid'],
  ['an answer to nothing', { attributes: { night: ['awake'] } }, 422, 'service-type/unknown-attribute'],
  [
    'a cost in a currency that nobody knows',
    { referenceCost: { amount: '1', currency: 'XXX', unit: 'day', source: 'x', year: 2020 } },
    400,
    'money/unknown-currency',
  ],
])('refuses %s', async (what, change, status, code) => {
  const { id } = await aDraftWith(planner, [], { catalogue: `refuses-${what.replaceAll(/[^a-z]/g, '-')}` });
  expect(await addEntry(planner, id, 'W1', change)).toMatchObject({ status, code });
});

it('the next version takes over the entries, and says what became of those that went', async () => {
  const first = await aDraftWith(planner, ['W1', 'W2', 'W3', 'W4'], { catalogue: 'next' });
  expect(await planner.post(VERSIONS, { ...FIRST, catalogue: 'next', follows: first.id })).toMatchObject({
    ...{ status: 409, code: 'catalogue-version/predecessor-not-published' },
  });
  expect(await planner.post(VERSIONS, { ...FIRST, catalogue: 'next' })).toMatchObject({
    ...{ status: 409, code: 'catalogue-version/not-the-next' },
  });
  await publishVersion(service, first.id, '2020-01-01');
  const second = (await planner.post(VERSIONS, { ...FIRST, catalogue: 'next', follows: first.id })).body;
  expect(second).toMatchObject({ number: 2, predecessorId: first.id });
  const base = `${VERSIONS}/${second.id}`;
  for (const code of ['W2', 'W3', 'W4'])
    await planner.send('DELETE', `${base}/service-types/${code}`, undefined, { version: 1 });
  await addEntry(planner, second.id, 'W2a');
  await addEntry(planner, second.id, 'W2b');
  expect(await step(planner, second.id, 'sign-off')).toMatchObject({ code: 'catalogue-version/code-uncovered' });
  const lines = [
    { from: 'W2', to: 'W2a', relation: 'split' },
    { from: 'W2', to: 'W2b', relation: 'split' },
    { from: 'W3', to: 'W1', relation: 'merged' },
    { from: 'W4', relation: 'ended' },
  ];
  const wrong = await planner.send(
    'PUT',
    `${base}/crosswalk`,
    { lines: [{ from: 'X', relation: 'ended' }] },
    { version: 1 },
  );
  expect(wrong).toMatchObject({ status: 422, code: 'crosswalk/unknown-from' });
  expect(await planner.send('PUT', `${base}/crosswalk`, { lines }, { version: 1 })).toMatchObject({
    ...{ status: 200, body: { uncovered: [] } },
  });
  expect((await planner.get(`${base}/comparison`)).body).toMatchObject({
    ...{ added: [{ code: 'W2a' }, { code: 'W2b' }], unchanged: 1, changed: [] },
    removed: [
      { code: 'W2', successors: ['W2a', 'W2b'] },
      { code: 'W3', successors: ['W1'] },
      { code: 'W4', successors: [] },
    ],
  });
  await publishVersion(service, second.id, tomorrow());
  expect(await one(first.id)).toMatchObject({ status: 'superseded', effectiveUntil: tomorrow() });
  const inForce = (await planner.get(`${VERSIONS}?catalogue=next&on=${new Date().toISOString().slice(0, 10)}`)).body;
  expect(inForce.items.map(({ id }: { id: string }) => id)).toEqual([first.id]);
  const reading = (await planner.get(`${VERSIONS}/${first.id}/reading?code=W2`)).body;
  expect(reading).toEqual({ code: 'W2', catalogueVersionId: second.id, under: ['W2a', 'W2b'] });
  await eventually(() =>
    expect(published.heard.filter(({ subject }) => subject === first.id).at(-1)?.data.effectiveUntil).toBe(tomorrow()),
  );
});

it('an entry that is used does not end: the list is told, also of what was recorded under an older version', async () => {
  const first = await aDraftWith(planner, ['A', 'B'], { catalogue: 'used' });
  await publishVersion(service, first.id, '2020-01-01');
  const [serviceId, organisationId] = [newId(new Date()), newId(new Date())];
  const record = (status: string, version: number) =>
    registry.transactions.run(
      { authorityId: AN_AUTHORITY, actorId: null, at: new Date(), correlation: 't' },
      async (tx) =>
        tx.publish(ServicesRecordedV1, {
          ...{ subject: newId(new Date()), version: 1 },
          data: {
            items: [
              {
                ...{ serviceId, organisationId, name: 'Domov Pod Ještědem', status, version },
                serviceType: { catalogueVersionId: first.id, code: 'B' },
              },
            ],
          },
        }),
    );
  await record('active', 1);
  await eventually(async () =>
    expect((await planner.get(`${VERSIONS}/${first.id}/uses?code=B`)).body.services).toMatchObject([
      { serviceId, name: 'Domov Pod Ještědem', readUnder: ['B'] },
    ]),
  );
  // The second version renames it, so that the third ends something that nobody recorded under that name.
  const second = (await planner.post(VERSIONS, { ...FIRST, catalogue: 'used', follows: first.id })).body;
  await planner.send('DELETE', `${VERSIONS}/${second.id}/service-types/B`, undefined, { version: 1 });
  await addEntry(planner, second.id, 'C');
  const rename = { lines: [{ from: 'B', to: 'C', relation: 'renamed' }] };
  await planner.send('PUT', `${VERSIONS}/${second.id}/crosswalk`, rename, { version: 1 });
  await publishVersion(service, second.id, tomorrow());
  const third = (await planner.post(VERSIONS, { ...FIRST, catalogue: 'used', follows: second.id })).body;
  await planner.send('DELETE', `${VERSIONS}/${third.id}/service-types/C`, undefined, { version: 1 });
  const end = { lines: [{ from: 'C', relation: 'ended' }] };
  await planner.send('PUT', `${VERSIONS}/${third.id}/crosswalk`, end, { version: 1 });
  await step(planner, third.id, 'sign-off');
  const steps = (await approver.get(`${VERSIONS}/${third.id}/steps`)).body.steps;
  expect(steps.find((each: { step: string }) => each.step === 'publish').refusal.code).toBe(
    'catalogue-version/type-still-used',
  );
  const refused = await step(approver, third.id, 'publication', { effectiveOn: '2999-01-01' });
  expect(refused).toMatchObject({ status: 409, code: 'catalogue-version/type-still-used' });
  expect(refused.body.title).toContain('C: Domov Pod Ještědem');
  await record('ended', 2);
  // Told again, and an older state after it: the newest one wins.
  await record('ended', 2);
  await record('active', 1);
  await eventually(async () => expect((await planner.get(`${VERSIONS}/${third.id}/uses`)).body.services).toEqual([]));
  expect(await step(approver, third.id, 'publication', { effectiveOn: '2999-01-01' })).toMatchObject({ status: 200 });
});

describe('what the database keeps, whatever the service does', () => {
  it('the steps that the code knows, and no other', async () => {
    expect(await movesLetBy(service.database, 'catalogue_version', VERSION_LIFECYCLE)).toEqual(
      movesKnown(VERSION_LIFECYCLE),
    );
  });

  it('what was signed off or published, as it was', async () => {
    const { id } = await aDraftWith(planner, ['W1'], { catalogue: 'final' });
    const asApp = (sql: string) => service.database.asApp(AN_AUTHORITY, sql);
    await step(planner, id, 'sign-off');
    await expect(asApp(`update service_type set code = 'X' where version_id = '${id}'`)).rejects.toThrow(
      'never changes',
    );
    await expect(asApp(`delete from service_type where version_id = '${id}'`)).rejects.toThrow('never changes');
    expect(await addEntry(planner, id, 'W2')).toMatchObject({ status: 409, code: 'catalogue-version/not-editable' });
    await step(approver, id, 'publication', { effectiveOn: '2020-01-01' });
    await expect(asApp(`update catalogue_version set title = 'X' where id = '${id}'`)).rejects.toThrow('never changes');
    await expect(
      asApp(
        `update catalogue_version set status = 'superseded', effective_until = '2030-01-01', title = 'X' where id = '${id}'`,
      ),
    ).rejects.toThrow('never changes');
  });

  it('that nobody publishes what they drafted or signed off, and that one version is worked on at a time', async () => {
    const { id } = await aDraftWith(planner, ['W1'], { catalogue: 'alone' });
    await step(planner, id, 'sign-off');
    await expect(
      service.database.asApp(
        AN_AUTHORITY,
        `update catalogue_version set status = 'published', published_by = signed_off_by, published_at = now(),
           effective_on = '2020-01-01' where id = '${id}'`,
      ),
    ).rejects.toThrow('catalogue_version_same_person');
    await publishVersion(service, (await aDraftWith(planner, ['W1'], { catalogue: 'race' })).id, '2020-01-01');
    const [last] = (await planner.get(`${VERSIONS}?catalogue=race`)).body.items;
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        service.person('planner', name).post(VERSIONS, { ...FIRST, catalogue: 'race', follows: last.id }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

it('a change and a sign-off at the same time: one of them is told of the other', async () => {
  for (let at = 0; at < 5; at += 1) {
    const { id } = await aDraftWith(planner, ['W1'], { catalogue: `turns-${at}` });
    const [added, signed] = await Promise.all([addEntry(planner, id, 'W2'), step(planner, id, 'sign-off')]);
    const codes = (await planner.get(`${VERSIONS}/${id}/service-types`)).body.items.length;
    expect([added.status, signed.status, codes]).toEqual(added.status === 201 ? [201, 200, 2] : [409, 200, 1]);
  }
});
