import { fixedClock } from '@levada/kernel';
import {
  DecisionGrantedV1,
  PlanAmendedV1,
  RegistrationRegisteredV1,
  TerritoriesRecordedV1,
  type EventClass,
} from '@levada/contracts';
import {
  aDatabase,
  aListener,
  aNats,
  aService,
  aThreadEnd,
  AN_AUTHORITY,
  eventually,
  movesKnown,
  movesLetBy,
  type Listener,
  type Person,
  type TestDatabase,
  type TestServer,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { FIVE_PARTS } from '../elements/element.factory.js';
import { planning } from '../index.js';
import { NETWORK_LIFECYCLE } from '../networks/network.js';

const PATH = '/api/v1/planning/plans';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const HOUR = 3_600_000;
const clock = fixedClock('2026-03-01T08:00:00Z');
const officer = { name: 'Jana Nováková', department: 'Odbor sociálních věcí', contact: 'sprss@kraj.example' };
const czk = (amount: string) => ({ amount, currency: 'CZK' });
const told = {
  ...{ title: 'Střednědobý plán 2027–2029', level: 'regional', from: '2027-01-01', to: '2029-12-31' },
  ...{ territory: { scheme: 'cz-csu', level: 'orp', code: '5109' }, template: 'sprss' },
};
const MEASURE = {
  ...{ title: 'Zřídit odlehčovací službu v Turnově', measureKind: 'new', officer, responsible: ['Město Turnov'] },
  costs: [{ year: 2027, source: 'region', amount: czk('1200000.00') }],
};
const parts = ['descriptive', 'analytical', 'evaluation', 'network'];
const CONTENT = [
  ...parts.map((part) => ({ code: part, kind: 'passage', part, element: { title: part, body: 'Text.' } })),
  { code: 'P1', kind: 'priority', part: 'strategic', element: { title: 'Odlehčovací služby' } },
  { code: 'P2', kind: 'priority', part: 'strategic', element: { title: 'Pečovatelská služba' } },
  { code: 'P1.1', kind: 'measure', parent: 'P1', element: MEASURE },
  { code: 'P2.1', kind: 'measure', parent: 'P2', element: { ...MEASURE, costs: MEASURE.costs } },
];

let nats: TestServer;
let service: TestService;
const databases: TestDatabase[] = [];
const ends: ThreadEnd[] = [];
let funding: ThreadEnd;
let registry: ThreadEnd;
let listener: Listener<PlanAmendedV1>;
let planner: Person;
let colleague: Person;
let board: Person;

async function anEnd(name: string): Promise<ThreadEnd> {
  const database = await aDatabase(name);
  databases.push(database);
  const end = await aThreadEnd({ service: name, databaseUrl: database.url, natsUrl: nats.url });
  ends.push(end);
  return end;
}
const tell = <Data extends object>(
  end: ThreadEnd,
  event: EventClass<Data>,
  subject: string,
  data: Data,
  own = true,
  version = 1,
) =>
  end.transactions.run(
    { authorityId: own ? AN_AUTHORITY : null, actorId: null, at: new Date(), correlation: 'test' },
    async (tx) => tx.publish(event, { subject, version, data }),
  );

beforeAll(async () => {
  nats = await aNats();
  service = await aService(planning, { clock, nats });
  [planner, colleague, board] = [
    service.person('planner'),
    service.person('planner', 'colleague'),
    service.person('approver'),
  ];
  const catalogue = await anEnd('catalogue');
  funding = await anEnd('funding');
  registry = await anEnd('registry');
  listener = await aListener(nats.url, PlanAmendedV1);
  await tell(catalogue, TerritoriesRecordedV1, 'territories', TerritoriesRecordedV1.example, false);
  await eventually(async () => expect(await service.database.query('select from known_territory')).not.toEqual([]));
  const set = await planner.send('PUT', '/api/v1/planning/plan-templates/sprss', FIVE_PARTS);
  expect(set).toMatchObject({ status: 200, body: { number: 1 } });
});
afterAll(async () => {
  await listener?.stop();
  await Promise.all(ends.map((one) => one.stop()));
  await service?.stop();
  await Promise.all(databases.map((one) => one.drop()));
  await nats?.remove();
});

async function aDraft(elements: readonly object[] = CONTENT): Promise<string> {
  const { body } = await planner.post(PATH, told);
  const added = await planner.post(`${PATH}/${body.id}/versions/1/elements/batch`, { elements });
  expect(added).toMatchObject({ status: 201 });
  return `${PATH}/${body.id}`;
}
/** Of the newest version of a plan, as it stands. */
const newest = async (plan: string) => (await planner.get(`${plan}/versions`)).body.items[0].version as number;
/** Through every gate, as people would. */
async function adopt(plan: string): Promise<void> {
  const versionOf = () => newest(plan);
  const until = new Date(clock.now().getTime() + HOUR).toISOString();
  expect(await planner.post(`${plan}/consultation`, { until }, { version: await versionOf() })).toMatchObject({
    status: 200,
  });
  clock.advance(HOUR);
  for (const [gate, body] of [
    ['council', 'Rada kraje'],
    ['assembly', 'Zastupitelstvo kraje'],
  ]) {
    const resolution = { body, number: `${gate}/1`, heldOn: '2026-03-01', text: 'Schvaluje.' };
    expect(await planner.post(`${plan}/gates/${gate}`, resolution)).toMatchObject({ status: 200 });
  }
  expect(await board.post(`${plan}/adopt`, {}, { version: await versionOf() })).toMatchObject({
    status: 200,
    body: { status: 'adopted', resolution: { body: 'Zastupitelstvo kraje', number: 'assembly/1' } },
  });
}

it('a plan is written element by element, each with a version of its own', async () => {
  const plan = await aDraft();
  const elements = `${plan}/versions/1/elements`;
  const outline = (await planner.get(elements)).body.items;
  expect(outline.map(({ code }: { code: string }) => code)).toEqual([...parts, 'P1', 'P1.1', 'P2', 'P2.1']);
  expect(await planner.get(`${elements}/P1.1`)).toMatchObject({
    status: 200,
    etag: '"1"',
    body: { ...MEASURE, part: 'strategic', parent: 'P1', isCited: false },
  });
  // The plan tells what money can cite.
  expect((await planner.get(plan)).body.priorities).toEqual([
    { code: 'P1', title: 'Odlehčovací služby' },
    { code: 'P2', title: 'Pečovatelská služba' },
  ]);

  const activity = { code: 'P1.1.a', kind: 'activity', parent: 'P1.1', element: { title: 'Nábor' } };
  expect(await planner.post(elements, activity)).toMatchObject({ status: 201, body: { part: 'strategic' } });
  expect(await planner.post(elements, activity)).toMatchObject({ status: 409, code: 'element/code-taken' });
  expect(await planner.send('DELETE', `${elements}/P1.1`, {}, { version: 1 })).toMatchObject({
    code: 'element/not-empty',
  });
  // It goes along with what is below it.
  const moved = await planner.post(`${elements}/P1.1/move`, { parent: 'P2', position: 0 }, { version: 1 });
  expect(moved).toMatchObject({ status: 200, body: { parent: 'P2', position: 0, version: 2 } });
  const after = (await planner.get(elements)).body.items.map(({ code }: { code: string }) => code);
  expect(after).toEqual([...parts, 'P1', 'P2', 'P1.1', 'P1.1.a', 'P2.1']);
  const [activityRow] = await service.database.query('select path, cited from plan_element where code = $1', [
    'P1.1.a',
  ]);
  expect(activityRow).toEqual({ path: ['P2', 'P1.1', 'P1.1.a'], cited: 'P2' });
  expect(await planner.send('DELETE', `${elements}/P1.1.a`, {}, { version: 1 })).toMatchObject({ status: 200 });
  expect(await planner.get(`${elements}/P1.1.a`)).toMatchObject({ status: 404, code: 'element/not-found' });
});

it('who writes beside somebody else is shown both texts, and nothing is lost', async () => {
  const plan = await aDraft();
  const path = `${plan}/versions/1/elements/P1.1`;
  const mine = { ...MEASURE, title: 'Zřídit službu v Turnově a Hejnicích' };
  const theirs = { ...MEASURE, title: 'Zřídit službu v Semilech' };
  const answers = await Promise.all([
    planner.send('PUT', path, mine, { version: 1 }),
    colleague.send('PUT', path, theirs, { version: 1 }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
  expect(lost!.body).toMatchObject({
    code: 'version/stale',
    standing: { title: won!.body.title, version: 2, changedBy: won!.body.changedBy },
  });
  expect((await planner.get(path)).body).toEqual(won!.body);
});

it('all of a batch is written, or none of it', async () => {
  const plan = await aDraft();
  const elements = [
    { code: 'P3', kind: 'priority', part: 'strategic', element: { title: 'x' } },
    { code: 'P3.1', kind: 'measure', parent: 'nowhere', element: MEASURE },
  ];
  const answer = await planner.post(`${plan}/versions/1/elements/batch`, { elements });
  expect(answer).toMatchObject({ status: 422, code: 'element/parent-unknown' });
  expect(await planner.get(`${plan}/versions/1/elements/P3`)).toMatchObject({ status: 404 });
});

it('what people comment on stands still, their comments stay on it, and every one is answered', async () => {
  const plan = await aDraft();
  const until = new Date(clock.now().getTime() + HOUR).toISOString();
  await planner.post(`${plan}/consultation`, { until }, { version: await newest(plan) });
  const change = (version: number) =>
    planner.send('PUT', `${plan}/versions/${version}/elements/analytical`, { title: 'Jiná analýza' }, { version: 1 });
  expect(await change(1)).toMatchObject({ status: 409, code: 'plan/not-editable' });
  const comment = { elementCode: 'analytical', text: 'Chybí data o dojíždění.', authorName: 'Obec Všeň' };
  const made = await board.post(`${plan}/comments`, comment);
  expect(made).toMatchObject({ status: 201, body: { ...comment, planVersion: 1 } });
  expect(await planner.post(`${plan}/revise`, {}, { version: await newest(plan) })).toMatchObject({
    code: 'plan/consultation-open',
  });

  clock.advance(HOUR);
  const revised = await planner.post(`${plan}/revise`, {}, { version: await newest(plan) });
  expect(revised).toMatchObject({ status: 201, body: { planVersion: 2, status: 'draft' } });
  expect(await change(2)).toMatchObject({ status: 200 });
  expect(await change(1)).toMatchObject({ status: 409, code: 'plan/not-editable' });
  expect((await planner.get(`${plan}/versions/1/elements/analytical`)).body.title).toBe('analytical');
  const found = (await planner.get(`${plan}/comparison?from=1&to=2`)).body;
  expect(found.changed).toMatchObject([{ code: 'analytical', members: [{ member: 'title' }, { member: 'body' }] }]);

  expect(await board.post(`${plan}/adopt`, {}, { version: await newest(plan) })).toMatchObject({
    code: 'plan/comment-unanswered',
  });
  const answer = { disposition: 'accepted', reason: 'Doplněno.' };
  expect(await planner.post(`${plan}/comments/${made.body.id}/disposition`, answer, { version: 1 })).toMatchObject({
    status: 200,
  });
  expect(await board.post(`${plan}/adopt`, {}, { version: await newest(plan) })).toMatchObject({
    status: 409,
    code: 'plan/gate-not-passed',
  });
  expect((await planner.get(`${plan}/gates`)).body.items).toMatchObject([
    { code: 'consultation', isPassed: true },
    { code: 'council', missing: [{ missing: 'resolution' }] },
    { code: 'assembly', isPassed: false },
  ]);
  // Not even past the service’s code.
  const sql = `update plan_element set title = 'x' where plan_id = $1 and plan_version = 1`;
  await expect(service.database.asApp(AN_AUTHORITY, sql, [plan.split('/').at(-1)])).rejects.toMatchObject({
    constraint: 'plan_version_is_final',
  });
});

it('says what does not match the methodology, in the reader’s language, with links', async () => {
  const plan = await aDraft(CONTENT.filter(({ code }) => code !== 'network' && code !== 'P2.1'));
  const { body } = await planner.get(`${plan}/compatibility`, { headers: { 'accept-language': 'cs' } });
  expect(body).toMatchObject({ source: FIVE_PARTS.source });
  expect(body.findings).toEqual([
    { code: 'part-missing', text: 'Chybí část network.', part: 'network' },
    {
      ...{ code: 'without-measure', element: 'P2', text: expect.stringContaining('P2') },
      href: `${plan}/versions/1/elements/P2`,
    },
  ]);
  expect(await planner.get(body.findings[1].href)).toMatchObject({ status: 200 });
});

it('a criterion that was marked for one plan says nothing of another', async () => {
  const criteria = [{ code: '1a', field: 'analytical', text: { cs: 'Místo je obsazeno.' }, isRequired: true }];
  const gates = [{ code: 'quality', kind: 'criteria', title: { cs: 'Kvalita' } }];
  const template = { ...FIVE_PARTS, gates, criteria };
  expect(await planner.send('PUT', '/api/v1/planning/plan-templates/fields', template)).toMatchObject({ status: 200 });
  const drafted = async () => (await planner.post(PATH, { ...told, template: 'fields' })).body.id as string;
  const [marked, other] = [await drafted(), await drafted()];
  const mark = { criterion: '1a', role: 'self', isMet: true, reason: 'Je.' };
  expect(await planner.post(`${PATH}/${marked}/criteria`, mark)).toMatchObject({ status: 200 });
  const marksOf = async (id: string) => (await planner.get(`${PATH}/${id}/criteria`)).body.items[0].marks;
  expect(await marksOf(marked)).toHaveLength(1);
  expect(await marksOf(other)).toEqual([]);
});

it('an adopted plan is read by every authority and written by none', async () => {
  const plan = await aDraft();
  const stranger = service.person('planner', 'stranger', OTHER);
  expect(await stranger.get(plan)).toMatchObject({ status: 404 });
  await adopt(plan);
  expect(await stranger.get(plan)).toMatchObject({ status: 200, body: { status: 'adopted' } });
  expect((await stranger.get(`${plan}/versions/1/elements/whole`)).body.items).toHaveLength(CONTENT.length);
  expect((await stranger.get(`${PATH}/published`)).body.items).toContainEqual(
    expect.objectContaining({ id: plan.split('/').at(-1), status: 'adopted' }),
  );
  // Its text is public; what is said of it, given for it and done for it is not.
  const id = plan.split('/').at(-1)!;
  const elsewhere = service.person('planner', 'elsewhere', AN_AUTHORITY, {
    territory: { scheme: 'cz-csu', level: 'orp', code: '5103' },
  });
  for (const who of [stranger, elsewhere])
    for (const path of [
      ...[
        `${plan}/comments`,
        `${plan}/gates`,
        `${plan}/criteria`,
        `${plan}/networks`,
        `${plan}/actions`,
        `${plan}/risks`,
      ],
      ...[`/api/v1/planning/money-by-priority?plan=${id}`, `/api/v1/planning/priorities/${id}/P1`],
    ])
      expect([path, (await who.get(path)).status]).toEqual([path, 404]);
  expect((await stranger.get(PATH)).body.items).toEqual([]);
  expect(await stranger.post(`${plan}/amend`, {}, { version: 3 })).toMatchObject({ status: 404 });

  // Its amendment is not public before it is adopted.
  expect(await planner.post(`${plan}/amend`, {}, { version: await newest(plan) })).toMatchObject({ status: 201 });
  expect(await stranger.get(`${plan}/versions/2`)).toMatchObject({ status: 404, code: 'plan/version-unknown' });
  expect(await stranger.get(`${plan}/versions/2/elements`)).toMatchObject({ status: 404 });
  expect((await stranger.get(`${plan}/versions`)).body.items).toHaveLength(1);
});

it('an amendment takes the place of what is in force, and lists every decision that it touches', async () => {
  const plan = await aDraft();
  const id = plan.split('/').at(-1)!;
  await adopt(plan);
  const [p1, p2] = ['P1', 'P2'].map((priorityCode) => ({
    ...{ planId: id, planVersion: 1, priorityCode, share: '1/2', amount: czk('100.00') },
  }));
  const decision = { ...DecisionGrantedV1.example, priorities: [p1!, p2!] };
  await tell(funding, DecisionGrantedV1, decision.decisionId, decision);
  await eventually(async () => expect(await service.database.query('select from known_decision')).toHaveLength(1));

  const adopted = await newest(plan);
  const amends = () => planner.post(`${plan}/amend`, {}, { version: adopted });
  const both = await Promise.all([amends(), amends()]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(both.find(({ status }) => status === 409)).toMatchObject({ code: 'plan/version-open' });
  // What is in force stays so.
  expect((await planner.get(plan)).body).toMatchObject({ status: 'adopted', planVersion: 1 });

  const elements = `${plan}/versions/2/elements`;
  await planner.send('DELETE', `${elements}/P2.1`, {}, { version: 1 });
  await planner.send('DELETE', `${elements}/P2`, {}, { version: 1 });
  await planner.send('PUT', `${elements}/P1`, { title: 'Odlehčovací služby v obcích' }, { version: 1 });
  const affected = (await planner.get(`${plan}/versions/2/affected-decisions`)).body;
  const { decisionId, applicationId } = decision;
  expect(affected).toEqual({
    ...{ changed: ['P1'], closed: ['P2'] },
    items: [
      { decisionId, applicationId, planVersion: 1, priorityCode: 'P1', isClosed: false, granted: czk('100.00') },
      { decisionId, applicationId, planVersion: 1, priorityCode: 'P2', isClosed: true, granted: czk('100.00') },
    ],
  });

  await adopt(plan);
  expect((await planner.get(plan)).body).toMatchObject({ status: 'adopted', planVersion: 2, amends: 1 });
  expect((await planner.get(`${plan}/versions/1`)).body).toMatchObject({ status: 'superseded' });
  const event = await eventually(() => {
    const found = listener.heard.find(({ subject }) => subject === id);
    expect(found).toBeDefined();
    return found!;
  });
  expect(event.data).toMatchObject({ planId: id, planVersion: 2, amends: 1, changed: ['P1'], closed: ['P2'] });
  // Money of what was closed is not lost, and the plan says what it means to spend.
  const money = (await planner.get(`/api/v1/planning/money-by-priority?plan=${id}`)).body;
  expect(money.items).toMatchObject([{ priorityCode: 'P1', planned: czk('1200000.00'), granted: czk('100.00') }]);
  expect(money.closed).toMatchObject([
    { priorityCode: 'P2', title: 'Pečovatelská služba', planned: czk('0.00'), granted: czk('100.00') },
  ]);
  // Later than what was adopted, for whoever takes the highest.
  expect(event.nounversion).toBeGreaterThan(100_000);
});

it('local measure, regional priority, national goal: each level reads what the others add up to', async () => {
  const NATION = '019a9d3e-1c00-7000-8000-0000000000cc';
  const [ministry, minister] = [
    service.person('planner', 'ministry', NATION),
    service.person('approver', 'minister', NATION),
  ];
  const whole = { ...told, template: undefined };
  const national = (
    await ministry.post(PATH, { ...whole, level: 'national', priorities: [{ code: 'N1', title: 'Dostupnost' }] })
  ).body;
  await minister.post(`${PATH}/${national.id}/adopt`, {}, { version: 1 });

  const regional = (await planner.post(PATH, { ...whole, partOf: national.id })).body;
  const elements = `${PATH}/${regional.id}/versions/1/elements`;
  const serving = (planId: string, code: string) => ({ alignedTo: [{ planId, code }] });
  const r1 = { code: 'R1', kind: 'priority', element: { title: 'Odlehčovací služby', ...serving(national.id, 'N1') } };
  const costs = [{ year: 2027, source: 'region', amount: czk('500.00') }];
  const related = { isSocialService: false, budgetLine: '§ 4379', costs: [{ ...costs[0]!, amount: czk('7.00') }] };
  await planner.post(`${elements}/batch`, {
    elements: [
      r1,
      { code: 'R1.1', kind: 'measure', parent: 'R1', element: { title: 'x', costs, ...serving(national.id, 'N1') } },
      { code: 'R1.2', kind: 'measure', parent: 'R1', element: { title: 'y', ...related } },
    ],
  });
  expect((await ministry.get(`${PATH}/${national.id}/served`)).body.items).toMatchObject([{ code: 'N1', plans: 0 }]);
  await board.post(`${PATH}/${regional.id}/adopt`, {}, { version: 2 });

  const local = (await planner.post(PATH, { ...whole, level: 'local', type: 'community', partOf: regional.id })).body;
  await planner.post(`${PATH}/${local.id}/versions/1/elements/batch`, {
    elements: [
      { code: 'L1', kind: 'priority', element: { title: 'Senioři' } },
      {
        code: 'L1.1',
        kind: 'measure',
        parent: 'L1',
        element: { title: 'z', costs, officer, ...serving(regional.id, 'R1') },
      },
      { code: 'L1.2', kind: 'measure', parent: 'L1', element: { title: 'lost', ...serving(regional.id, 'R9') } },
    ],
  });
  await board.post(`${PATH}/${local.id}/adopt`, {}, { version: 2 });

  // R1.1 serves N1 by itself and below R1: its money counts once, and what is no social service counts apart.
  const year = { year: 2027, source: 'region' };
  expect((await ministry.get(`${PATH}/${national.id}/served`)).body.items).toEqual([
    {
      ...{ code: 'N1', kind: 'priority', title: 'Dostupnost', plans: 1, elements: 2 },
      planned: [
        { ...year, isSocialService: true, amount: czk('500.00') },
        { ...year, isSocialService: false, amount: czk('7.00') },
      ],
    },
  ]);
  expect((await ministry.get(`${PATH}/${regional.id}/served/R1`)).body.items).toMatchObject([
    { planId: local.id, level: 'local', code: 'L1.1' },
  ]);
  expect((await ministry.get(`${PATH}/${local.id}/versions/1/serves`)).body.items).toMatchObject([
    {
      code: 'L1.1',
      serves: [
        { step: 1, level: 'regional', code: 'R1' },
        { step: 2, level: 'national', code: 'N1' },
      ],
    },
  ]);
  expect((await planner.get(`${PATH}/${regional.id}/parts`)).body.items).toMatchObject([
    { planId: local.id, type: 'community', measures: 2, withCosts: 1, withOfficer: 1, withIndicators: 0, aligned: 2 },
  ]);
  expect((await planner.get(`${PATH}/${local.id}/compatibility`)).body.findings).toMatchObject([
    { code: 'aligned-to-nothing', element: 'L1.2' },
  ]);
});

it('the network is a numbered list of registered services, adopted by a second person and never changed', async () => {
  const plan = await aDraft();
  const id = plan.split('/').at(-1)!;
  const { registrationId, ...home } = RegistrationRegisteredV1.example;
  const other = registrationId.replace('f1', 'f2');
  for (const one of [registrationId, other])
    await tell(registry, RegistrationRegisteredV1, one, { ...home, registrationId: one });
  await eventually(async () => expect(await service.database.query('select from known_registration')).toHaveLength(2));

  const drafted = await planner.post(`${plan}/networks`, { title: 'Síť 2027', validFrom: '2027-01-01' });
  expect(drafted).toMatchObject({ status: 201, body: { number: 1, status: 'draft' } });
  const network = `/api/v1/planning/networks/${drafted.body.id}`;
  const entry = { part: 'basic', capacity: '12', unit: 'place', territory: told.territory, priorityCode: 'P1' };
  const enter = (change: object = {}) => planner.post(`${network}/entries`, { registrationId, ...entry, ...change });
  expect(await enter({ capacity: '12.5' })).toMatchObject({ status: 422, code: 'network/more-than-registered' });
  expect(await enter({ capacity: '0' })).toMatchObject({ status: 400 });
  expect(await enter({ unit: 'client' })).toMatchObject({ status: 422, code: 'network/unit-not-registered' });
  expect(await enter({ priorityCode: 'P9' })).toMatchObject({ code: 'plan/priority-unknown' });
  expect(await enter({ registrationId: id })).toMatchObject({ status: 422, code: 'registration/not-known' });
  const both = await Promise.all([enter(), enter()]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await enter({ registrationId: other, part: 'development', capacity: '3.5' })).toMatchObject({ status: 201 });

  expect((await planner.get(`${network}/entries?part=basic`)).body.items).toMatchObject([
    { name: home.name, serviceType: 'W1', form: 'residential', capacity: '12.00', status: 'registered' },
  ]);
  expect((await planner.get(`${network}/capacities`)).body.items).toMatchObject([
    { part: 'basic', unit: 'place', services: 1, capacity: '12.00' },
    { part: 'development', unit: 'place', services: 1, capacity: '3.50' },
  ]);
  // Two entries later it is another list than the one of version 1.
  const head = { title: 'Síť 2027 a 2028', validFrom: '2027-01-01' };
  expect(await planner.send('PUT', network, head, { version: 1 })).toMatchObject({ status: 412 });
  expect(await planner.send('PUT', network, head, { version: 3 })).toMatchObject({ status: 200, body: head });
  expect(await board.post(`${network}/adopt`, {}, { version: 3 })).toMatchObject({ status: 412 });
  const adopt = () => board.post(`${network}/adopt`, {}, { version: 4 });
  const say = async (version: number, more: object) => {
    await tell(registry, RegistrationRegisteredV1, other, { ...home, registrationId: other, ...more }, true, version);
    const found = 'select version from known_registration where id = $1';
    await eventually(async () => expect(await service.database.query(found, [other])).toEqual([{ version }]));
  };
  const [capacity] = home.capacities;
  await say(2, { capacities: [{ ...capacity!, amount: '3' }] });
  expect(await adopt()).toMatchObject({ status: 409, code: 'network/entries-not-registered' });
  await say(3, {});
  expect(await adopt()).toMatchObject({ body: { status: 'in-force' } });
  expect(await planner.send('PUT', network, head, { version: 5 })).toMatchObject({ code: 'network/not-a-draft' });
  expect(await enter()).toMatchObject({ status: 409, code: 'network/not-a-draft' });
  const sql = 'update network_entry set capacity = 99 where network_id = $1';
  await expect(service.database.asApp(AN_AUTHORITY, sql, [drafted.body.id])).rejects.toMatchObject({
    constraint: 'network_is_final',
  });
  const money = (await planner.get(`/api/v1/planning/money-by-priority?plan=${id}`)).body.items;
  expect(money).toMatchObject([
    { priorityCode: 'P1', securedServices: 2, isSecuredWithoutMoney: true },
    { priorityCode: 'P2', securedServices: 0, isSecuredWithoutMoney: false },
  ]);

  // The next one begins with what the last one holds, and after it: one that was withdrawn is not the last.
  const wrong = (await planner.post(`${plan}/networks`, { title: 'Síť 2082', validFrom: '2082-01-01' })).body;
  const given = await planner.post(`/api/v1/planning/networks/${wrong.id}/withdraw`, {}, { version: 1 });
  expect(given).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
  expect(await movesLetBy(service.database, 'network', NETWORK_LIFECYCLE)).toEqual(movesKnown(NETWORK_LIFECYCLE));
  const next = (await planner.post(`${plan}/networks`, { title: 'Síť 2028', validFrom: '2028-01-01' })).body;
  const path = `/api/v1/planning/networks/${next.id}`;
  expect(next).toMatchObject({ number: 3 });
  expect(await planner.send('DELETE', `${path}/entries/${other}`, {}, { version: 1 })).toMatchObject({ etag: '"2"' });
  expect(
    await planner.send('PUT', `${path}/entries/${registrationId}`, { ...entry, capacity: '10' }, { version: 1 }),
  ).toMatchObject({ status: 200 });
  expect((await planner.get(`${path}/comparison?with=${drafted.body.id}`)).body).toEqual({
    ...{ added: [], removed: [other], changed: [{ registrationId, members: ['capacity'] }] },
  });
  await board.post(`${path}/adopt`, {}, { version: 3 });
  expect((await planner.get(network)).body).toMatchObject({ status: 'superseded', validUntil: '2027-12-31' });
});

it('an action plan a year, progress rolled up, values of indicators, and lessons for the plan that follows', async () => {
  const indicator = {
    ...{ code: 'places', name: 'Místa v ústavech', unit: 'místo', family: 'institutions', source: 'MPSV' },
    ...{ baseline: { value: '120', on: '2026-12-31' }, targets: [{ value: '80', on: '2029-12-31' }] },
  };
  const plan = await aDraft(
    CONTENT.map((one) => (one.code === 'P1' ? { ...one, element: { ...one.element, indicators: [indicator] } } : one)),
  );
  const action = { year: 2027, elementCode: 'P1.1', text: 'Nábor', responsible: 'Město Turnov', dueOn: '2027-06-30' };
  expect(await planner.post(`${plan}/actions`, { ...action, elementCode: 'P9' })).toMatchObject({ status: 404 });
  const [first, second] = [
    (await planner.post(`${plan}/actions`, { ...action, weight: 2 })).body,
    (await planner.post(`${plan}/actions`, { ...action, text: 'Prostory' })).body,
  ];
  const report = (id: string, progress: number, version: number) =>
    planner.post(`${plan}/actions/${id}/report`, { progress }, { version });
  expect(await report(first.id, 100, 1)).toMatchObject({ status: 200, body: { progress: 100, version: 2 } });
  expect(await report(second.id, 50, 2)).toMatchObject({ status: 412, body: { standing: { progress: 0 } } });
  const shares = (await planner.get(`${plan}/progress?year=2027`)).body.items;
  expect(shares).toMatchObject([
    { code: 'P1', share: '2/3', actions: 2 },
    { code: 'P1.1', share: '2/3' },
    { code: 'P2', share: null },
    { code: 'P2.1', share: null },
  ]);
  const read = (value: string, change: object = {}) =>
    planner.post(`${plan}/readings`, {
      ...{ elementCode: 'P1', indicatorCode: 'places', value, on: '2026-02-28', source: 'výkaz', ...change },
    });
  await read('119');
  expect(await read('1', { on: '2099-01-01' })).toMatchObject({ code: 'indicator/not-yet' });
  expect(await read('1', { indicatorCode: 'x' })).toMatchObject({ code: 'indicator/unknown' });
  expect((await read('118')).body.items).toMatchObject([
    { ...indicator, elementCode: 'P1', readings: [{ value: '118', on: '2026-02-28' }] },
  ]);

  const evaluation = { result: 'partly', text: 'O rok později.' };
  expect(await planner.post(`${plan}/evaluations/P1`, evaluation)).toMatchObject({ status: 201 });
  expect(await colleague.post(`${plan}/evaluations/P1`, { ...evaluation, text: 'Jinak.' })).toMatchObject({
    status: 409,
  });
  expect(await colleague.send('PUT', `${plan}/evaluations/P1`, evaluation, { version: 2 })).toMatchObject({
    status: 412,
  });
  const next = (await planner.post(PATH, { ...told, follows: plan.split('/').at(-1) })).body;
  const lessons = (await planner.get(`${PATH}/${next.id}/lessons`)).body;
  expect(lessons).toMatchObject({
    follows: { title: told.title },
    items: [{ code: 'P1', ...evaluation, share: '2/3' }, {}, {}, {}],
  });

  const risk = { kind: 'risk', territory: told.territory, text: 'Chybí pracovníci.' };
  const noted = (await planner.post(`${plan}/risks`, risk)).body;
  const answer = { response: 'Stipendia.', isOpen: false };
  expect(await planner.send('PUT', `${plan}/risks/${noted.id}`, answer, { version: 1 })).toMatchObject({ status: 200 });
  expect((await planner.get(`${plan}/risks`)).body.items).toMatchObject([{ ...risk, ...answer }]);
});

it('a version that was given up is kept, and is not given up twice', async () => {
  const plan = await aDraft();
  expect(
    await planner.post(`${plan}/withdraw`, { reason: 'Spojí se s jiným.' }, { version: await newest(plan) }),
  ).toMatchObject({
    status: 200,
    body: { status: 'withdrawn' },
  });
  expect(await planner.post(`${plan}/withdraw`, { reason: 'x' }, { version: await newest(plan) })).toMatchObject({
    code: 'plan/not-a-draft',
  });
});

it('who adopts adopts the text that they read, and nobody what they wrote themselves', async () => {
  const whole = { ...told, template: undefined, priorities: [{ code: 'P1', title: 'x' }] };
  const { id } = (await planner.post(PATH, whole)).body;
  const path = `${PATH}/${id}`;
  await planner.send('PUT', `${path}/versions/1/elements/P1`, { title: 'y' }, { version: 1 });
  expect(await board.post(`${path}/adopt`, {}, { version: 1 })).toMatchObject({ status: 412, code: 'version/stale' });
  // One person in both roles, who wrote a sentence of somebody else's draft.
  const jana = (role: 'planner' | 'approver') => service.person(role, 'Jana');
  await jana('planner').send('PUT', `${path}/versions/1/elements/P1`, { title: 'z' }, { version: 2 });
  expect(await jana('approver').post(`${path}/adopt`, {}, { version: 3 })).toMatchObject({
    status: 403,
    code: 'plan/same-person',
  });
  const sql = `update plan_version set status = 'adopted', adopted_by = $2, adopted_at = now() where plan_id = $1`;
  await expect(service.database.asApp(AN_AUTHORITY, sql, [id, jana('planner').id])).rejects.toMatchObject({
    constraint: 'plan_same_person',
  });
  expect(await board.post(`${path}/adopt`, {}, { version: 3 })).toMatchObject({ status: 200 });
});

it('a body resolves on one text: what is written after that, it has not seen', async () => {
  const plan = await aDraft();
  const until = new Date(clock.now().getTime() + HOUR).toISOString();
  await planner.post(`${plan}/consultation`, { until }, { version: await newest(plan) });
  clock.advance(HOUR);
  await planner.post(`${plan}/revise`, {}, { version: await newest(plan) });
  const resolution = { body: 'Rada kraje', number: '1', heldOn: '2026-03-01', text: 'Schvaluje.' };
  const council = async () => {
    const { items } = (await planner.get(`${plan}/gates`)).body;
    return items.find(({ code }: { code: string }) => code === 'council').isPassed as boolean;
  };
  expect(await planner.post(`${plan}/gates/council`, resolution)).toMatchObject({ status: 200 });
  expect(await council()).toBe(true);
  await planner.send('PUT', `${plan}/versions/2/elements/P1`, { title: 'Jiná věta' }, { version: 1 });
  expect(await council()).toBe(false);
  expect(await planner.post(`${plan}/gates/council`, { ...resolution, number: '2' })).toMatchObject({ status: 200 });
  expect(await council()).toBe(true);
});

it('the marks of one plan are not those of another', async () => {
  const six = {
    ...FIVE_PARTS,
    gates: [{ code: 'quality', kind: 'criteria', title: {} }],
    criteria: [{ code: '1a', field: 'analytical', text: {}, isRequired: true }],
  };
  await planner.send('PUT', '/api/v1/planning/plan-templates/marked', six);
  const draft = async () => `${PATH}/${(await planner.post(PATH, { ...told, template: 'marked' })).body.id}`;
  const [one, other] = [await draft(), await draft()];
  const mark = { criterion: '1a', isMet: true, reason: 'x' };
  await planner.post(`${one}/criteria`, { ...mark, role: 'self' });
  await board.post(`${one}/criteria`, { ...mark, role: 'review' });
  expect((await planner.get(`${one}/gates`)).body.items).toMatchObject([{ isPassed: true }]);
  expect((await planner.get(`${other}/gates`)).body.items).toMatchObject([{ isPassed: false }]);
});

it('nobody writes while it is adopted: the last change and the adoption take turns', async () => {
  const plan = (await planner.post(PATH, { ...told, template: undefined, priorities: [{ code: 'P1', title: 'x' }] }))
    .body;
  const path = `${PATH}/${plan.id}`;
  const [adopted, changed] = await Promise.all([
    board.post(`${path}/adopt`, {}, { version: 1 }),
    planner.send('PUT', `${path}/versions/1/elements/P1`, { title: 'y' }, { version: 1 }),
  ]);
  // Either the text is adopted as it was read, or it was changed first and whoever read it reads again.
  expect([
    [200, 409],
    [412, 200],
  ]).toContainEqual([adopted.status, changed.status]);
  const title = changed.status === 200 ? 'y' : 'x';
  expect((await planner.get(path)).body.priorities).toEqual([{ code: 'P1', title }]);
});
