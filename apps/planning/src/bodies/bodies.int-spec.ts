import { AN_AUTHORITY, type Person } from '@levada/testing';
import { aParticipationWorld, DISTRICTS, LIBEREC, type ParticipationWorld } from './participation-world.factory.js';

const BODIES = '/api/v1/planning/bodies';
let world: ParticipationWorld;
let planner: Person;
let group: string;
let seats: { id: string; code: string }[];

beforeAll(async () => {
  world = await aParticipationWorld();
  planner = world.service.person('planner');
  const opened = await planner.post(BODIES, {
    ...{ title: 'Krajská pracovní skupina', kind: 'working-group', mandate: 'Střednědobý plán', from: '2009-01-01' },
    territory: LIBEREC,
  });
  expect(opened).toMatchObject({ status: 201, etag: '"1"' });
  group = opened.body.id;
  const delegates = { code: 'D', title: 'Delegáti obcí', stakeholderType: 'municipality', places: 2 };
  const eachOf = { scheme: 'cz-csu', level: 'district', within: LIBEREC };
  expect(await planner.post(`${BODIES}/${group}/seats`, { ...delegates, eachOf })).toMatchObject({ status: 201 });
  const users = { code: 'U', title: 'Uživatelé', stakeholderType: 'user', places: 1 };
  expect(await planner.post(`${BODIES}/${group}/seats`, users)).toMatchObject({ status: 201 });
  seats = (await planner.get(`${BODIES}/${group}/seats`)).body.items;
});
afterAll(() => world?.stop());

const nominate = async (name: string, seat = seats[0]!.id, more: object = {}) => {
  const told = { name, represents: 'Město', nominatedBy: 'Zastupitelstvo', seatRuleId: seat, ...more };
  return (await planner.post(`${BODIES}/${group}/nominations`, told)).body.id as string;
};
const choose = (nomination: string, more: object = {}) =>
  planner.post(`${BODIES}/${group}/nominations/${nomination}/choice`, { from: '2009-04-01', ...more }, { version: 1 });

it('has two delegates for each former district, and says which seats are vacant', async () => {
  expect(seats.map(({ code }) => code)).toEqual([...DISTRICTS.map(({ code }) => `D-${code}`), 'U']);
  const { body } = await planner.get(`${BODIES}/${group}/balance`);
  expect(body.byType).toEqual([
    { stakeholderType: 'municipality', places: 8, sitting: 0 },
    { stakeholderType: 'user', places: 1, sitting: 0 },
  ]);
  expect(body.missing).toEqual(['municipality', 'user']);
  expect(
    await planner.post(`${BODIES}/${group}/seats`, { code: 'U', title: 'x', stakeholderType: 'user', places: 1 }),
  ).toMatchObject({
    status: 409,
    code: 'seat-rule/told-twice',
  });
  const unknown = { code: 'N', title: 'x', stakeholderType: 'user', places: 1 };
  const nowhere = { territories: [{ scheme: 'cz-csu', level: 'district', code: 'CZ0999' }] };
  expect(await planner.post(`${BODIES}/${group}/seats`, { ...unknown, ...nowhere })).toMatchObject({
    code: 'plan/territory-unknown',
  });
});

it('seats no more than there are places, however many are chosen at once', async () => {
  const nominations = await Promise.all(
    ['Adam', 'Bára', 'Cyril', 'Dana', 'Emil', 'Fany'].map((name) => nominate(name)),
  );
  const answers = await Promise.all(nominations.map((one) => choose(one)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409]);
  expect(answers.filter(({ status }) => status === 409).every(({ code }) => code === 'seat-rule/full')).toBe(true);
  const members = (await planner.get(`${BODIES}/${group}/members`)).body.items;
  expect(members).toHaveLength(2);
  // The database says the same to whoever goes past the code.
  const row = `insert into body_member (id, authority_id, body_id, seat_rule_id, nomination_id, name, represents, from_on, version)
    values (gen_random_uuid(), $1, $2, $3, $4, $5, 'x', $6, 1)`;
  const past = (name: string, from: string) =>
    world.service.database.asApp(AN_AUTHORITY, row, [AN_AUTHORITY, group, seats[0]!.id, nominations[5], name, from]);
  await expect(past('Gita', '2010-01-01')).rejects.toMatchObject({ constraint: 'seat_places' });
  await expect(past(members[0].name.toUpperCase(), '2010-01-01')).rejects.toMatchObject({ constraint: 'member_once' });
  await expect(past('Hana', '2008-01-01')).rejects.toMatchObject({ constraint: 'member_term' });
  await expect(
    world.service.database.asApp(AN_AUTHORITY, 'update seat_rule set places = 1 where id = $1', [seats[0]!.id]),
  ).rejects.toMatchObject({ constraint: 'seat_places' });
});

it('gives a place again when a member resigned, with who substituted them', async () => {
  const [first] = (await planner.get(`${BODIES}/${group}/members?sort=name`)).body.items;
  const path = `${BODIES}/${group}/members/${first.id}`;
  const substitute = { name: 'Gustav', represents: 'Město', from: '2009-04-01' };
  expect(await planner.post(`${path}/substitutes`, substitute, { version: 1 })).toMatchObject({
    status: 201,
    body: { substituteFor: first.id },
  });
  expect(await planner.post(`${path}/substitutes`, substitute, { version: 1 })).toMatchObject({
    status: 409,
    code: 'member/sits-already',
  });
  const later = { name: 'Hana', represents: 'Město', from: '2009-09-01' };
  expect(await planner.post(`${path}/substitutes`, later, { version: 1 })).toMatchObject({ status: 201 });
  const { database } = world.service;
  for (const [sql, constraint] of [
    [`update body_member set until_on = '2009-06-30' where id = $1`, 'member_term'],
    [`update body_member set from_on = '2009-03-31' where substitute_for = $1 and name = 'Gustav'`, 'member_term'],
    [`delete from body_member where id = $1`, 'member_recorded'],
  ] as const)
    await expect(database.asApp(AN_AUTHORITY, sql, [first.id])).rejects.toMatchObject({ constraint });
  expect(await planner.post(`${path}/end`, { on: '2009-06-30', reason: 'Odstoupila' })).toMatchObject({ status: 428 });
  const ended = await planner.post(`${path}/end`, { on: '2009-06-30', reason: 'Odstoupila' }, { version: 1 });
  expect(ended).toMatchObject({ status: 200, body: { until: '2009-06-30', version: 2 } });
  const on = async (day: string) =>
    (await planner.get(`${BODIES}/${group}/members?on=${day}`)).body.items.map(({ name }: { name: string }) => name);
  expect(await on('2009-06-30')).toContain('Gustav');
  expect(await on('2009-07-01')).toHaveLength(1);
  expect(await on('2009-09-01')).not.toContain('Hana');
  const next = await nominate('Ivana');
  expect(await choose(next, { from: '2009-06-30' })).toMatchObject({ code: 'seat-rule/full' });
  expect(await choose(next, { from: '2009-07-01' })).toMatchObject({ status: 201 });
  expect(await choose(next)).toMatchObject({ status: 412 });
  const declined = await nominate('Jiří');
  expect(
    await planner.post(`${BODIES}/${group}/nominations/${declined}/refusal`, { reason: 'x' }, { version: 1 }),
  ).toMatchObject({ status: 200, body: { status: 'declined' } });
});

it('knows a university as a partner, and lets it take a seat', async () => {
  const partner = await planner.post('/api/v1/planning/partners', { name: 'Univerzita', kind: 'university' });
  expect(partner).toMatchObject({ status: 201 });
  expect(await planner.post('/api/v1/planning/partners', { name: ' Univerzita', kind: 'x' })).toMatchObject({
    code: 'partner/known-already',
  });
  const user = seats.at(-1)!.id;
  const nominated = await nominate('Karel', user, { partnerId: partner.body.id, email: 'karel@example.org' });
  expect(await choose(nominated)).toMatchObject({ status: 201, body: { partnerId: partner.body.id } });
  const told = JSON.stringify((await planner.get(`${BODIES}/${group}/members?limit=200`)).body);
  expect(told).not.toContain('karel@example.org');
  const { body } = await planner.get(`${BODIES}/${group}/balance`);
  expect(body.missing).toEqual([]);
  expect(body.seats.find(({ code }: { code: string }) => code === 'D-CZ0512')).toMatchObject({ vacant: 2 });
});

it('a temporary subgroup ends by itself: nothing is recorded of it afterwards', async () => {
  const told = {
    ...{ title: 'Podskupina: senioři', kind: 'subgroup', mandate: 'Návrhy', from: '2009-04-01', territory: LIBEREC },
  };
  expect(await planner.post(BODIES, told)).toMatchObject({ status: 422, code: 'body/subgroup-open-ended' });
  const ending = { ...told, parentId: group, until: '2009-04-02' };
  const { id } = (await planner.post(BODIES, ending)).body;
  const seat = { code: 'N', title: 'NNO', stakeholderType: 'ngo', places: 3 };
  expect(await planner.post(`${BODIES}/${id}/seats`, seat)).toMatchObject({ status: 201 });
  world.clock.advance(2 * 86_400_000);
  expect(await planner.post(`${BODIES}/${id}/seats`, { ...seat, code: 'P' })).toMatchObject({
    status: 409,
    code: 'body/ended',
  });
  expect((await planner.get(`${BODIES}?parent=${group}&on=2009-04-03`)).body.items).toEqual([]);
});

it('a planner of one district neither sees the region’s bodies nor opens one for it', async () => {
  const local = world.service.person('planner', 'local', AN_AUTHORITY, { territory: DISTRICTS[0]! });
  expect((await local.get(BODIES)).body.items).toEqual([]);
  for (const path of ['', '/seats', '/members', '/nominations', '/balance'])
    expect(await local.get(`${BODIES}/${group}${path}`)).toMatchObject({ status: 404, code: 'body/not-found' });
  const told = { title: 'x', kind: 'council', mandate: 'x', from: '2009-04-01' };
  expect(await local.post(BODIES, { ...told, territory: LIBEREC })).toMatchObject({
    code: 'access/outside-your-reach',
  });
  expect(await local.post(BODIES, { ...told, territory: DISTRICTS[0] })).toMatchObject({ status: 201 });
});
