import { DecisionGrantedV1, DecisionRefusedV1, type EventClass } from '@levada/contracts';
import { aKey, AN_AUTHORITY, eventually, type Person, type ThreadEnd } from '@levada/testing';
import {
  aParticipationWorld,
  DISTRICTS,
  LIBEREC,
  type ParticipationWorld,
} from '../bodies/participation-world.factory.js';
import { movesKnown, movesLetBy } from '@levada/testing';
import { NOMINATION_LIFECYCLE } from '../bodies/member.js';
import { PROPOSAL_LIFECYCLE } from '../problems/problem.js';
import { MEETING_LIFECYCLE } from './meeting.js';

const PLANNING = '/api/v1/planning';
const HOUR = 3_600_000;
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const ACCOUNT = '019a9d3e-1c00-7000-8000-0000000000c1';
let world: ParticipationWorld;
let funding: ThreadEnd;
let planner: Person;
let chair: Person;
let body: string;
const members: Record<string, string> = {};

beforeAll(async () => {
  world = await aParticipationWorld();
  funding = await world.end('funding');
  planner = world.service.person('planner');
  chair = world.service.person('approver');
  const told = { title: 'Skupina', kind: 'working-group', mandate: 'x', from: '2009-01-01', territory: LIBEREC };
  body = (await planner.post(`${PLANNING}/bodies`, told)).body.id;
  const seats = { code: 'M', title: 'Obce', stakeholderType: 'municipality', places: 3 };
  await planner.post(`${PLANNING}/bodies/${body}/seats`, seats);
  const [seat] = (await planner.get(`${PLANNING}/bodies/${body}/seats`)).body.items;
  for (const [name, more] of [
    ['Adam', { personId: ACCOUNT }],
    ['Bára', { email: 'bara@x.cz' }],
    ['Cyril', {}],
  ] as const) {
    const nominee = { name, represents: 'Obec', nominatedBy: 'Obec', seatRuleId: seat.id, ...more };
    const { id } = (await planner.post(`${PLANNING}/bodies/${body}/nominations`, nominee)).body;
    const path = `${PLANNING}/bodies/${body}/nominations/${id}/choice`;
    members[name] = (await planner.post(path, { from: '2009-01-01' }, { version: 1 })).body.id;
  }
});
afterAll(() => world?.stop());

const gathering = { title: 'Zasedání', kind: 'meeting', form: 'formal', place: 'Liberec' };
const inHours = (hours: number) => new Date(world.clock.now().getTime() + hours * HOUR).toISOString();
const call = async (more: object = {}) =>
  planner.post(`${PLANNING}/bodies/${body}/meetings`, {
    ...gathering,
    startsAt: inHours(1),
    endsAt: inHours(3),
    ...more,
  });

it('invites who sits: by a notice, or as a name for the office to tell', async () => {
  const called = await call();
  expect(called).toMatchObject({ status: 201, body: { status: 'called', calling: 'ad-hoc', present: 0 } });
  expect(called.body.invitations.map(({ name, told }: { name: string; told: string }) => [name, told])).toEqual([
    ['Adam', 'notice'],
    ['Bára', 'office'],
    ['Cyril', 'office'],
  ]);
  const [notice] = await world.service.database.query<{ body: string }>(
    `select body from outbox where type = 'planning.notices.raised.v1'`,
  );
  expect(JSON.parse(notice!.body).data.items).toMatchObject([{ kind: 'meeting/called', to: { people: [ACCOUNT] } }]);
  const untold = await planner.get(`${PLANNING}/meetings/${called.body.id}/untold`);
  expect(untold.body.items.map(({ email }: { email: string }) => email)).toEqual(['bara@x.cz', null]);
  expect(await world.service.person('auditor').get(`${PLANNING}/meetings/${called.body.id}/untold`)).toMatchObject({
    status: 403,
  });
});

it('takes nothing but its agenda before it is held, then attendance, agreements and minutes that another approves', async () => {
  const { id } = (await call()).body;
  const path = `${PLANNING}/meetings/${id}`;
  const agenda = [{ title: 'Priority kraje', elementCode: 'P1' }];
  expect(await planner.send('PUT', `${path}/agenda`, { agenda }, { version: 1 })).toMatchObject({ body: { agenda } });
  const attendances = [
    { memberId: members.Adam, attendance: 'attended' },
    { memberId: members.Cyril, attendance: 'excused' },
  ];
  for (const [method, door, told] of [
    ['PUT', 'attendance', { attendances }],
    ['POST', 'agreements', { text: 'x' }],
    ['PUT', 'minutes', { text: 'x' }],
  ] as const)
    expect(await planner.send(method, `${path}/${door}`, told, { version: 2 })).toMatchObject({
      code: 'meeting/not-held-yet',
    });
  const past = `insert into agreement (id, authority_id, meeting_id, text, way, reached, positions, recorded_by, recorded_at)
    values (gen_random_uuid(), $1, $2, 'x', 'consensus', true, '[]', 'x', $3)`;
  const record = () => world.service.database.asApp(AN_AUTHORITY, past, [AN_AUTHORITY, id, world.clock.now()]);
  await expect(record()).rejects.toMatchObject({ constraint: 'meeting_not_held' });

  world.clock.advance(2 * HOUR);
  expect(await planner.send('PUT', `${path}/attendance`, { attendances }, { version: 2 })).toMatchObject({
    status: 200,
    body: { present: 1 },
  });
  const told = { text: 'Směry', elementCode: 'P1', positions: [{ who: 'Obec Všeň', position: 'Jinak.' }] };
  expect(await planner.post(`${path}/agreements`, told, { version: 3 })).toMatchObject({ code: 'agreement/no-quorum' });
  const substitute = { name: 'Dana', represents: 'Obec', from: '2009-01-01' };
  const dana = await planner.post(`${PLANNING}/bodies/${body}/members/${members['Bára']}/substitutes`, substitute, {
    version: 1,
  });
  const byDana = (memberId: string | undefined) => ({
    attendances: [{ memberId, attendance: 'attended', substituteId: dana.body.id }],
  });
  expect(await planner.send('PUT', `${path}/attendance`, byDana(members.Cyril), { version: 3 })).toMatchObject({
    code: 'meeting/no-substitute',
  });
  expect(await planner.send('PUT', `${path}/attendance`, byDana(members['Bára']), { version: 3 })).toMatchObject({
    body: { present: 2 },
  });
  const stranger = { attendances: [{ memberId: dana.body.id, attendance: 'attended' }] };
  expect(await planner.send('PUT', `${path}/attendance`, stranger, { version: 4 })).toMatchObject({
    code: 'meeting/not-invited',
  });
  const votes = { infavour: 1, against: 1, abstained: 0 };
  expect(await planner.post(`${path}/agreements`, { ...told, votes }, { version: 4 })).toMatchObject({
    status: 201,
    body: { agreements: [{ way: 'votes', reached: false, positions: told.positions, elementCode: 'P1' }] },
  });
  expect(await chair.post(`${path}/approval`, {}, { version: 5 })).toMatchObject({ code: 'meeting/no-minutes' });
  expect(await planner.send('PUT', `${path}/minutes`, { text: 'Zápis' }, { version: 5 })).toMatchObject({
    status: 200,
  });
  expect(await planner.post(`${path}/approval`, {}, { version: 6 })).toMatchObject({ code: 'meeting/same-person' });
  expect(await chair.post(`${path}/approval`, {}, { version: 5 })).toMatchObject({ status: 412 });
  expect(await chair.post(`${path}/approval`, {}, { version: 6 })).toMatchObject({ body: { status: 'approved' } });

  expect(await planner.send('PUT', `${path}/minutes`, { text: 'x' }, { version: 7 })).toMatchObject({
    code: 'meeting/settled',
  });
  await expect(record()).rejects.toMatchObject({ constraint: 'meeting_is_final' });
  for (const sql of [
    `update meeting set minutes = 'x' where id = $1`,
    `update meeting_invitation set attendance = 'absent' where meeting_id = $1`,
  ])
    await expect(world.service.database.asApp(AN_AUTHORITY, sql, [id])).rejects.toMatchObject({
      constraint: 'meeting_is_final',
    });
});

it('meets regularly by the clock on the wall, and hands its calendar out', async () => {
  const series = {
    ...gathering,
    title: 'Pravidelné',
    first: '2009-09-30',
    until: '2009-11-30',
    time: '14:00',
    minutes: 60,
  };
  const path = `${PLANNING}/bodies/${body}/series`;
  expect(await planner.post(path, { ...series, timeZone: 'Europe/Prague' })).toMatchObject({
    code: 'meeting/series-rule',
  });
  const wrong = [{ until: '9999-12-31' }, { time: '25:00' }, { timeZone: 'Mars/Crater' }, { first: '2009-02-30' }];
  for (const more of wrong)
    expect(await planner.post(path, { ...series, timeZone: 'UTC', everyWeeks: 1, ...more })).toMatchObject({
      status: 400,
    });
  const called = await planner.post(path, { ...series, timeZone: 'Europe/Prague', everyMonths: 1 });
  expect(called.body.meetings).toHaveLength(3);
  const last = `${PLANNING}/meetings/${called.body.meetings[2]}`;
  expect(await planner.post(`${last}/cancellation`, {}, { version: 1 })).toMatchObject({
    body: { status: 'cancelled' },
  });
  const calendar = (await planner.get(`${PLANNING}/bodies/${body}/calendar`)).body as string;
  expect(calendar).toContain('DTSTART:20090930T120000Z');
  expect(calendar).toContain('DTSTART:20091130T130000Z');
  expect(calendar.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  expect((await planner.get(`${last}/calendar`)).body).toContain('SEQUENCE:1');
});

it('reports a plan’s workshops: who was invited, who came, what came of it', async () => {
  const { id } = (await call({ kind: 'workshop', form: 'informal', title: '2. workshop' })).body;
  world.clock.advance(2 * HOUR);
  const path = `${PLANNING}/meetings/${id}`;
  const attendances = Object.values(members).map((memberId) => ({ memberId, attendance: 'attended' }));
  await planner.send('PUT', `${path}/attendance`, { attendances }, { version: 1 });
  const result = { text: 'Noční služba patří do P1.', elementCode: 'P1' };
  expect(await planner.post(`${path}/agreements`, result, { version: 2 })).toMatchObject({ status: 201 });
  const { items } = (await planner.get(`${PLANNING}/meetings?kind=workshop&body=${body}`)).body;
  expect(items).toMatchObject([{ title: '2. workshop', present: 3, agreements: [{ ...result, reached: true }] }]);
  const sheet = (await planner.get(`${PLANNING}/meetings?kind=workshop&format=csv`)).body as string;
  expect(sheet).toContain('Noční služba');
});

/** Funding decides on an application, as in the contract's example. */
async function decide(event: EventClass<DecisionGrantedV1>, applicationId: string, amount: string): Promise<void> {
  const { example } = DecisionGrantedV1;
  const money = { amount, currency: 'CZK' };
  const [priority] = example.priorities;
  const data = {
    ...example,
    applicationId,
    decisionId: applicationId,
    priorities: [{ ...priority!, share: '1', amount: money }],
  };
  const scope = { authorityId: AN_AUTHORITY, actorId: null, at: new Date(), correlation: 'test' };
  await funding.transactions.run(scope, async (tx) =>
    tx.publish(event, {
      subject: applicationId,
      version: 1,
      data: { ...data, committed: { ...money, amount: '0.00' }, paid: { ...money, amount: '0.00' } },
    }),
  );
}

it('a post waits for project money, and so does its task, until funding tells', async () => {
  const [won, lost] = ['019a9d3e-1c00-7000-8000-0000000000e1', '019a9d3e-1c00-7000-8000-0000000000e2'];
  const post = async (title: string, applicationId: string) =>
    (await planner.post(`${PLANNING}/posts`, { title, applicationId, bodyId: body })).body;
  const manager = await post('Manažer plánu', won);
  expect(manager).toMatchObject({ state: 'waiting' });
  await post('Koordinátor', lost);
  expect(await planner.post(`${PLANNING}/posts`, { title: 'x' })).toMatchObject({ code: 'post/waits-for-one' });
  const tasks = async (query = '') => (await planner.get(`${PLANNING}/tasks?body=${body}${query}`)).body.items;
  const task = { text: 'Vést plán', who: 'Manažer', dueOn: '2009-03-01' };
  const given = await planner.post(`${PLANNING}/bodies/${body}/tasks`, { ...task, postId: manager.id });
  expect(given).toMatchObject({ status: 201, body: { state: 'waiting' } });
  await decide(DecisionGrantedV1, won, '100.00');
  await decide(DecisionRefusedV1, lost, '0.00');
  await eventually(async () =>
    expect((await planner.get(`${PLANNING}/posts`)).body.items).toMatchObject([
      { state: 'refused' },
      { state: 'funded' },
    ]),
  );
  expect(await tasks('&state=overdue')).toMatchObject([{ id: given.body.id }]);
  const done = `${PLANNING}/tasks/${given.body.id}/done`;
  expect(await planner.post(done, {}, { version: 1 })).toMatchObject({ body: { state: 'done' } });
  expect(await planner.post(done, {}, { version: 2 })).toMatchObject({ code: 'task/done-already' });
});

it('a planner of one district reaches no meeting of the region', async () => {
  const local = world.service.person('planner', 'local', AN_AUTHORITY, { territory: DISTRICTS[0]! });
  const { id } = (await call()).body;
  expect((await local.get(`${PLANNING}/meetings`)).body.items).toEqual([]);
  expect((await local.get(`${PLANNING}/tasks`)).body.items).toEqual([]);
  expect(await local.get(`${PLANNING}/meetings/${id}/calendar`)).toMatchObject({ code: 'meeting/not-found' });
  expect(await local.post(`${PLANNING}/meetings/${id}/cancellation`, {}, { version: 1 })).toMatchObject({
    status: 404,
  });
});

it('the database lets nominations and meetings take the steps that the code knows', async () => {
  const { database } = world.service;
  expect(await movesLetBy(database, 'nomination', NOMINATION_LIFECYCLE)).toEqual(movesKnown(NOMINATION_LIFECYCLE));
  expect(await movesLetBy(database, 'proposal', PROPOSAL_LIFECYCLE)).toEqual(movesKnown(PROPOSAL_LIFECYCLE));
  expect(await movesLetBy(database, 'meeting', MEETING_LIFECYCLE)).toEqual(movesKnown(MEETING_LIFECYCLE));
});

it('a problem leads over an agreed proposal to a measure, and the measure back to it', async () => {
  const told = { title: 'Plán', level: 'regional', territory: LIBEREC, from: '2010-01-01', to: '2012-12-31' };
  const plan = (
    await planner.post(`${PLANNING}/plans`, {
      ...told,
      priorities: ['P1', 'P1.2'].map((code) => ({ code, title: 'x' })),
    })
  ).body.id;
  const problem = {
    field: 'Senioři',
    text: 'V noci nikdo nepřijede.',
    raisedBy: 'Obec',
    territory: LIBEREC,
    bodyId: body,
  };
  const { id } = (await planner.post(`${PLANNING}/problems`, problem)).body;
  const propose = async (text: string) =>
    (await planner.post(`${PLANNING}/problems/${id}/proposals`, { text, draftedBy: 'Podskupina' })).body.id as string;
  const [night, home] = [await propose('Noční pohotovost'), await propose('Nový domov')];
  const meeting = (await call({ form: 'informal' })).body.id;
  world.clock.advance(2 * HOUR);
  const met = await planner.post(
    `${PLANNING}/meetings/${meeting}/agreements`,
    { text: 'Noční pohotovost' },
    { version: 1 },
  );
  const agreementId = met.body.agreements[0].id;
  const step = (proposal: string, path: string, version: number, more: object) =>
    planner.post(`${PLANNING}/proposals/${proposal}/${path}`, more, { version });
  const measure = { planId: plan, measureCode: 'P1.2' };
  expect(await step(night, 'measure', 1, measure)).toMatchObject({ code: 'proposal/not-agreed' });
  expect(await step(night, 'agreement', 1, { agreementId: plan })).toMatchObject({ code: 'agreement/not-found' });
  expect(await step(night, 'agreement', 1, { agreementId })).toMatchObject({ status: 200, body: { status: 'agreed' } });
  const unknown = { ...measure, measureCode: 'P9' };
  expect(await step(night, 'measure', 2, unknown)).toMatchObject({ code: 'element/not-found' });
  expect(await step(night, 'measure', 2, measure)).toMatchObject({ status: 200, etag: '"3"' });
  expect(await step(home, 'rejection', 1, { reason: 'Drahé' })).toMatchObject({ body: { status: 'rejected' } });
  // Made in one instant of the clock that stands still, they have no order.
  const both = [{ status: 'agreed' }, { reason: 'Drahé' }].map((one) => expect.objectContaining(one));
  const found = async (query: string) => (await planner.get(`${PLANNING}/problems?measure=${query}`)).body.items;
  expect(await found(`${plan}/P1.2`)).toMatchObject([{ id, proposals: expect.arrayContaining(both) }]);
  expect(await found(plan)).toHaveLength(1);
  expect(await found(`${plan}/P1`)).toEqual([]);
  expect(await found('nonsense/P1')).toEqual([]);
  const by = await planner.get(`${PLANNING}/proposals?measure=${plan}/P1.2`);
  expect(by.body.items).toMatchObject([{ problem: problem.text, agreementId }]);
  const local = world.service.person('planner', 'local', AN_AUTHORITY, { territory: DISTRICTS[0]! });
  expect((await local.get(`${PLANNING}/problems`)).body.items).toEqual([]);
});

it('a published plan of another authority is not one to work for', async () => {
  const told = { title: 'Plán', level: 'regional', territory: LIBEREC, from: '2010-01-01', to: '2012-12-31' };
  const [theirs, board] = (['planner', 'approver'] as const).map((role) =>
    world.service.person(role, `their ${role}`, OTHER),
  );
  const priorities = [{ code: 'P1', title: 'x' }];
  const planId = (await theirs!.post(`${PLANNING}/plans`, { ...told, priorities })).body.id;
  expect(await board!.post(`${PLANNING}/plans/${planId}/adopt`, {}, { version: 1 })).toMatchObject({ status: 200 });

  const problem = { field: 'x', text: 'x', raisedBy: 'x', territory: LIBEREC };
  const raised = (await planner.post(`${PLANNING}/problems`, problem)).body.id;
  const proposal = (await planner.post(`${PLANNING}/problems/${raised}/proposals`, { text: 'x', draftedBy: 'x' })).body
    .id;
  const suggestion = (await planner.post(`${PLANNING}/suggestions`, { text: 'x' })).body.id;
  const meeting = (await call({ form: 'informal' })).body.id;
  world.clock.advance(2 * HOUR);
  const group = { title: 'x', kind: 'working-group', mandate: 'x', from: '2009-01-01', territory: LIBEREC };
  const measure = { planId, measureCode: 'P1' };
  for (const [path, body, version] of [
    ['bodies', { ...group, planId }, undefined],
    ['posts', { title: 'x', planId, applicationId: OTHER }, undefined],
    [`meetings/${meeting}/agreements`, { text: 'x', planId }, 1],
    [`proposals/${proposal}/measure`, measure, 1],
    [`suggestions/${suggestion}/measure`, measure, 1],
  ] as const) {
    const answer = await planner.post(`${PLANNING}/${path}`, body, version === undefined ? {} : { version });
    expect({ path, ...answer }).toMatchObject({ path, status: 404, code: 'plan/not-found' });
  }
});

it('what a subgroup said on its last day is written down, approved and done afterwards, and nothing new begins', async () => {
  const today = inHours(0).slice(0, 10);
  world.clock.advance(new Date(`${today}T00:00:00Z`).getTime() + 32 * HOUR - world.clock.now().getTime());
  const day = inHours(0).slice(0, 10);
  const told = { title: 'Podskupina', kind: 'subgroup', mandate: 'x', parentId: body, territory: LIBEREC };
  const { id } = (await planner.post(`${PLANNING}/bodies`, { ...told, from: day, until: day })).body;
  const of = (path: string, more: object) => planner.post(`${PLANNING}/bodies/${id}/${path}`, more);
  await of('seats', { code: 'M', title: 'Obce', stakeholderType: 'municipality', places: 1 });
  const [seat] = (await planner.get(`${PLANNING}/bodies/${id}/seats`)).body.items;
  const next = { ...gathering, startsAt: inHours(1), endsAt: inHours(2) };
  const meeting = (await of('meetings', next)).body.id;
  const job = { text: 'x', who: 'y', dueOn: day };
  const task = (await of('tasks', job)).body.id;
  world.clock.advance(24 * HOUR);

  const path = `${PLANNING}/meetings/${meeting}`;
  expect(await planner.send('PUT', `${path}/minutes`, { text: 'x' }, { version: 1 })).toMatchObject({ status: 200 });
  expect(await of('tasks', { ...job, meetingId: meeting })).toMatchObject({ status: 201 });
  expect(await chair.post(`${path}/approval`, {}, { version: 2 })).toMatchObject({ body: { status: 'approved' } });
  const done = await planner.post(`${PLANNING}/tasks/${task}/done`, {}, { version: 1 });
  expect(done).toMatchObject({ status: 200 });
  const nominee = { name: 'x', represents: 'x', nominatedBy: 'x', seatRuleId: seat.id };
  for (const answer of [await of('meetings', next), await of('nominations', nominee), await of('tasks', job)])
    expect(answer).toMatchObject({ status: 409, code: 'body/ended' });
});

it('what is pressed twice is one body, one nomination, one meeting, one task', async () => {
  const [seat] = (await planner.get(`${PLANNING}/bodies/${body}/seats`)).body.items;
  const asked: readonly (readonly [path: string, told: object])[] = [
    ['bodies', { title: 'Rada', kind: 'advisory-body', mandate: 'x', from: '2009-01-01', territory: LIBEREC }],
    [`bodies/${body}/nominations`, { name: 'Dana', represents: 'Obec', nominatedBy: 'Obec', seatRuleId: seat.id }],
    [`bodies/${body}/meetings`, { ...gathering, startsAt: inHours(5), endsAt: inHours(6) }],
    [`bodies/${body}/tasks`, { text: 'Rozeslat zápis', who: 'Adam', dueOn: '2030-01-01' }],
  ];
  for (const [path, told] of asked) {
    const key = aKey();
    const [one, other] = await Promise.all([1, 2].map(() => planner.post(`${PLANNING}/${path}`, told, { key })));
    expect([path, one!.status, other!.body.id]).toEqual([path, 201, one!.body.id]);
  }
});
