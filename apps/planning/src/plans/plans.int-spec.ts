import { fixedClock } from '@levada/kernel';
import { PlanAdoptedV1, TerritoriesRecordedV1 } from '@levada/contracts';
import {
  aDatabase,
  aListener,
  aNats,
  aService,
  aThreadEnd,
  AN_AUTHORITY,
  eventually,
  type Listener,
  type Person,
  type TestDatabase,
  type TestServer,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { planning } from '../index.js';

const PATH = '/api/v1/planning/plans';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const HOUR = 3_600_000;
const clock = fixedClock('2026-03-01T08:00:00Z');
const told = {
  title: 'Střednědobý plán rozvoje sociálních služeb 2027–2029',
  level: 'regional',
  partOfTitle: 'Národní strategie rozvoje sociálních služeb',
  territory: { scheme: 'cz-csu', level: 'orp', code: '5109' },
  from: '2027-01-01',
  to: '2029-12-31',
  priorities: [
    { code: 'P2', title: 'Udržet pečovatelskou službu v malých obcích' },
    { code: 'P1', title: 'Rozšířit odlehčovací služby' },
  ],
};

let nats: TestServer;
let service: TestService;
let catalogueDatabase: TestDatabase;
let catalogue: ThreadEnd;
let listener: Listener<PlanAdoptedV1>;
let planner: Person;
let board: Person;

beforeAll(async () => {
  nats = await aNats();
  service = await aService(planning, { clock, nats });
  catalogueDatabase = await aDatabase('catalogue');
  catalogue = await aThreadEnd({ service: 'catalogue', databaseUrl: catalogueDatabase.url, natsUrl: nats.url });
  listener = await aListener(nats.url, PlanAdoptedV1);
  planner = service.person('planner');
  board = service.person('approver');
  await tell(1, 'Turnov');
  await eventually(async () => expect(await known()).toEqual([{ name: 'Turnov', version: 1 }]));
});
afterAll(async () => {
  await listener?.stop();
  await catalogue?.stop();
  await catalogueDatabase?.drop();
  await service?.stop();
  await nats?.remove();
});

/** The catalogue tells of ORP Turnov, as in the contract's example. */
async function tell(version: number, name: string): Promise<void> {
  const [item] = TerritoriesRecordedV1.example.items;
  const scope = { authorityId: null, actorId: null, at: new Date(), correlation: 'test' };
  await catalogue.transactions.run(scope, async (tx) => {
    const data = { items: [{ ...item!, version, name }] };
    tx.publish(TerritoriesRecordedV1, { subject: item!.territoryId, version: 1, data });
  });
}
const known = () => service.database.query('select name, version from known_territory');
const heardOf = (count: number) =>
  eventually(async () => {
    const [inbox] = await service.database.query(`select n::int from inbox where producer = 'catalogue'`);
    expect(inbox).toEqual({ n: count });
  });
const aDraft = async (by = planner) => (await by.post(PATH, told)).body;
const anAdopted = async () => {
  const { id } = await aDraft();
  expect(await board.post(`${PATH}/${id}/adopt`, {}, { version: 1 })).toMatchObject({ status: 200 });
  return id as string;
};

it('takes a territory as the highest version tells it, however often and late it is told', async () => {
  await tell(1, 'Turnov');
  await tell(3, 'Turnov (ORP)');
  await tell(2, 'Turnov, old');
  await heardOf(4);
  expect(await known()).toEqual([{ name: 'Turnov (ORP)', version: 3 }]);
});

it('goes from draft over consultation and answered comments to an adopted plan that others hear of', async () => {
  const drafted = await planner.post(PATH, told);
  expect(drafted).toMatchObject({ status: 201, etag: '"1"' });
  expect(drafted.body).toMatchObject({ ...told, status: 'draft', planVersion: 1, draftedBy: planner.id, partOf: null });
  const plan = `${PATH}/${drafted.body.id}`;
  expect(await planner.post(`${plan}/comments`, { text: 'x', authorName: 'y' })).toMatchObject({
    code: 'comment/no-consultation',
  });

  const until = new Date(clock.now().getTime() + HOUR).toISOString();
  const opened = await planner.post(`${plan}/consultation`, { until }, { version: 1 });
  expect(opened).toMatchObject({ status: 200, body: { status: 'in-consultation', consultation: { closesAt: until } } });
  const comment = { elementCode: 'P1', text: 'Přidejte i Hejnice.', authorName: 'Spolek Jizerka' };
  const say = () => service.person('funding-officer').post(`${plan}/comments`, comment, { key: 'once' });
  const made = await say();
  // Pressed twice, it was said once.
  expect((await say()).body.id).toBe(made.body.id);
  expect(made).toMatchObject({ status: 201, body: { ...comment, disposition: null, version: 1 } });
  expect(await planner.post(`${plan}/comments`, { ...comment, elementCode: 'P9' })).toMatchObject({
    status: 422,
    code: 'comment/unknown-element',
  });
  expect(await board.post(`${plan}/adopt`, {}, { version: 2 })).toMatchObject({
    status: 409,
    code: 'plan/consultation-open',
  });

  clock.advance(HOUR);
  expect(await planner.post(`${plan}/comments`, comment)).toMatchObject({ status: 409, code: 'comment/too-late' });
  expect(await board.post(`${plan}/adopt`, {}, { version: 2 })).toMatchObject({
    status: 409,
    code: 'plan/comment-unanswered',
  });
  const steps = async (who: Person, language = 'cs') =>
    (await who.get(`${plan}/steps`, { headers: { 'accept-language': language } })).body.steps;
  expect(await steps(board)).toEqual([
    { step: 'open-consultation', refusal: expect.objectContaining({ code: 'access/not-permitted' }) },
    { step: 'revise', refusal: expect.objectContaining({ code: 'access/not-permitted' }) },
    { step: 'adopt', refusal: { code: 'plan/comment-unanswered', title: expect.stringContaining('1') } },
  ]);
  const answer = { disposition: 'partly', reason: 'Od roku 2028.' };
  const disposition = `${plan}/comments/${made.body.id}/disposition`;
  expect(await planner.post(disposition, answer)).toMatchObject({ status: 428 });
  expect(await planner.post(disposition, answer, { version: 1 })).toMatchObject({
    status: 200,
    body: { ...answer, version: 2 },
  });
  expect(await planner.post(disposition, answer, { version: 1 })).toMatchObject({ status: 412, code: 'version/stale' });
  expect(await planner.post(disposition, answer, { version: 2 })).toMatchObject({
    status: 409,
    code: 'comment/already-answered',
  });
  expect((await board.get(`${plan}/comments`)).body.items).toMatchObject([{ ...comment, ...answer }]);
  const [raised] = await service.database.query<{ items: object[] }>(
    `select body::json->'data'->'items' as items from outbox where type = 'planning.notices.raised.v1'`,
  );
  expect(raised!.items).toMatchObject([
    {
      kind: 'comment/answered',
      to: { people: [service.person('funding-officer').id] },
      path: `/plans/${drafted.body.id}/comments`,
    },
  ]);

  expect(await steps(board)).toContainEqual({ step: 'adopt', refusal: null });
  expect(await board.post(`${plan}/adopt`)).toMatchObject({ status: 428 });
  expect(await board.post(`${plan}/adopt`, {}, { version: 1 })).toMatchObject({ status: 412, code: 'version/stale' });
  const resolution = { body: 'Zastupitelstvo kraje', number: '123/26/ZK', date: '2026-03-01' };
  const adopted = await board.post(`${plan}/adopt`, { resolution }, { version: 2 });
  expect(adopted).toMatchObject({
    status: 200,
    etag: '"3"',
    body: { status: 'adopted', adoptedBy: board.id, resolution },
  });
  expect((await planner.get(plan)).body).toEqual(adopted.body);
  expect(await board.post(`${plan}/adopt`, {}, { version: 3 })).toMatchObject({
    status: 409,
    code: 'plan/already-adopted',
  });

  const event = await eventually(() => {
    const found = listener.heard.find(({ subject }) => subject === drafted.body.id);
    expect(found).toBeDefined();
    return found!;
  });
  expect(event).toMatchObject({ authority: AN_AUTHORITY, actor: board.id, nounversion: 3 });
  const { title, territory, from, to, priorities } = told;
  const level = 'regional';
  expect(event.data).toEqual({
    planId: drafted.body.id,
    planVersion: 1,
    title,
    territory,
    from,
    to,
    level,
    priorities,
  });
  const audit = await service.database.query('select action from audit where noun_id = $1 order by seq', [
    drafted.body.id,
  ]);
  expect(audit.map(({ action }) => action)).toEqual(['draft', 'open-consultation', 'adopt']);
});

describe('who drafted a plan does not adopt it', () => {
  // One person in both roles: the name makes the person.
  const both = (role: 'planner' | 'approver') => service.person(role, 'Jana');

  it('says the service', async () => {
    const { id } = await aDraft(both('planner'));
    expect(await both('approver').post(`${PATH}/${id}/adopt`, {}, { version: 1 })).toMatchObject({
      status: 403,
      code: 'plan/same-person',
    });
  });

  it('says the database', async () => {
    const { id } = await aDraft();
    const sql = `update plan_version set status = 'adopted', adopted_by = drafted_by, adopted_at = '2026-03-01' where id = $1`;
    await expect(service.database.asApp(AN_AUTHORITY, sql, [id])).rejects.toMatchObject({
      constraint: 'plan_same_person',
    });
  });
});

it.each([
  ['its text', `update plan_version set title = 'x' where plan_id = $1`, 'never changes'],
  [
    'its status',
    `update plan_version set status = 'draft', adopted_by = null, adopted_at = null where plan_id = $1`,
    'no step leads',
  ],
  ['itself', `delete from plan where id = $1`, 'permission denied'],
  ['its version', `delete from plan_version where plan_id = $1`, 'permission denied'],
  ['what it is', `update plan set level = 'local' where id = $1`, 'permission denied'],
  ['a priority', `update plan_element set title = 'x' where plan_id = $1`, 'never changes'],
  ['that it is public', `update plan_element set is_published = false where plan_id = $1`, 'never changes'],
  ['the lack of a priority', `delete from plan_element where plan_id = $1`, 'never changes'],
  [
    'one more priority',
    `insert into plan_element select gen_random_uuid(), authority_id, plan_id, 1, 'P9', 'priority', null, null, 9, 'x', true, array['P9'], 'P9', true,
       true, '{}', 'x', '2026-03-01', 1 from plan_version where plan_id = $1`,
    'never changes',
  ],
  [
    'what it costs',
    `insert into plan_cost select authority_id, plan_id, 1, 'P1', 2027, 'state', 1, 'CZK', true, true from plan_version where plan_id = $1`,
    'never changes',
  ],
])('an adopted plan never changes: not %s, by the service’s own role', async (_what, sql, complaint) => {
  const id = await anAdopted();
  await expect(service.database.asApp(AN_AUTHORITY, sql, [id])).rejects.toThrow(complaint);
});

it('an adopted plan is not changed past the service’s role either', async () => {
  const id = await anAdopted();
  for (const sql of [
    `delete from plan_element where plan_id = $1`,
    `update plan_element set title = 'x' where plan_id = $1`,
    `delete from plan_version where plan_id = $1`,
  ])
    await expect(service.database.query(sql, [id])).rejects.toThrow('never changes');
});

it.each([
  ['an unknown territory', { territory: { ...told.territory, level: 'pou' } }, 422, 'plan/territory-unknown'],
  ['an unknown higher plan', { partOf: '019a9d3e-1c00-7000-8000-0000000000ff' }, 422, 'plan/higher-plan-unknown'],
  ['a code told twice', { priorities: [told.priorities[0], told.priorities[0]] }, 422, 'plan/priority-told-twice'],
  ['a period that ends first', { to: '2026-12-31' }, 422, 'plan/period-reversed'],
  ['a day that does not exist', { from: '2027-02-30' }, 400, 'request/invalid'],
  ['a day before the calendar', { from: '0000-01-01' }, 400, 'request/invalid'],
  ['a text that no database takes', { title: 'a\u0000b' }, 400, 'request/unstorable-text'],
  ['an unknown template', { template: 'none' }, 404, 'plan-template/not-found'],
  ['an unknown plan to follow', { follows: '019a9d3e-1c00-7000-8000-0000000000ff' }, 422, 'plan/followed-plan-unknown'],
  ['another level', { level: 'galactic' }, 400, 'request/invalid'],
])('refuses a plan with %s', async (_what, change, status, code) => {
  expect(await planner.post(PATH, { ...told, ...change })).toMatchObject({ status, code });
});

it.each([
  '2026-04-01',
  '2026-04-01T10:00:00',
  '2026-04-31T10:00:00Z',
  '2026-W14-1T10:00:00Z',
  '2026-04-01T10:00:60Z',
  '2026-04-01T10:00:00+99:00',
  'soon',
])('refuses %p as the end of a consultation', async (until) => {
  const { id } = await aDraft();
  expect(await planner.post(`${PATH}/${id}/consultation`, { until }, { version: 1 })).toMatchObject({
    status: 400,
    code: 'request/invalid',
  });
});

it('refuses a consultation that is over before it begins', async () => {
  const { id } = await aDraft();
  const answer = await planner.post(`${PATH}/${id}/consultation`, { until: clock.now().toISOString() }, { version: 1 });
  expect(answer).toMatchObject({ status: 422, code: 'plan/consultation-too-short' });
});

it('lists plans newest first, and lets one be a part of another', async () => {
  clock.advance(1_000);
  const { id } = await aDraft();
  clock.advance(1_000);
  const part = (await planner.post(PATH, { ...told, partOf: id })).body;
  expect(part.partOf).toBe(id);
  const { items, nextCursor } = (await planner.get(`${PATH}?status=draft&limit=1`)).body;
  expect(items).toMatchObject([{ id: part.id, priorities: 2, from: '2027-01-01', status: 'draft' }]);
  expect((await planner.get(`${PATH}?status=draft&limit=1&cursor=${nextCursor}`)).body.items[0].id).toBe(id);
});

it('lets each role do its part and no other', async () => {
  const { id } = await aDraft();
  const doors: [string, object, readonly string[]][] = [
    [PATH, told, ['planner']],
    [`${PATH}/${id}/consultation`, { until: '2099-01-01T00:00:00Z' }, ['planner']],
    [
      `${PATH}/${id}/comments`,
      { text: 'x', authorName: 'y' },
      ['planner', 'funding-officer', 'registry-administrator', 'approver'],
    ],
    [`${PATH}/${id}/comments/${id}/disposition`, { disposition: 'accepted', reason: 'x' }, ['planner']],
    [`${PATH}/${id}/adopt`, {}, ['approver']],
  ];
  const roles = [
    'planner',
    'funding-officer',
    'approver',
    'registry-administrator',
    'data-steward',
    'auditor',
    'operator',
  ] as const;
  for (const [path, body, allowed] of doors) {
    expect(await service.nobody().post(path, body)).toMatchObject({ status: 401 });
    for (const role of roles) {
      const { status } = await service.person(role).post(path, body, { version: 1 });
      expect([path, role, status === 403]).toEqual([path, role, !allowed.includes(role)]);
    }
  }
  for (const path of [PATH, `${PATH}/${id}`, `${PATH}/${id}/comments`]) {
    expect(await service.person('auditor').get(path)).toMatchObject({ status: 200 });
    expect(await service.person('operator').get(path)).toMatchObject({ status: 403 });
  }
});

it('hides a plan from another authority', async () => {
  const { id } = await aDraft();
  const stranger = (role: 'planner' | 'approver') => service.person(role, 'stranger', OTHER);
  expect((await stranger('planner').get(PATH)).body.items).toEqual([]);
  for (const path of [`${PATH}/${id}`, `${PATH}/${id}/comments`])
    expect(await stranger('planner').get(path)).toMatchObject({ status: 404, code: 'plan/not-found' });
  expect(await stranger('approver').post(`${PATH}/${id}/adopt`, {}, { version: 1 })).toMatchObject({ status: 404 });
  expect(await stranger('planner').post(PATH, { ...told, partOf: id })).toMatchObject({ status: 422 });
});

// The last one: after it there is no Turnov any more.
it('plans nothing new for a territory that a reform ended before the plan begins', async () => {
  const [item] = TerritoriesRecordedV1.example.items;
  const scope = { authorityId: null, actorId: null, at: new Date(), correlation: 'test' };
  await catalogue.transactions.run(scope, async (tx) => {
    const data = { items: [{ ...item!, version: 99, validUntil: told.from }] };
    tx.publish(TerritoriesRecordedV1, { subject: item!.territoryId, version: 1, data });
  });
  await eventually(async () =>
    expect(await planner.post(PATH, told)).toMatchObject({ status: 409, code: 'plan/territory-ended' }),
  );
  const earlier = `${Number(told.from.slice(0, 4)) - 1}${told.from.slice(4)}`;
  expect((await planner.post(PATH, { ...told, from: earlier })).status).toBe(201);
});
