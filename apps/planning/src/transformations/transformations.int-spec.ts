import { RegistrationRegisteredV1 } from '@levada/contracts';
import { AN_AUTHORITY, eventually, movesKnown, movesLetBy, type Person } from '@levada/testing';
import {
  aParticipationWorld,
  DISTRICTS,
  LIBEREC,
  type ParticipationWorld,
} from '../bodies/participation-world.factory.js';
import { PHASE_LIFECYCLE } from '../phases/phase.js';
import { WatchPhases } from '../phases/watch-phases.job.js';
import { TRANSFORMATION_LIFECYCLE } from './transformation.js';

const PLANS = '/api/v1/planning/plans';
const CASES = '/api/v1/planning/transformations';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const czk = (amount: string) => ({ amount, currency: 'CZK' });
const told = {
  ...{ elementCode: 'P1', title: 'Transformace domova v Jablonném', people: 40 },
  from: [{ name: 'Domov Jablonné', form: 'residential', places: 60 }],
  to: [{ name: 'Chráněné bydlení', form: 'residential', places: 24, isCommunityBased: true }],
  steps: [
    { what: 'Koupit byty', who: 'Kraj', dueOn: '2009-06-30' },
    { what: 'Přestěhovat', who: 'Domov', dueOn: '2010-06-30' },
  ],
  partners: [{ name: 'MPSV', role: 'metodika' }],
  money: [
    { year: 2009, source: 'eu', amount: czk('10000000.10') },
    { year: 2009, source: 'region', amount: czk('0.20') },
  ],
  targets: [
    { year: 2009, measured: 'institutions', value: 1 },
    { year: 2009, measured: 'places', form: 'residential', value: 50 },
    { year: 2009, measured: 'places', form: 'day', value: 10 },
    { year: 2009, measured: 'residents', value: 48 },
  ],
};
let world: ParticipationWorld;
let planner: Person;
let board: Person;

beforeAll(async () => {
  world = await aParticipationWorld();
  [planner, board] = [world.service.person('planner'), world.service.person('approver')];
});
afterAll(() => world?.stop());

async function aPlan(): Promise<string> {
  const { body } = await planner.post(PLANS, {
    ...{ title: 'Plán', level: 'regional', territory: LIBEREC, from: '2009-01-01', to: '2012-12-31' },
    priorities: [{ code: 'P1', title: 'Transformace' }],
  });
  return body.id;
}
async function aCase(plan: string, more: object = {}): Promise<string> {
  const made = await planner.post(`${PLANS}/${plan}/transformations`, { ...told, ...more });
  expect(made).toMatchObject({ status: 201, body: { status: 'draft', version: 1 } });
  return made.body.id;
}
const take = (who: Person, id: string, step: string, version: number, body: object = {}) =>
  who.post(`${CASES}/${id}/${step}`, body, { version });
async function aRunning(plan: string, more: object = {}): Promise<string> {
  const id = await aCase(plan, more);
  expect(await take(board, id, 'agree', 1)).toMatchObject({ status: 200, body: { agreedBy: board.id } });
  expect(await take(planner, id, 'begin', 2)).toMatchObject({ status: 200 });
  return id;
}
const read = (id: string, value: number, more: object = {}) =>
  planner.post(`${CASES}/${id}/readings`, {
    ...{ year: 2009, measured: 'residents', value, on: '2009-03-31', source: 'výkaz', ...more },
  });

it.each<[string, string, object]>([
  ['an element that is none', 'element/not-found', { elementCode: 'P9' }],
  ['a service of no name', 'transformation/service-unnamed', { from: [{ places: 1 }] }],
  ['a registration nobody heard of', 'registration/not-known', { from: [{ registrationId: OTHER, places: 1 }] }],
  [
    'places of no form',
    'transformation/places-have-a-form',
    { targets: [{ year: 2009, measured: 'places', value: 1 }] },
  ],
  ['one target twice', 'transformation/told-twice', { targets: [told.targets[3], told.targets[3]] }],
  ['money twice', 'transformation/told-twice', { money: [told.money[0], told.money[0]] }],
  [
    'less than nothing',
    'transformation/money-negative',
    { money: [{ year: 2009, source: 'eu', amount: czk('-1.00') }] },
  ],
  ['part of a haléř', 'money/too-many-decimals', { money: [{ year: 2009, source: 'eu', amount: czk('1.001') }] }],
])('takes no case with %s', async (_what, code, more) => {
  expect(await planner.post(`${PLANS}/${await aPlan()}/transformations`, { ...told, ...more })).toMatchObject({ code });
});

it('is agreed by a second person on what they read, and stands from then on', async () => {
  const plan = await aPlan();
  const id = await aCase(plan);
  const both = { planner: world.service.person('planner', 'Jana'), board: world.service.person('approver', 'Jana') };
  const changed = { ...told, title: 'Transformace', money: [told.money[0]!] };
  const rewritten = await both.planner.send('PUT', `${CASES}/${id}`, changed, { version: 1 });
  expect(rewritten).toMatchObject({ status: 200, body: { title: 'Transformace', money: [told.money[0]], version: 2 } });
  expect(await take(both.board, id, 'agree', 2)).toMatchObject({ code: 'transformation/same-person' });
  expect(await take(board, id, 'agree', 1)).toMatchObject({ status: 412 });
  const answers = await Promise.all([
    take(board, id, 'agree', 2),
    planner.send('PUT', `${CASES}/${id}`, told, { version: 2 }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const { body } = await planner.get(`${CASES}/${id}`);
  if (body.status === 'draft') await take(board, id, 'agree', 3);
  const { version, status } = (await planner.get(`${CASES}/${id}`)).body;
  expect(status).toBe('agreed');
  expect(await planner.send('PUT', `${CASES}/${id}`, told, { version })).toMatchObject({
    code: 'transformation/not-so-now',
  });
  // Not even past the service’s code.
  const { database } = world.service;
  for (const sql of [
    `update transformation set title = 'x' where id = $1`,
    'update transformation_money set amount_minor = 1 where transformation_id = $1',
    'delete from transformation_target where transformation_id = $1',
  ])
    await expect(database.asApp(AN_AUTHORITY, sql, [id])).rejects.toMatchObject({
      constraint: 'transformation_is_agreed',
    });
});

it('runs by its steps to its end; stopped it says why', async () => {
  const id = await aRunning(await aPlan());
  expect(await take(planner, id, 'end', 3)).toMatchObject({ code: 'transformation/steps-open' });
  const doStep = (position: number, version: number, on = '2009-03-31') =>
    take(planner, id, `steps/${position}/done`, version, { on });
  expect(await doStep(1, 3, '2009-12-31')).toMatchObject({ code: 'transformation/not-yet' });
  expect(await doStep(3, 3)).toMatchObject({ code: 'transformation/step-unknown' });
  expect(await doStep(1, 3)).toMatchObject({
    status: 200,
    body: { steps: [{ doneOn: '2009-03-31' }, { doneOn: null }] },
  });
  expect(await doStep(1, 4)).toMatchObject({ code: 'transformation/step-done' });
  expect(await doStep(2, 4)).toMatchObject({ status: 200 });
  const people = (accompanied: number) =>
    planner.send('PUT', `${CASES}/${id}/people`, { accompanied, status: 'Stěhují se.' }, { version: 5 });
  expect(await people(41)).toMatchObject({ code: 'transformation/more-than-leave' });
  expect(await people(40)).toMatchObject({ body: { people: { leaving: 40, accompanied: 40, status: 'Stěhují se.' } } });
  expect(await take(planner, id, 'end', 6)).toMatchObject({ status: 200, body: { status: 'done' } });
  expect(await take(board, id, 'stop', 7, { reason: 'x' })).toMatchObject({ code: 'transformation/not-so-now' });
  const stopped = await aRunning(await aPlan());
  expect(await take(board, stopped, 'stop', 3, { reason: 'Byty nejsou.' })).toMatchObject({
    body: { status: 'stopped', stopReason: 'Byty nejsou.' },
  });
});

it('targets stand beside what was read, by year, over one case and over the plan; forms are never added up', async () => {
  const plan = await aPlan();
  const [one, other] = [await aRunning(plan), await aRunning(plan)];
  await aCase(plan);
  const stopped = await aRunning(plan);
  await take(board, stopped, 'stop', 3, { reason: 'x' });
  await read(one, 45);
  expect(await read(one, 44, { on: '2009-12-31' })).toMatchObject({ code: 'transformation/not-yet' });
  expect(await read(one, 44, { measured: 'places' })).toMatchObject({ code: 'transformation/places-have-a-form' });
  await read(one, 44);
  await read(one, 50, { on: '2009-02-28' });
  const ofCase = (await planner.get(`${CASES}/${one}/progress`)).body;
  expect(ofCase.years).toEqual([
    { year: 2009, measured: 'institutions', form: null, target: 1, actual: null, cases: 1, read: 0 },
    { year: 2009, measured: 'places', form: 'day', target: 10, actual: null, cases: 1, read: 0 },
    { year: 2009, measured: 'places', form: 'residential', target: 50, actual: null, cases: 1, read: 0 },
    { year: 2009, measured: 'residents', form: null, target: 48, actual: 44, cases: 1, read: 1 },
  ]);
  await read(other, 40);
  const ofPlan = (await planner.get(`${PLANS}/${plan}/transformation-progress`)).body;
  expect(ofPlan.years).toContainEqual({
    ...{ year: 2009, measured: 'residents', form: null, target: 96, actual: 84, cases: 2, read: 2 },
  });
  expect(ofPlan.years.filter(({ measured }: { measured: string }) => measured === 'places')).toHaveLength(2);
  expect(ofPlan.money).toEqual([
    { year: 2009, source: 'eu', amount: czk('20000000.20') },
    { year: 2009, source: 'region', amount: czk('0.40') },
  ]);
  const overwrite = 'update transformation_reading set value = 1 where transformation_id = $1';
  await expect(world.service.database.asApp(AN_AUTHORITY, overwrite, [one])).rejects.toThrow('permission denied');
});

it('takes a registered service by what the register calls it', async () => {
  const registry = await world.end('registry');
  const home = RegistrationRegisteredV1.example;
  await registry.transactions.run(
    { authorityId: AN_AUTHORITY, actorId: null, at: world.clock.now(), correlation: 'test' },
    async (tx) => tx.publish(RegistrationRegisteredV1, { subject: home.registrationId, version: 1, data: home }),
  );
  await eventually(async () =>
    expect(await world.service.database.query('select from known_registration')).toHaveLength(1),
  );
  const id = await aCase(await aPlan(), { from: [{ registrationId: home.registrationId, places: 12 }] });
  expect((await planner.get(`${CASES}/${id}`)).body.from).toEqual([
    { registrationId: home.registrationId, name: home.name, form: home.form, places: 12 },
  ]);
});

it('is seen by its own authority and within reach, and the database keeps its life', async () => {
  const id = await aCase(await aPlan());
  const stranger = world.service.person('planner', 'stranger', OTHER);
  const district = world.service.person('planner', 'of a district', AN_AUTHORITY, { territory: DISTRICTS[0]! });
  for (const person of [stranger, district]) {
    expect(await person.get(`${CASES}/${id}`)).toMatchObject({ status: 404, code: 'transformation/not-found' });
    expect(await person.send('PUT', `${CASES}/${id}`, told, { version: 1 })).toMatchObject({ status: 404 });
  }
  expect(await movesLetBy(world.service.database, 'transformation', TRANSFORMATION_LIFECYCLE)).toEqual(
    movesKnown(TRANSFORMATION_LIFECYCLE),
  );
});

describe('phases of making a plan', () => {
  const STEPS = [
    { code: 'swot', title: 'SWOT', dueOn: '2009-04-30', deliverables: ['Analýza'] },
    { code: 'goals', title: 'Cíle', dueOn: '2009-06-30' },
  ];
  const phase = (plan: string, id: string, step: string, version: number, body: object = {}) =>
    planner.post(`${PLANS}/${plan}/phases/${id}/${step}`, body, { version });
  const evidence = 'Zápis z 1. 4. 2009';
  const aSeries = async (plan: string) => {
    const made = await planner.post(`${PLANS}/${plan}/phase-series`, {
      ...{ groups: [{ group: 'Senioři' }, { group: 'Děti' }], steps: STEPS },
    });
    expect(made).toMatchObject({ status: 201 });
    return made.body.items.map(({ id }: { id: string }) => id) as [string, string, string, string];
  };

  it('go the same steps in every group, each group in its order, and are done with what they deliver', async () => {
    const plan = await aPlan();
    const [swot, goals, otherSwot] = await aSeries(plan);
    const series = { groups: [{ group: 'Noví' }, { group: 'Děti' }], steps: STEPS };
    expect(await planner.post(`${PLANS}/${plan}/phase-series`, series)).toMatchObject({ code: 'phase/code-taken' });
    expect((await planner.get(`${PLANS}/${plan}/phases`)).body.items).toHaveLength(4);

    await phase(plan, goals, 'start', 1);
    expect(await phase(plan, goals, 'finish', 2)).toMatchObject({ status: 409, code: 'phase/not-in-order' });
    expect(await phase(plan, swot, 'finish', 1)).toMatchObject({ code: 'phase/not-so-now' });
    await phase(plan, swot, 'start', 1);
    expect(await phase(plan, swot, 'finish', 2)).toMatchObject({ code: 'phase/deliverable-missing' });
    expect(await phase(plan, swot, 'deliverables/2/done', 2, { evidence })).toMatchObject({ status: 404 });
    expect(await phase(plan, swot, 'deliverables/1/done', 2, { evidence })).toMatchObject({
      body: { deliverables: [{ title: 'Analýza', evidence, markedBy: planner.id }] },
    });
    expect(await phase(plan, swot, 'finish', 2)).toMatchObject({ status: 412 });
    expect(await phase(plan, swot, 'finish', 3, { handover: [{ what: 'x', toWhom: 'y' }] })).toMatchObject({
      code: 'phase/not-closing',
    });
    expect(await phase(plan, swot, 'finish', 3)).toMatchObject({ status: 200, body: { status: 'done' } });
    // The other group is not waited for.
    expect(await phase(plan, goals, 'finish', 2)).toMatchObject({ status: 200 });
    const put = { title: 'x', dueOn: '2009-12-31' };
    expect(await planner.send('PUT', `${PLANS}/${plan}/phases/${goals}`, put, { version: 3 })).toMatchObject({
      code: 'phase/not-so-now',
    });
    const { database } = world.service;
    await expect(
      database.asApp(AN_AUTHORITY, `update plan_phase set title = 'x' where id = $1`, [goals]),
    ).rejects.toMatchObject({ constraint: 'plan_phase_is_done' });
    expect((await planner.get(`${PLANS}/${plan}/phases`)).body.items).toHaveLength(4);
    expect(otherSwot).toBeDefined();
    expect(await movesLetBy(database, 'plan_phase', PHASE_LIFECYCLE)).toEqual(movesKnown(PHASE_LIFECYCLE));
  });

  it('end with a handover to who carries it out, and the log tells it all, oldest first', async () => {
    const plan = await aPlan();
    const one = (await planner.post(`${PLANS}/${plan}/phases`, { code: 'a', title: 'A', dueOn: '2009-05-01' })).body.id;
    const closing = { code: 'end', title: 'Předání', dueOn: '2009-12-31', isClosing: true };
    const last = (await planner.post(`${PLANS}/${plan}/phases`, closing)).body.id;
    expect(await planner.post(`${PLANS}/${plan}/phases`, { ...closing, code: 'end2' })).toMatchObject({
      code: 'phase/closing-once',
    });
    world.clock.advance(1_000);
    const handover = [{ what: 'Akční plán', toWhom: 'Koordinátorka' }];
    await phase(plan, last, 'start', 1);
    expect(await phase(plan, last, 'finish', 2, { handover })).toMatchObject({ status: 409 });
    await phase(plan, one, 'start', 1);
    await phase(plan, one, 'finish', 2);
    world.clock.advance(1_000);
    expect(await phase(plan, last, 'finish', 2)).toMatchObject({ code: 'phase/handover-missing' });
    expect(await phase(plan, last, 'finish', 2, { handover })).toMatchObject({ status: 200, body: { handover } });
    expect(await planner.post(`${PLANS}/${plan}/phases`, { ...closing, isClosing: false, code: 'b' })).toMatchObject({
      code: 'phase/making-closed',
    });
    const resolution = { body: 'Zastupitelstvo', number: '1/09', date: '2009-04-01' };
    world.clock.advance(1_000);
    expect(await board.post(`${PLANS}/${plan}/adopt`, { resolution }, { version: 1 })).toMatchObject({ status: 200 });
    const { items } = (await planner.get(`${PLANS}/${plan}/log`)).body;
    expect(items[0]).toMatchObject({ what: 'drafted', by: planner.id, planVersion: 1, facts: { title: 'Plán' } });
    expect(items.at(-2)).toMatchObject({ what: 'phase-done', facts: { handover: 'Akční plán → Koordinátorka' } });
    expect(items.at(-1)).toMatchObject({ what: 'adopted', by: board.id, facts: resolution });
    const times = items.map(({ at }: { at: string }) => at);
    expect(times).toEqual(times.toSorted());
    // Of another authority: what was adopted, and nothing of how it was made.
    const stranger = world.service.person('planner', 'stranger', OTHER);
    const told = (await stranger.get(`${PLANS}/${plan}/log`)).body.items.map(({ what }: { what: string }) => what);
    expect(told).toEqual(['drafted', 'adopted']);
    expect(await stranger.get(`${PLANS}/${plan}/phases`)).toMatchObject({ status: 404 });
    expect(await stranger.get(`${PLANS}/${plan}/transformation-progress`)).toMatchObject({ status: 404 });
  });

  it('are told of before they are due, and once more when they are overdue', async () => {
    const plan = await aPlan();
    const id = (await planner.post(`${PLANS}/${plan}/phases`, { code: 'a', title: 'Zvláštní', dueOn: '2009-04-30' }))
      .body.id;
    const job = world.service.running.app.get(WatchPhases);
    const heard = async () => {
      await job.look(() => false);
      await job.look(() => false);
      const rows = await world.service.database.query<{ body: string }>(
        `select body from outbox where type = 'planning.notices.raised.v1' order by seq`,
      );
      return rows
        .flatMap(({ body }) => JSON.parse(body).data.items as { kind: string; title: { cs: string } }[])
        .filter(({ title }) => title.cs.includes('Zvláštní'))
        .map(({ kind }) => kind);
    };
    const at = (day: string) => world.clock.advance(new Date(day).getTime() - world.clock.now().getTime());
    expect(await heard()).toEqual([]);
    at('2009-04-16T10:00:00Z');
    expect(await heard()).toEqual(['phase/due']);
    at('2009-04-28T10:00:00Z');
    expect(await heard()).toEqual(['phase/due', 'phase/due']);
    at('2009-05-02T10:00:00Z');
    expect(await heard()).toEqual(['phase/due', 'phase/due', 'phase/overdue']);
    expect((await planner.get(`${PLANS}/${plan}/phases`)).body.items).toMatchObject([{ overdue: true }]);
    const put = { title: 'Zvláštní', dueOn: '2009-05-03' };
    await planner.send('PUT', `${PLANS}/${plan}/phases/${id}`, put, { version: 1 });
    expect(await heard()).toHaveLength(4);
  });
});

describe('what a region gives to its municipalities', () => {
  const GIVEN = {
    ...{ kind: 'shared-data', elementCode: 'P1', title: 'Senioři podle obcí', text: 'K 31. 12. 2008.' },
    table: { columns: ['Obec', '65+'], rows: [['Turnov', '3120']] },
  };
  const give = (plan: string, more: object = {}) => planner.post(`${PLANS}/${plan}/guidance`, { ...GIVEN, ...more });
  /** A municipality of its own authority, whose plan is part of the region's. */
  const aPart = async (region: string, authority = OTHER) => {
    const mayor = world.service.person('planner', 'mayor', authority);
    const { body } = await mayor.post(PLANS, {
      ...{ title: 'Komunitní plán', level: 'local', territory: DISTRICTS[0], from: '2009-01-01', to: '2012-12-31' },
      ...{ partOf: region, priorities: [{ code: 'M1', title: 'x' }] },
    });
    return { mayor, plan: body.id as string };
  };
  const said = { followed: 'partly', reason: 'Až od roku 2010.' };

  it('is read by the plans that are part of it once it is published, and the region reads who follows it', async () => {
    const region = await aPlan();
    const made = await give(region);
    expect(made).toMatchObject({ status: 201, body: { ...GIVEN, isPublished: false } });
    await board.post(`${PLANS}/${region}/adopt`, {}, { version: 1 });
    // With the adoption it is public; what is written after it is not, before somebody publishes it.
    const later = (await give(region, { kind: 'recommendation', title: 'Odlehčovací služby' })).body.id;
    const { mayor, plan } = await aPart(region);
    const own = `${PLANS}/${plan}/guidance`;
    expect((await mayor.get(own)).body.items).toMatchObject([
      { id: made.body.id, ...GIVEN, isOwn: false, answer: null },
    ]);
    expect(await mayor.post(`${own}/${later}/answer`, said)).toMatchObject({ code: 'guidance/not-found' });
    const published = await planner.post(`${PLANS}/${region}/guidance/${later}/publication`, {}, { version: 1 });
    expect(published).toMatchObject({ status: 200, body: { isPublished: true, version: 2 } });
    expect((await mayor.get(own)).body.items).toHaveLength(2);

    expect(await mayor.post(`${own}/${later}/answer`, said)).toMatchObject({ status: 201, body: said });
    expect(await mayor.post(`${own}/${later}/answer`, said)).toMatchObject({ code: 'guidance/answered-already' });
    const anew = { followed: 'not', reason: 'Nemáme peníze.' };
    expect(await mayor.send('PUT', `${own}/${later}/answer`, anew, { version: 2 })).toMatchObject({ status: 412 });
    expect(await mayor.send('PUT', `${own}/${later}/answer`, anew, { version: 1 })).toMatchObject({ status: 200 });
    expect((await mayor.get(own)).body.items[1]).toMatchObject({ answer: { ...anew, version: 2 } });
    expect((await planner.get(`${PLANS}/${region}/guidance-answers`)).body.items).toMatchObject([
      { planId: plan, planTitle: 'Komunitní plán', authorityId: OTHER, guidanceId: later, ...anew },
    ]);
    // Other municipalities do not read it.
    const third = world.service.person('planner', 'third', '019a9d3e-1c00-7000-8000-0000000000cc');
    expect(await third.get(`${PLANS}/${region}/guidance-answers`)).toMatchObject({ status: 404 });
    expect(await mayor.get(`${PLANS}/${region}/guidance`)).toMatchObject({ status: 200 });
    expect(await mayor.post(`${PLANS}/${region}/guidance`, GIVEN)).toMatchObject({ status: 404 });
    const elsewhere = await aPart(await aPlan(), AN_AUTHORITY);
    const path = `${PLANS}/${elsewhere.plan}/guidance/${later}/answer`;
    expect(await elsewhere.mayor.post(path, said)).toMatchObject({ code: 'guidance/not-found' });
  });

  it('is written while it is not published, belongs to what stands in the plan, and its table is one', async () => {
    const region = await aPlan();
    expect(await give(region, { elementCode: 'P9' })).toMatchObject({ code: 'element/not-found' });
    expect(await give(region, { table: { columns: ['a'], rows: [['1', '2']] } })).toMatchObject({
      code: 'guidance/odd-row',
    });
    expect(await give(region, { table: { columns: ['a'], rows: [[1]] } })).toMatchObject({ status: 400 });
    expect(await give(region, { link: 'javascript:alert(1)' })).toMatchObject({ status: 400 });
    const { id } = (await give(region)).body;
    const path = `${PLANS}/${region}/guidance/${id}`;
    const changed = { ...GIVEN, title: 'Senioři' };
    expect(await planner.send('PUT', path, changed, { version: 1 })).toMatchObject({
      status: 200,
      body: { title: 'Senioři' },
    });
    await planner.post(`${path}/publication`, {}, { version: 2 });
    expect(await planner.send('PUT', path, GIVEN, { version: 3 })).toMatchObject({ code: 'guidance/published' });
    await expect(
      world.service.database.asApp(AN_AUTHORITY, `update plan_guidance set title = 'x' where id = $1`, [id]),
    ).rejects.toMatchObject({ constraint: 'plan_guidance_is_published' });
  });
});
