import { AN_AUTHORITY, movesKnown, movesLetBy, type Person } from '@levada/testing';
import {
  aParticipationWorld,
  DISTRICTS,
  LIBEREC,
  type ParticipationWorld,
} from '../bodies/participation-world.factory.js';
import { ForgetSenders } from './forget-senders.job.js';
import { SUGGESTION_LIFECYCLE } from './suggestion.js';

const PLANNING = '/api/v1/planning';
const DOOR = `${PLANNING}/public/kraj/suggestions`;
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const DAY = 86_400_000;
const SENDER = { name: 'Jana Nová', email: 'jana@example.org' };
let world: ParticipationWorld;
let planner: Person;
let visitor: Person;

beforeAll(async () => {
  world = await aParticipationWorld();
  planner = world.service.person('planner');
  visitor = world.service.visitor();
});
afterAll(() => world?.stop());

const suggest = async (more: object = {}) =>
  (await visitor.post(DOOR, { text: 'Chybí noční služba.', ...more })).body.id as string;
const handle = (id: string, step: string, version: number, told: object = {}) =>
  planner.post(`${PLANNING}/suggestions/${id}/${step}`, told, { version });

it('a visitor suggests, and everybody sees it when an officer let it through, without who they are', async () => {
  const id = await suggest({ ...SENDER, territory: DISTRICTS[0] });
  const own = `${DOOR}/${id}`;
  expect(await visitor.get(own)).toMatchObject({ status: 200, body: { status: 'received', text: null } });
  expect((await visitor.get(DOOR)).body.items).toEqual([]);
  expect(await handle(id, 'visibility', 1)).toMatchObject({
    status: 200,
    body: { visibility: 'shown', overdue: false },
  });
  const shown = await visitor.get(`${DOOR}?search=nocni`);
  expect(shown.body.items).toMatchObject([{ id, text: 'Chybí noční služba.', answerDueOn: '2009-05-01' }]);
  const all = [
    shown,
    await visitor.get(own),
    await visitor.get(`${DOOR}?format=csv`),
    await planner.get(`${PLANNING}/suggestions`),
  ];
  for (const { body } of all) expect(JSON.stringify(body)).not.toMatch(/Jana|example\.org/);
  expect(await planner.get(`${PLANNING}/suggestions/${id}/sender`)).toMatchObject({ body: SENDER });
  expect(await world.service.person('auditor').get(`${PLANNING}/suggestions/${id}/sender`)).toMatchObject({
    status: 403,
  });
});

it('a visitor passes no other door, and nobody with an account passes theirs', async () => {
  for (const path of ['plans', 'bodies', 'suggestions', 'meetings', 'tasks'])
    expect(await visitor.get(`${PLANNING}/${path}`)).toMatchObject({ status: 403, code: 'access/not-permitted' });
  expect(await visitor.post(`${PLANNING}/suggestions`, { text: 'x' })).toMatchObject({ status: 403 });
  expect(await planner.get(DOOR)).toMatchObject({ status: 403 });
  expect(await world.service.nobody().post(DOOR, { text: 'x' })).toMatchObject({ status: 401 });
  const id = await suggest();
  expect(await world.service.visitor(OTHER).get(`${DOOR}/${id}`)).toMatchObject({ status: 404 });
});

it.each([
  ['without words', { text: ' ' }],
  ['with too many', { text: 'x'.repeat(5_001) }],
  ['with what nobody asked for', { text: 'x', visibility: 'shown' }],
  ['with no address', { text: 'x', email: 'jana' }],
])('takes no suggestion %s', async (_what, told) => {
  expect(await visitor.post(DOOR, told)).toMatchObject({ status: 400, code: 'request/invalid' });
});

it('spam is hidden with its reason: nobody sees it, nobody waits for an answer, nobody knows who it was', async () => {
  const id = await suggest(SENDER);
  expect(await handle(id, 'hiding', 1, { reason: 'Reklama' })).toMatchObject({ body: { visibility: 'hidden' } });
  expect(await visitor.get(`${DOOR}/${id}`)).toMatchObject({ status: 404 });
  expect(await handle(id, 'answer', 2, { text: 'x' })).toMatchObject({ code: 'suggestion/hidden' });
  expect(await planner.get(`${PLANNING}/suggestions/${id}/sender`)).toMatchObject({
    body: { name: null, email: null },
  });
  const restore = `update suggestion set email = 'x@y.cz' where id = $1`;
  await expect(world.service.database.asApp(AN_AUTHORITY, restore, [id])).rejects.toMatchObject({
    constraint: 'suggestion_forgets',
  });
});

it('is answered, leads to a measure, and its sender is forgotten when the answer has left', async () => {
  const plan = await planner.post(`${PLANNING}/plans`, {
    ...{ title: 'Plán', level: 'regional', territory: LIBEREC, from: '2010-01-01', to: '2012-12-31' },
    priorities: ['P1', 'P1.2'].map((code) => ({ code, title: 'Noční služby' })),
  });
  const id = await suggest(SENDER);
  const measure = { planId: plan.body.id, measureCode: 'P1.2' };
  expect(await handle(id, 'measure', 1, measure)).toMatchObject({ code: 'suggestion/not-so-now' });
  expect(await handle(id, 'work', 1)).toMatchObject({ body: { status: 'in-work' } });
  expect(await handle(id, 'sending', 2)).toMatchObject({ code: 'suggestion/not-so-now' });
  expect(await handle(id, 'answer', 2, { text: 'Rozšíříme ji.' })).toMatchObject({ body: { status: 'answered' } });
  expect(await planner.get(`${PLANNING}/suggestions/${id}/sender`)).toMatchObject({ body: SENDER });
  expect(await handle(id, 'sending', 3)).toMatchObject({ status: 200 });
  expect(await planner.get(`${PLANNING}/suggestions/${id}/sender`)).toMatchObject({ body: { email: null } });
  const unknown = { ...measure, measureCode: 'P9' };
  expect(await handle(id, 'measure', 4, unknown)).toMatchObject({ code: 'element/not-found' });
  expect(await handle(id, 'measure', 4, measure)).toMatchObject({
    body: { status: 'led-to-measure', measureCode: 'P1.2' },
  });
  expect(await visitor.get(`${DOOR}/${id}`)).toMatchObject({ body: { answer: 'Rozšíříme ji.', measureCode: 'P1.2' } });
  const led = await planner.get(`${PLANNING}/suggestions?plan=${plan.body.id}&measure=P1.2`);
  expect(led.body.items).toHaveLength(1);
});

it('who has an account is told of the answer', async () => {
  const provider = world.service.person('provider-editor', 'provider', AN_AUTHORITY, { organisationId: OTHER });
  const made = await provider.post(`${PLANNING}/suggestions`, { text: 'Víc míst' });
  expect(made).toMatchObject({ status: 201 });
  await handle(made.body.id, 'answer', 1, { text: 'Ano.' });
  const [told] = await world.service.database.query<{ body: string }>(
    `select body from outbox where type = 'planning.notices.raised.v1' order by seq desc limit 1`,
  );
  expect(JSON.parse(told!.body).data.items[0].to).toEqual({ people: [provider.id] });
});

it('reaches a planner of its own district and no other; one of no territory only who works for the whole', async () => {
  const of = (at: number) => world.service.person('planner', `of ${at}`, AN_AUTHORITY, { territory: DISTRICTS[at]! });
  const ids = [await suggest({ territory: DISTRICTS[1] }), await suggest()];
  const seen = async (person: Person) =>
    (await person.get(`${PLANNING}/suggestions?limit=200`)).body.items.map(({ id }: { id: string }) => id);
  expect(await seen(of(1))).toEqual([ids[0]]);
  expect(await seen(of(2))).toEqual([]);
  expect(await of(2).get(`${PLANNING}/suggestions/${ids[0]}/sender`)).toMatchObject({ status: 404 });
  expect(await of(1).post(`${PLANNING}/suggestions/${ids[1]}/work`, {}, { version: 1 })).toMatchObject({ status: 404 });
});

it('none is left without an answer unseen, and no sender is kept for ever', async () => {
  const id = await suggest(SENDER);
  const overdue = async () =>
    (await planner.get(`${PLANNING}/suggestions?overdue=yes&limit=200`)).body.items.map(
      (one: { id: string }) => one.id,
    );
  world.clock.advance(30 * DAY);
  expect(await overdue()).not.toContain(id);
  world.clock.advance(DAY);
  expect(await overdue()).toContain(id);
  const job = world.service.running.app.get(ForgetSenders);
  const sender = async () => (await planner.get(`${PLANNING}/suggestions/${id}/sender`)).body;
  await handle(id, 'answer', 1, { text: 'Ano.' });
  await job.look(() => false);
  expect(await sender()).toEqual(SENDER);
  world.clock.advance(31 * DAY);
  await job.look(() => false);
  expect(await sender()).toEqual({ name: null, email: null });
});

it('the database lets a suggestion take the steps that the code knows', async () => {
  expect(await movesLetBy(world.service.database, 'suggestion', SUGGESTION_LIFECYCLE)).toEqual(
    movesKnown(SUGGESTION_LIFECYCLE),
  );
});

it('a sensitive topic is seen by who is named, whatever the role of others, and by no door of theirs', async () => {
  const SECRET = 'Rušení ústavu v Hejnicích';
  const opened = await planner.post(`${PLANNING}/topics`, { title: SECRET, text: SECRET });
  const topic = `${PLANNING}/topics/${opened.body.id}`;
  const position = { who: 'Obec', stakeholderType: 'municipality', position: SECRET, on: '2009-04-01' };
  expect(await planner.post(`${topic}/positions`, position, { version: 1 })).toMatchObject({ status: 201 });
  const mayor = world.service.person('committee-member', 'mayor');
  const others = [
    ...[mayor, world.service.person('planner', 'another'), world.service.person('auditor')],
    ...[world.service.person('operator'), world.service.person('approver')],
  ];
  const doors = [
    'topics',
    'topics?search=ustavu',
    'suggestions?limit=200',
    'meetings',
    'problems',
    'bodies',
    'suggestions?format=csv',
  ];
  for (const person of others) {
    expect(await person.get(topic)).toMatchObject({ status: 404, code: 'topic/not-found' });
    for (const door of doors) {
      const { body } = await person.get(`${PLANNING}/${door}`);
      expect(JSON.stringify(body)).not.toMatch(/Rušení|Hejnic/);
    }
  }
  const another = others[1]!;
  expect(await another.post(`${topic}/readers`, { personId: another.id }, { version: 2 })).toMatchObject({
    status: 404,
  });
  expect(await another.post(`${topic}/positions`, position, { version: 2 })).toMatchObject({ status: 404 });

  expect(await planner.post(`${topic}/readers`, { personId: mayor.id }, { version: 2 })).toMatchObject({ status: 200 });
  expect(await mayor.get(topic)).toMatchObject({
    body: { title: SECRET, positions: [{ who: 'Obec', position: SECRET }] },
  });
  expect((await mayor.get(`${PLANNING}/topics`)).body.items).toMatchObject([{ title: SECRET }]);
  expect(await planner.post(`${topic}/readers/${planner.id}/removal`, {}, { version: 3 })).toMatchObject({
    code: 'topic/opener-stays',
  });
  expect(await planner.post(`${topic}/readers/${mayor.id}/removal`, {}, { version: 3 })).toMatchObject({ status: 204 });
  expect(await mayor.get(topic)).toMatchObject({ status: 404 });
  const told = { personId: mayor.id.toUpperCase() };
  expect(await planner.post(`${topic}/readers`, told, { version: 4 })).toMatchObject({ status: 200 });
  expect(await mayor.get(topic)).toMatchObject({ status: 200 });
  const removal = `${topic}/readers/${told.personId}/removal`;
  expect(await planner.post(removal, {}, { version: 5 })).toMatchObject({ status: 204 });
  expect(await mayor.get(topic)).toMatchObject({ status: 404 });

  // The database shows it to nobody who does not say that they are one of those named; the audit and the log say nothing of it.
  const { database } = world.service;
  expect(await database.asApp(AN_AUTHORITY, 'select from topic')).toEqual([]);
  expect(await database.asApp(AN_AUTHORITY, 'select from topic_position')).toEqual([]);
  const naming = `with asking as materialized (select set_config('levada.person', $3, true))
    insert into topic_reader (topic_id, person_id, authority_id, named_by, named_at)
    select $1, $3, $2, $3, now() from asking`;
  await expect(database.asApp(AN_AUTHORITY, naming, [opened.body.id, AN_AUTHORITY, mayor.id])).rejects.toThrow(
    'row-level security',
  );
  const renaming = 'update topic_reader set person_id = $1';
  await expect(database.asApp(AN_AUTHORITY, renaming, [mayor.id])).rejects.toThrow('permission denied');
  const said = await database.query(`select detail::text as text from audit union all select body from outbox`);
  expect(JSON.stringify(said)).not.toMatch(/Rušení|Hejnic/);
});
