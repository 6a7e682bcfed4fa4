import { GrantWithdrawnV1, TerritoriesRecordedV1, type EventClass } from '@levada/contracts';
import { newId } from '@levada/kernel';
import {
  aDatabase,
  aService,
  aThreadEnd,
  AN_AUTHORITY,
  doorsLeftOpen,
  movesKnown,
  movesLetBy,
  eventually,
  routesOf,
  type TestDatabase,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { planning } from './index.js';
import { participationOf } from './bodies/participation.factory.js';
import { PLAN_LIFECYCLE } from './plans/plan.js';

const scheme = 'cz-csu';
const region = { scheme, level: 'region', code: 'CZ051' };
const turnov = { scheme, level: 'orp', code: '5109' };
const jablonec = { scheme, level: 'orp', code: '5103' };
const village = { scheme, level: 'municipality', code: '577626' };
const below = (parent: typeof region) => [{ hierarchy: 'administrative', ...parent }];

let service: TestService;
const databases: TestDatabase[] = [];
const ends: ThreadEnd[] = [];

async function anEnd(name: string): Promise<ThreadEnd> {
  const database = await aDatabase(name);
  const end = await aThreadEnd({ service: name, databaseUrl: database.url, natsUrl: service.nats.url });
  databases.push(database);
  ends.push(end);
  return end;
}
const tell = <Data extends object>(
  end: ThreadEnd,
  event: EventClass<Data>,
  subject: string,
  version: number,
  data: Data,
) =>
  end.transactions.run({ authorityId: null, actorId: null, at: new Date(), correlation: 'test' }, async (tx) =>
    tx.publish(event, { subject, version, data }),
  );

const ENTRY = { part: 'basic', capacity: '1', unit: 'bed', territory: turnov };
const CASE = '/api/v1/planning/transformations/:transformationId';
const GUIDANCE = { kind: 'method', title: 'x', text: 'x' };
const TRANSFORMATION = {
  ...{ elementCode: 'P1', title: 'x', people: 1, steps: [{ what: 'x', who: 'y', dueOn: '2026-01-01' }] },
  from: [{ name: 'Domov', form: 'residential', places: 1 }],
  to: [{ name: 'Byt', form: 'residential', places: 1, isCommunityBased: true }],
};
const bodyFor = (territory: object) => ({
  ...{ title: 'Komunitní plán', level: 'local', from: '2027-01-01', to: '2029-12-31' },
  ...{ territory, priorities: [{ code: 'P1', title: 'Pečovatelská služba' }] },
});

beforeAll(async () => {
  service = await aService(planning);
  const catalogue = await anEnd('catalogue');
  const item = (ref: typeof region, parents: ReturnType<typeof below>) => ({
    ...{ ...ref, territoryId: newId(new Date()), name: ref.code, version: 1, parents },
  });
  await tell(catalogue, TerritoriesRecordedV1, newId(new Date()), 1, {
    items: [item(region, []), item(turnov, below(region)), item(jablonec, below(region)), item(village, below(turnov))],
  });
  await eventually(async () => expect(await service.database.query('select from known_territory')).toHaveLength(4));
});
afterAll(async () => {
  await Promise.all(ends.map((one) => one.stop()));
  await service.stop();
  await Promise.all(databases.map((one) => one.drop()));
});

const limited = (
  role: 'planner' | 'approver' | 'auditor',
  territory: typeof region,
  name = `${role} of ${territory.code}`,
) => service.person(role, name, AN_AUTHORITY, { territory });

it('every door refuses whoever does not hold its permission, or holds it elsewhere', async () => {
  const planner = service.person('planner');
  const plan = (await planner.post('/api/v1/planning/plans', bodyFor(turnov))).body;
  const base = '/api/v1/planning/plans';
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const opened = await planner.post(`${base}/${plan.id}/consultation`, { until }, { version: 1 });
  expect(opened.status).toBe(200);
  const made = await planner.post(`${base}/${plan.id}/comments`, { text: 'Chybí doprava', authorName: 'Obec' });
  expect(made.status).toBe(201);
  const grouped = await planner.post(`${base}/${plan.id}/comments`, { text: 'Chybí vlak', authorName: 'Obec' });
  const told = { title: 'Doprava', commentIds: [grouped.body.id] };
  const group = await planner.post(`${base}/${plan.id}/comment-groups`, told);
  expect(group.status).toBe(201);
  const drafted = await planner.post(`${base}/${plan.id}/transformations`, TRANSFORMATION);
  expect(drafted.status).toBe(201);
  const phase = await planner.post(`${base}/${plan.id}/phases`, { code: 'x', title: 'x', dueOn: '2099-01-01' });
  expect(phase.status).toBe(201);
  const given = await planner.post(`${base}/${plan.id}/guidance`, GUIDANCE);
  expect(given.status).toBe(201);
  expect(routesOf(service).length).toBeGreaterThan(9);
  const participation = await participationOf(planner, turnov);
  const wrong = await doorsLeftOpen(service, {
    ids: {
      ...{
        id: plan.id,
        planId: plan.id,
        planVersion: '1',
        commentId: made.body.id,
        code: 'P1',
        registrationId: plan.id,
        groupId: group.body.id,
        transformationId: drafted.body.id,
        phaseId: phase.body.id,
        guidanceId: given.body.id,
        number: '1',
        position: '1',
      },
      ...participation.ids,
      // Whoever writes a template writes their own authority’s: there is nothing of another to reach.
      'PUT /api/v1/planning/plan-templates/:code': 'no code',
    },
    bodies: {
      [`POST ${base}`]: bodyFor(turnov),
      [`POST ${base}/:id/consultation`]: { until },
      [`POST ${base}/:planId/networks`]: { title: 'x', validFrom: '2027-01-01' },
      'PUT /api/v1/planning/networks/:id': { title: 'x', validFrom: '2027-01-01' },
      'POST /api/v1/planning/networks/:id/entries': { registrationId: plan.id, ...ENTRY },
      'PUT /api/v1/planning/networks/:id/entries/:registrationId': ENTRY,
      [`POST ${base}/:planId/actions`]: {
        ...{ year: 2027, elementCode: 'P1', text: 'x', responsible: 'x', dueOn: '2027-01-01' },
      },
      [`POST ${base}/:planId/actions/:id/report`]: { progress: 1 },
      [`POST ${base}/:planId/readings`]: {
        ...{ elementCode: 'P1', indicatorCode: 'x', value: '1', on: '2026-01-01', source: 'x' },
      },
      [`POST ${base}/:planId/evaluations/:code`]: { result: 'met', text: 'x' },
      [`PUT ${base}/:planId/evaluations/:code`]: { result: 'met', text: 'x' },
      [`POST ${base}/:planId/risks`]: { kind: 'risk', territory: turnov, text: 'x' },
      [`PUT ${base}/:planId/risks/:id`]: { response: 'x', isOpen: true },
      [`PUT ${base}/:id`]: { title: 'x', from: '2027-01-01', to: '2027-12-31' },
      [`POST ${base}/:id/withdraw`]: { reason: 'x' },
      [`POST ${base}/:id/gates/:code`]: { heldOn: '2026-01-01', text: 'x' },
      [`POST ${base}/:id/criteria`]: { criterion: 'x', role: 'self', isMet: true, reason: 'x' },
      [`POST ${base}/:id/versions/:planVersion/elements`]: { code: 'x', kind: 'goal', element: { title: 'x' } },
      [`POST ${base}/:id/versions/:planVersion/elements/batch`]: {
        elements: [{ code: 'x', kind: 'goal', element: { title: 'x' } }],
      },
      [`PUT ${base}/:id/versions/:planVersion/elements/:code`]: { title: 'x' },
      'PUT /api/v1/planning/plan-templates/:code': {
        ...{ source: 'x', parts: [], cited: 'priority', gates: [], criteria: [] },
        kinds: [{ kind: 'priority', title: {}, under: ['plan'], isRequired: false, requires: [] }],
      },
      [`POST ${base}/:planId/comments`]: { text: 'x', authorName: 'y' },
      [`POST ${base}/:planId/comments/:commentId/disposition`]: { disposition: 'accepted', reason: 'x' },
      [`POST ${base}/:planId/comments/:commentId/hiding`]: { reason: 'x' },
      [`POST ${base}/:planId/comment-groups`]: told,
      [`POST ${base}/:planId/comment-groups/:groupId/comments`]: { commentId: made.body.id },
      [`POST ${base}/:planId/comment-groups/:groupId/disposition`]: { disposition: 'accepted', reason: 'x' },
      [`POST ${base}/:planId/guidance`]: GUIDANCE,
      [`PUT ${base}/:planId/guidance/:guidanceId`]: GUIDANCE,
      [`POST ${base}/:planId/guidance/:guidanceId/answer`]: { followed: 'not', reason: 'x' },
      [`PUT ${base}/:planId/guidance/:guidanceId/answer`]: { followed: 'not', reason: 'x' },
      [`POST ${base}/:planId/phases`]: { code: 'y', title: 'x', dueOn: '2026-01-01' },
      [`POST ${base}/:planId/phase-series`]: {
        ...{ groups: [{ group: 'x' }], steps: [{ code: 'y', title: 'x', dueOn: '2026-01-01' }] },
      },
      [`PUT ${base}/:planId/phases/:phaseId`]: { title: 'x', dueOn: '2026-01-01' },
      [`POST ${base}/:planId/phases/:phaseId/deliverables/:number/done`]: { evidence: 'x' },
      [`POST ${base}/:planId/transformations`]: TRANSFORMATION,
      [`PUT ${CASE}`]: TRANSFORMATION,
      [`POST ${CASE}/stop`]: { reason: 'x' },
      [`POST ${CASE}/steps/:position/done`]: { on: '2026-01-01' },
      [`PUT ${CASE}/people`]: { accompanied: 0, status: '' },
      [`POST ${CASE}/readings`]: { year: 2026, measured: 'residents', value: 1, on: '2026-01-01', source: 'x' },
      ...participation.bodies,
    },
  });
  expect(wrong).toEqual([]);
}, 120_000);

it('the database lets a plan take the steps that the code knows, and no other', async () => {
  expect(await movesLetBy(service.database, 'plan_version', PLAN_LIFECYCLE)).toEqual(movesKnown(PLAN_LIFECYCLE));
  const planner = service.person('planner');
  const { id } = (await planner.post('/api/v1/planning/plans', bodyFor(turnov))).body;
  const born = `insert into plan_version (id, plan_id, authority_id, plan_version, title, from_on, to_on, departments, status, drafted_by,
      adopted_by, adopted_at, version)
    select gen_random_uuid(), plan_id, authority_id, 2, title, from_on, to_on, '[]', 'adopted', 'a', 'b', now(), 1
    from plan_version where plan_id = $1`;
  await expect(service.database.asApp(AN_AUTHORITY, born, [id])).rejects.toMatchObject({
    constraint: 'plan_version_lifecycle',
  });
});

it('a grant for a territory reaches what lies below it, and nothing beside or above', async () => {
  const base = '/api/v1/planning/plans';
  const draft = async (territory: typeof region) =>
    (await service.person('planner').post(base, bodyFor(territory))).body.id as string;
  const plans = {
    region: await draft(region),
    turnov: await draft(turnov),
    village: await draft(village),
    jablonec: await draft(jablonec),
  };
  const { steps } = (await limited('approver', turnov).get(`${base}/${plans.village}/steps`)).body;
  expect(steps).toContainEqual({ step: 'adopt', refusal: null });
  const planner = limited('planner', turnov);
  for (const [where, id] of Object.entries(plans)) {
    const within = where === 'turnov' || where === 'village';
    expect([where, (await planner.get(`${base}/${id}`)).status]).toEqual([where, within ? 200 : 404]);
    expect((await planner.get(`/api/v1/planning/money-by-priority?plan=${id}`)).status).toBe(within ? 200 : 404);
    const adopting = await limited('approver', turnov).post(`${base}/${id}/adopt`, {}, { version: 1, key: id });
    expect([where, adopting.status]).toEqual([where, within ? 200 : 404]);
  }
  const listed = (await planner.get(`${base}?limit=200`)).body.items.map(({ id }: { id: string }) => id);
  expect(listed).toEqual(expect.arrayContaining([plans.turnov, plans.village]));
  expect(listed).not.toContain(plans.region);
  expect(listed).not.toContain(plans.jablonec);
  expect(await planner.post(base, bodyFor(village))).toMatchObject({ status: 201 });
  expect(await planner.post(base, bodyFor(jablonec))).toMatchObject({ status: 403, code: 'access/outside-your-reach' });
});

it('a grant that was withdrawn gives nothing within a second, whatever the token says', async () => {
  const access = await anEnd('access');
  // Three of them, and the one in the middle counts: a machine that was busy elsewhere for a moment says nothing of us.
  const took: number[] = [];
  for (const name of ['leaving first', 'leaving second', 'leaving third']) {
    const planner = service.person('planner', name);
    expect((await planner.get('/api/v1/planning/plans')).status).toBe(200);
    // A test's grants have the id of their person.
    const data = { ...GrantWithdrawnV1.example, grantId: planner.id, personId: planner.id };
    await tell(access, GrantWithdrawnV1, planner.id, 2, data);
    const begun = performance.now();
    await eventually(async () => expect((await planner.get('/api/v1/planning/plans')).status).toBe(403));
    took.push(performance.now() - begun);
  }
  expect(took.sort((one, other) => one - other)[1]).toBeLessThan(1_000);
  expect((await service.person('planner').get('/api/v1/planning/plans')).status).toBe(200);
});
