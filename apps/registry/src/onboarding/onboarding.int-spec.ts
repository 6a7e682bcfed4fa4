import { ProviderPeopleNamedV1, RegistrationRegisteredV1, ServicesRecordedV1 } from '@levada/contracts';
import { aListener, AN_AUTHORITY, eventually, movesKnown, movesLetBy, type Listener } from '@levada/testing';
import { CASE_LIFECYCLE } from './case-lifecycle.js';
import {
  apply,
  aRegistration,
  aRegistryWorld,
  CASES,
  checkAll,
  decideCase,
  REGISTRATIONS,
  RULES_OF_TEST,
  step,
  toProposal,
  type RegistryWorld,
} from './registry-world.factory.js';

let world: RegistryWorld;
let version: string;
let registered: Listener<RegistrationRegisteredV1>;
let named: Listener<ProviderPeopleNamedV1>;
let services: Listener<ServicesRecordedV1>;

beforeAll(async () => {
  world = await aRegistryWorld();
  version = await world.aCatalogue('W1', 'W2');
  registered = await aListener(world.service.nats.url, RegistrationRegisteredV1);
  named = await aListener(world.service.nats.url, ProviderPeopleNamedV1);
  services = await aListener(world.service.nats.url, ServicesRecordedV1);
});
afterAll(async () => {
  for (const one of [registered, named, services]) await one?.stop();
  await world?.stop();
});

const PEOPLE = [{ role: 'provider-editor', name: 'Anna Beispiel', email: 'anna@verein.example', language: 'de' }];
const REFUSAL = { outcome: 'refuse', reasons: ['premises'], text: 'Kein Mietvertrag.' };

/** An organisation with a place and an application. */
async function anApplication(told: object = {}) {
  const organisationId = await world.anOrganisation();
  const siteId = await world.aSite(organisationId);
  const asked = { organisationId, catalogueVersionId: version, siteId, ...told };
  const { body, status, code } = await apply(world.administrator, asked);
  return { organisationId, siteId, id: body.id as string, body, status, code };
}

it('takes an application from its receipt to the register: every step dated and attributed', async () => {
  const { organisationId, siteId, id, body } = await anApplication({ people: PEOPLE });
  expect(body).toMatchObject({ status: 'received', receivedOn: world.today(), people: PEOPLE });
  const { administrator, approver } = world;
  expect(await step(administrator, id, 'completeness')).toMatchObject({ code: 'onboarding-case/item-missing' });
  const asked = await step(administrator, id, 'completion-request', { text: 'Die Statuten fehlen.' });
  expect(asked.body).toMatchObject({ status: 'awaiting-completion', dueOn: null });
  world.pass(3);
  const due = body.dueOn as string;
  const back = await step(administrator, id, 'completion', { text: 'Statuten sind da.' });
  expect(back.body).toMatchObject({ status: 'received', stoppedDays: 3 });
  expect(Date.parse(back.body.dueOn) - Date.parse(due)).toBe(3 * 86_400_000);

  const early = await toProposal(world, id);
  expect(early).toMatchObject({ status: 409, code: 'onboarding-case/check-not-passed' });
  await checkAll(world, organisationId, siteId);
  expect((await step(administrator, id, 'proposal', { outcome: 'register', reasons: [], text: '' })).status).toBe(200);
  expect(await decideCase(administrator, id)).toMatchObject({ status: 403, code: 'onboarding-case/same-person' });
  const decided = await decideCase(approver, id);
  expect(decided.body).toMatchObject({ status: 'registered', people: [], dueOn: null, decision: { by: approver.id } });
  expect(decided.body.history.map((one: { step: string; madeBy: string }) => [one.step, one.madeBy])).toEqual([
    ...['receive', 'ask-completion', 'complete', 'mark-items', 'confirm-completeness', 'propose'].map((name) => [
      ...[name, administrator.id],
    ]),
    ['decide', approver.id],
  ]);

  const [held] = (await administrator.get(`${REGISTRATIONS}?organisation=${organisationId}`)).body.items;
  expect(held).toMatchObject({
    ...{ code: 'W1', form: 'residential', siteId, status: 'registered', validFrom: '2026-01-01' },
    ...{ validUntil: '2031-01-01', number: `Bescheid ${body.reference}` },
  });
  await eventually(() => expect(registered.heard.map(({ subject }) => subject)).toContain(held.id));
  expect(registered.heard.find(({ subject }) => subject === held.id)!.data).toMatchObject({
    ...{ organisationId, siteId, status: 'registered', serviceType: { catalogueVersionId: version, code: 'W1' } },
    capacities: [{ basis: 'registered', unit: 'place', amount: '12' }],
  });
  await eventually(() => expect(named.heard.map(({ data }) => data.organisationId)).toContain(organisationId));
  await eventually(() =>
    expect(services.heard.flatMap(({ data }) => data.items)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          organisationId,
          status: 'active',
          serviceType: { catalogueVersionId: version, code: 'W1' },
        }),
      ]),
    ),
  );
});

it('is refused with a listed reason and a text, appealed against, and judged by somebody else', async () => {
  const { id } = await anApplication({ people: PEOPLE });
  const proposed = await toProposal(world, id, { ...REFUSAL, reasons: [] });
  expect(proposed).toMatchObject({ status: 422, code: 'onboarding-case/refusal-without-reason' });
  expect((await step(world.administrator, id, 'proposal', REFUSAL)).status).toBe(200);
  expect((await decideCase(world.approver, id, { inForceOn: world.today() })).body).toMatchObject({
    ...{ status: 'refused', people: [], proposal: { reasons: ['premises'] } },
  });
  expect((await step(world.administrator, id, 'appeal', { text: 'Doch.' })).body.status).toBe('appealed');
  const judged = await step(world.approver, id, 'appeal/dismissal', { text: 'Nein.' });
  expect(judged).toMatchObject({ status: 403, code: 'onboarding-case/same-person' });
  const judge = world.service.person('approver', 'Judge');
  expect((await step(judge, id, 'appeal/reopening', { text: 'Neu prüfen.', people: PEOPLE })).body).toMatchObject({
    ...{ status: 'checking', proposal: null, decision: null, people: PEOPLE },
  });
  await step(world.administrator, id, 'proposal', REFUSAL);
  await decideCase(world.approver, id, { inForceOn: world.today() });
  world.pass(16);
  expect(await step(world.administrator, id, 'appeal', { text: 'Zu spät.' })).toMatchObject({
    ...{ status: 409, code: 'onboarding-case/appeal-too-late' },
  });
});

it('is decided as it was read: what changed meanwhile, or was not clean any more, is refused', async () => {
  const { organisationId, siteId, id } = await anApplication();
  await checkAll(world, organisationId, siteId);
  await toProposal(world, id);
  const seen = (await world.approver.get(`${CASES}/${id}`)).body.contentHash as string;
  await step(world.approver, id, 'return', { text: 'Die Fläche?' });
  const items = [{ code: 'leaflet', state: 'not-needed', note: 'Geprüft.' }];
  await step(world.administrator, id, 'items', { items }, 'PUT');
  await step(world.administrator, id, 'proposal', { outcome: 'register', reasons: [], text: '' });
  expect(await decideCase(world.approver, id, { contentHash: seen })).toMatchObject({
    ...{ status: 412, code: 'onboarding-case/changed-since' },
  });
  world.stand.mood = 'hit';
  await world.administrator.post(`/api/v1/registry/organisations/${organisationId}/verifications`);
  world.stand.mood = 'clean';
  expect(await decideCase(world.approver, id)).toMatchObject({ code: 'onboarding-case/check-not-passed' });
});

it('is done by the provider for its own organisation, and for no other', async () => {
  const [own, other] = [await world.anOrganisation(), await world.anOrganisation()];
  const editor = world.service.person('provider-editor', 'Editor', AN_AUTHORITY, { organisationId: own });
  const asked = { organisationId: own, catalogueVersionId: version };
  const { body, status } = await apply(editor, asked);
  expect(status).toBe(201);
  expect(await apply(editor, { ...asked, organisationId: other })).toMatchObject({ status: 404 });
  expect((await editor.get(CASES)).body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
  const stranger = world.service.person('provider-editor', 'Stranger', AN_AUTHORITY, { organisationId: other });
  expect((await stranger.get(`${CASES}/${body.id}`)).status).toBe(404);
  expect((await step(editor, body.id as string, 'completeness')).status).toBe(403);
  await step(world.administrator, body.id as string, 'completion-request', { text: 'Statuten?' });
  const answer = { version: 2 };
  expect((await stranger.post(`${CASES}/${body.id}/completion`, { text: 'Da.' }, answer)).status).toBe(404);
  expect((await step(editor, body.id as string, 'completion', { text: 'Da.' })).body.status).toBe('received');
  expect((await step(editor, body.id as string, 'withdrawal', { text: 'Doch nicht.' })).body.status).toBe('withdrawn');
});

it('keeps the papers that come with it: the provider hands in and takes back its own, and nothing moves when it is over', async () => {
  const organisationId = await world.anOrganisation();
  const siteId = await world.aSite(organisationId);
  const editor = world.service.person('provider-editor', 'Papers', AN_AUTHORITY, { organisationId });
  const { id } = (await apply(editor, { organisationId, catalogueVersionId: version, siteId })).body;
  const files = `${CASES}/${id}/files`;
  const lease = new TextEncoder().encode('Mietvertrag');
  const told = { name: 'mietvertrag.pdf', mediaType: 'application/pdf' };
  const path = `${files}?${new URLSearchParams(told)}`;
  const first = await editor.post(path, lease);
  expect(first).toMatchObject({ status: 201, body: { name: told.name, keptBy: editor.id, status: 'kept' } });
  expect((await editor.post(path, lease)).status).toBe(200);
  expect(String((await world.approver.get(`${files}/${first.body.id}/content`)).body)).toContain('Mietvertrag');
  const stranger = world.service.person('provider-editor', 'Other', AN_AUTHORITY, {
    organisationId: await world.anOrganisation(),
  });
  expect((await stranger.get(files)).status).toBe(404);
  expect((await stranger.post(path, lease)).status).toBe(404);
  const office = await world.administrator.post(`${files}?name=notiz.txt`, lease);
  const remove = (who: typeof editor, file: string, version = 2) =>
    who.post(`${files}/${file}/remove`, { reason: 'x' }, { version });
  expect(await remove(editor, office.body.id)).toMatchObject({ code: 'file/not-yours' });
  expect((await remove(editor, first.body.id)).body.status).toBe('removed');
  await step(editor, id as string, 'withdrawal', { text: 'Doch nicht.' });
  expect(await editor.post(path, lease)).toMatchObject({ status: 409, code: 'onboarding-case/wrong-step' });
});

it('is discontinued when a completion did not come by its day', async () => {
  const { id } = await anApplication();
  await step(world.administrator, id, 'completion-request', { text: 'Statuten?' });
  const early = await step(world.administrator, id, 'discontinuation', { text: 'Nichts kam.' });
  expect(early).toMatchObject({ status: 409, code: 'onboarding-case/deadline-not-over' });
  world.pass(16);
  const late = await world.administrator.get(`${CASES}?completionDueUntil=${world.today()}`);
  expect(late.body.items.map((one: { id: string }) => one.id)).toContain(id);
  const over = await step(world.administrator, id, 'discontinuation', { text: 'Nichts kam.' });
  expect(over.body).toMatchObject({ status: 'discontinued', dueOn: null });
});

it.each([
  [
    'an entry nobody published',
    { change: { serviceType: { catalogueVersionId: AN_AUTHORITY, code: 'W1' } } },
    'service-type/not-known',
  ],
  [
    'a form the entry does not have',
    { change: { units: [{ form: 'field', capacities: [] }] } },
    'onboarding-case/form-not-offered',
  ],
  [
    'a unit the entry is not counted in',
    { change: { units: [{ form: 'outpatient', capacities: [{ unit: 'bed', amount: '1' }] }] } },
    'capacity/unknown-unit',
  ],
  [
    'half a bed too many',
    { change: { units: [{ form: 'outpatient', capacities: [{ unit: 'place', amount: '1,5' }] }] } },
    'capacity/malformed',
  ],
  ['a place of somebody else', { siteId: AN_AUTHORITY }, 'site/not-found'],
  ['a first day before the catalogue holds', { change: { startsOn: '2019-12-31' } }, 'service-type/not-in-force'],
  ['nothing', { change: { units: [] } }, 'onboarding-case/no-unit'],
  ['no service', { change: { serviceName: undefined } }, 'onboarding-case/service-missing'],
  ['a service of somebody else', { change: { serviceId: AN_AUTHORITY } }, 'service/not-found'],
  ['a day there is not', { change: { startsOn: '2026-02-30' } }, 'request/invalid'],
])('refuses an application for %s, and keeps nothing of it', async (_what, told, code) => {
  const count = async () => (await world.service.database.query('select from onboarding_case')).length;
  const before = await count();
  expect(await anApplication(told)).toMatchObject({ code });
  expect(await count()).toBe(before);
});

it('refuses a file number twice, and two rights to the same', async () => {
  const organisationId = await world.anOrganisation();
  const siteId = await world.aSite(organisationId);
  const asked = { organisationId, catalogueVersionId: version, siteId };
  await aRegistration(world, asked);
  const { body } = await apply(world.administrator, asked);
  const twice = await apply(world.administrator, { ...asked, change: { reference: body.reference } });
  expect(twice).toMatchObject({ status: 409, code: 'onboarding-case/reference-taken' });
  await toProposal(world, body.id as string);
  expect(await decideCase(world.approver, body.id as string)).toMatchObject({ code: 'registration/overlap' });
  expect((await world.approver.get(`${CASES}/${body.id}`)).body.status).toBe('proposed');
});

it('registers a service that a directory brought; what the directory says later takes nothing of it back', async () => {
  const path = '/api/v1/registry/imports';
  const directory = async (hash: string, phone: string) => {
    const told = { source: 'rpss', contentHash: hash.repeat(64), expected: 2, isConfirmed: true };
    const { id } = (await world.administrator.post(path, told)).body;
    const identifier = { scheme: 'CZ-ICO', identifier: '00000019' };
    const records = [
      { kind: 'organisation', id: 'o', name: 'Domov', identifier, fields: {} },
      { kind: 'service', id: 's', name: 'Poradna', organisation: identifier, fields: { phone } },
    ];
    await world.administrator.post(`${path}/${id}/records`, { from: 0, records });
    await world.administrator.post(`${path}/${id}/end`);
  };
  await directory('c', '1');
  const [{ id: organisationId }] = (await world.administrator.get('/api/v1/registry/organisations?identifier=00000019'))
    .body.items;
  const [{ id: serviceId }] = (
    await world.administrator.get(`/api/v1/registry/services?organisation=${organisationId}`)
  ).body.items;
  await aRegistration(world, { organisationId, catalogueVersionId: version, change: { serviceId } });
  await directory('d', '2');
  const serviceType = { catalogueVersionId: version, code: 'W1' };
  const told = () => services.heard.flatMap(({ data }) => data.items).filter((item) => item.serviceId === serviceId);
  await eventually(() => expect(told()).toHaveLength(3));
  expect(told()).toMatchObject([
    { status: 'recorded', version: 1 },
    { status: 'active', version: 2, serviceType },
    { status: 'active', version: 3, serviceType },
  ]);
  const { items } = (await world.administrator.get(`/api/v1/registry/services/${serviceId}/history`)).body;
  expect(JSON.stringify(items)).toContain('"active"');
});

it('is renewed by a case of its own, for as long again', async () => {
  const organisationId = await world.anOrganisation();
  const registration = await aRegistration(world, { organisationId });
  const renewal = { kind: 'renewal', reference: 'R 1', organisationId, registrationIds: [registration], contact: 'x' };
  const stranger = await world.anOrganisation();
  const foreign = await world.administrator.post(CASES, { ...renewal, organisationId: stranger });
  expect(foreign).toMatchObject({ status: 404, code: 'registration/not-found' });
  const { body } = await world.administrator.post(CASES, renewal);
  await checkAll(world, organisationId);
  await toProposal(world, body.id as string);
  expect((await decideCase(world.approver, body.id as string)).body.status).toBe('registered');
  expect((await world.administrator.get(`${REGISTRATIONS}/${registration}`)).body).toMatchObject({
    ...{ validFrom: '2026-01-01', validUntil: '2036-01-01', number: 'Bescheid R 1' },
  });
});

it('keeps the rules under which a case was begun, and numbers those that follow', async () => {
  const { id } = await anApplication();
  const set = (rules: object) => world.administrator.send('PUT', '/api/v1/registry/registration-rules', rules);
  const again = await set(RULES_OF_TEST);
  expect(again.body.number).toBe(1);
  const next = await set({ ...RULES_OF_TEST, decisionDays: 60 });
  expect(next.body).toMatchObject({ number: 2, decisionDays: 60 });
  await step(world.administrator, id, 'completion-request', { text: 'Statuten?' });
  const { dueOn, receivedOn } = (await step(world.administrator, id, 'completion', { text: 'Da.' })).body;
  expect(Date.parse(dueOn) - Date.parse(receivedOn)).toBe(30 * 86_400_000);
  await set(RULES_OF_TEST);
  expect(await set({ ...RULES_OF_TEST, refusalReasons: [] })).toMatchObject({ status: 422 });
});

it('moves a deadline that falls on a closed day, by the calendar of the rules', async () => {
  const set = (rules: object) => world.administrator.send('PUT', '/api/v1/registry/registration-rules', rules);
  const usual = (await anApplication()).body.dueOn as string;
  await world.aCalendar('test', Number(usual.slice(0, 4)), usual);
  await set({ ...RULES_OF_TEST, calendar: 'test' });
  const { dueOn } = (await anApplication()).body;
  expect(dueOn > usual).toBe(true);
  expect([0, 6]).not.toContain(new Date(dueOn).getUTCDay());
  await set(RULES_OF_TEST);
});

describe('what the database keeps, whoever writes', () => {
  it('lets a case take the steps of its lifecycle and no other', async () => {
    expect(await movesLetBy(world.service.database, 'onboarding_case', CASE_LIFECYCLE)).toEqual(
      movesKnown(CASE_LIFECYCLE),
    );
  });

  it.each([
    [
      'one person in both places',
      `update onboarding_case set proposal = jsonb_set(proposal, '{by}', decision -> 'by') where status = 'refused'`,
      /same_person/,
    ],
    [
      'a refusal without a reason',
      `update onboarding_case set proposal = jsonb_set(proposal, '{reasons}', '[]') where status = 'refused'`,
      /onboarding_case_refusal/,
    ],
    [
      'a change of what is over',
      `update onboarding_case set contact = 'x' where status = 'registered'`,
      /never changes/,
    ],
    [
      'two rights to the same',
      `insert into registration select gen_random_uuid(), authority_id, organisation_id, service_id, catalogue,
        catalogue_version_id, code, form, site_id, number, valid_from, valid_until, 'registered', null, null, 1 from registration limit 1`,
      /registration_overlap/,
    ],
    ['another kind of a registration', `update registration set code = 'W2'`, /stays what it was/],
    ['an end before the beginning', `update registration set valid_until = valid_from`, /registration_period/],
    [
      'two capacities for one day',
      `insert into capacity select gen_random_uuid(), authority_id, registration_id, basis, unit, 1,
        from_on, until_on, 'x', 'x', recorded_at, 1 from capacity limit 1`,
      /capacity_overlap/,
    ],
  ])('refuses %s', async (_what, sql, message) => {
    const { id } = await anApplication();
    await toProposal(world, id, REFUSAL);
    await decideCase(world.approver, id, { inForceOn: world.today() });
    await aRegistration(world, { catalogueVersionId: version });
    await expect(world.service.database.query(sql)).rejects.toThrow(message);
  });
});
