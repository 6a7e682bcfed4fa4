import { AN_AUTHORITY, type Person } from '@levada/testing';
import {
  aParticipationWorld,
  DISTRICTS,
  LIBEREC,
  type ParticipationWorld,
} from '../bodies/participation-world.factory.js';
import { ForgetCommenters } from './forget-commenters.job.js';

const PLANS = '/api/v1/planning/plans';
const DOOR = '/api/v1/planning/public/kraj/plans';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EMAIL = 'jana@example.org';
const officer = { name: 'Jana Nováková', contact: 'sprss@kraj.example' };
const ELEMENTS = [
  { code: 'text', kind: 'passage', element: { title: 'Analýza', body: 'Dojíždění.', officer } },
  { code: 'P1', kind: 'priority', element: { title: 'Odlehčovací služby', officer } },
];
let world: ParticipationWorld;
let planner: Person;
let provider: Person;
let board: Person;
let visitor: Person;

beforeAll(async () => {
  world = await aParticipationWorld();
  const { service } = world;
  [planner, board, visitor] = [service.person('planner'), service.person('approver'), service.visitor()];
  provider = service.person('funding-officer');
});
afterAll(() => world?.stop());

async function aDraft(): Promise<string> {
  const { body } = await planner.post(PLANS, {
    ...{ title: 'Střednědobý plán', level: 'regional', territory: LIBEREC, from: '2010-01-01', to: '2012-12-31' },
    departments: [{ name: 'Odbor', officer: 'Jana Nováková', contact: 'sprss@kraj.example' }],
  });
  const path = `${PLANS}/${body.id}/versions/1/elements/batch`;
  expect(await planner.post(path, { elements: ELEMENTS })).toMatchObject({ status: 201 });
  return body.id;
}
async function aConsultation(): Promise<string> {
  const id = await aDraft();
  const until = new Date(world.clock.now().getTime() + HOUR).toISOString();
  expect(await planner.post(`${PLANS}/${id}/consultation`, { until }, { version: 2 })).toMatchObject({ status: 200 });
  return id;
}
const said = async (id: string, more: object = {}) => {
  const made = await visitor.post(`${DOOR}/${id}/comments`, { elementCode: 'text', text: 'Chybí vlak.', ...more });
  expect(made).toMatchObject({ status: 201 });
  return made.body.id as string;
};
const handle = (id: string, step: string, version: number, told: object = {}) =>
  planner.post(`${PLANS}/${id}/${step}`, told, { version });
const answer = { disposition: 'partly', reason: 'Od roku 2011.' };

it('a visitor reads what is consulted and in force, never a draft and never whom to call', async () => {
  const [draft, open] = [await aDraft(), await aConsultation()];
  const listed = await visitor.get(DOOR);
  expect(listed.body.items).toMatchObject([{ planId: open, planVersion: 1, status: 'in-consultation' }]);
  const shown = await visitor.get(`${DOOR}/${open}/versions/1`);
  expect(shown).toMatchObject({ status: 200, body: { title: 'Střednědobý plán', elements: [{ code: 'text' }, {}] } });
  for (const { body } of [listed, shown]) expect(JSON.stringify(body)).not.toMatch(/Nováková|kraj\.example/);
  expect(await visitor.get(`${DOOR}/${draft}/versions/1`)).toMatchObject({ status: 404 });
  expect(await visitor.post(`${DOOR}/${draft}/comments`, { text: 'x' })).toMatchObject({ code: 'plan/not-found' });
  const stranger = world.service.visitor(OTHER);
  expect((await stranger.get(DOOR)).body.items).toEqual([]);
  expect(await stranger.get(`${DOOR}/${open}/versions/1`)).toMatchObject({ status: 404 });
  expect(await stranger.post(`${DOOR}/${open}/comments`, { text: 'x' })).toMatchObject({ status: 404 });
  expect(await planner.get(DOOR)).toMatchObject({ status: 403 });
  expect(await visitor.get(`${PLANS}/${open}/comments`)).toMatchObject({ status: 403 });
  expect(await visitor.get(`${PLANS}/${open}/versions/1/annex`)).toMatchObject({ status: 403 });
});

it.each([
  ['without words', { text: ' ' }, 400],
  ['with no address', { text: 'x', email: 'jana' }, 400],
  ['that it lets through itself', { text: 'x', visibility: 'shown' }, 400],
  ['on a passage that is none', { text: 'x', elementCode: 'P9' }, 422],
])('takes no comment %s', async (_what, told, status) => {
  expect(await visitor.post(`${DOOR}/${await aConsultation()}/comments`, told)).toMatchObject({ status });
});

it('a comment is held and waits for its answer all the same; spam is hidden, with the reason, and waits for none', async () => {
  const id = await aConsultation();
  const [held, spam] = [
    await said(id, { name: 'Jana N.', email: EMAIL }),
    await said(id, { text: 'Kupte!', name: 'X' }),
  ];
  expect(await visitor.get(`${DOOR}/${id}/comments/${held}`)).toMatchObject({ body: { text: null, authorName: null } });
  expect((await visitor.get(`${DOOR}/${id}/comments`)).body.items).toEqual([]);
  world.clock.advance(HOUR);
  const adopt = () => board.post(`${PLANS}/${id}/adopt`, {}, { version: 3 });
  expect(await adopt()).toMatchObject({ code: 'plan/comment-unanswered' });

  const path = `comments/${spam}`;
  expect(await handle(id, `${path}/hiding`, 1, { reason: 'Reklama' })).toMatchObject({
    body: { visibility: 'hidden', hiddenReason: 'Reklama', authorName: null, text: 'Kupte!' },
  });
  expect(await visitor.get(`${DOOR}/${id}/comments/${spam}`)).toMatchObject({ status: 404 });
  expect(await handle(id, `${path}/disposition`, 2, answer)).toMatchObject({ code: 'comment/hidden' });
  expect(await adopt()).toMatchObject({ code: 'plan/comment-unanswered' });

  expect(await handle(id, `comments/${held}/visibility`, 1)).toMatchObject({ body: { visibility: 'shown' } });
  expect((await visitor.get(`${DOOR}/${id}/comments`)).body.items).toMatchObject([
    { id: held, text: 'Chybí vlak.', authorName: 'Jana N.' },
  ]);
  expect(await handle(id, `comments/${held}/sending`, 2)).toMatchObject({ code: 'comment/nothing-to-send' });
  expect(await handle(id, `comments/${held}/disposition`, 2, answer)).toMatchObject({ status: 200 });
  expect(await handle(id, `comments/${held}/hiding`, 3, { reason: 'x' })).toMatchObject({
    code: 'comment/already-answered',
  });
  expect(await adopt()).toMatchObject({ status: 200 });
  expect(await visitor.post(`${DOOR}/${id}/comments`, { text: 'x' })).toMatchObject({
    code: 'comment/no-consultation',
  });

  // Not even past the service’s code.
  const { database } = world.service;
  const write = (sql: string) => database.asApp(AN_AUTHORITY, `update plan_comment set ${sql} where id = $1`, [held]);
  await expect(write(`text = 'x'`)).rejects.toMatchObject({ constraint: 'plan_comment_is_said' });
  await expect(write(`disposition = 'refused'`)).rejects.toMatchObject({ constraint: 'plan_comment_is_answered' });
  await expect(
    write(`disposition = null, reason = null, disposed_by = null, disposed_at = null`),
  ).rejects.toMatchObject({
    constraint: 'plan_comment_is_answered',
  });
});

it('an address is for the answer alone', async () => {
  const id = await aConsultation();
  const [sent, kept, told] = [await said(id, { email: EMAIL }), await said(id, { email: EMAIL }), await said(id)];
  const sender = async (one: string) => (await planner.get(`${PLANS}/${id}/comments/${one}/sender`)).body;
  expect(await sender(sent)).toEqual({ email: EMAIL });
  expect(await sender(told)).toEqual({ email: null });
  expect(await world.service.person('auditor').get(`${PLANS}/${id}/comments/${sent}/sender`)).toMatchObject({
    status: 403,
  });
  const everywhere = ['comments', 'comments?format=csv', 'versions/1/annex', 'versions/1/annex?format=csv'];
  for (const path of everywhere)
    expect(JSON.stringify((await planner.get(`${PLANS}/${id}/${path}`)).body)).not.toContain(EMAIL);
  for (const one of [sent, kept]) await handle(id, `comments/${one}/disposition`, 1, answer);
  expect((await planner.get(`${PLANS}/${id}/comments?untold=yes`)).body.items).toHaveLength(2);
  expect(await handle(id, `comments/${sent}/sending`, 2)).toMatchObject({ status: 200 });
  expect(await sender(sent)).toEqual({ email: null });
  const job = world.service.running.app.get(ForgetCommenters);
  await job.look(() => false);
  expect(await sender(kept)).toEqual({ email: EMAIL });
  world.clock.advance(31 * DAY);
  await job.look(() => false);
  expect(await sender(kept)).toEqual({ email: null });
  const told_ = await world.service.database.query(
    `select detail::text as text from audit union all select body from outbox`,
  );
  expect(JSON.stringify(told_)).not.toContain(EMAIL);
});

it('like ones get one answer, each author hears it, and the annex says it all', async () => {
  const id = await aConsultation();
  const mine = await provider.post(`${PLANS}/${id}/comments`, {
    elementCode: 'P1',
    text: 'Víc míst.',
    authorName: 'Obec',
  });
  const [one, other, spam] = [await said(id, { name: 'Jana' }), await said(id), await said(id, { text: 'Kupte!' })];
  await handle(id, `comments/${spam}/hiding`, 1, { reason: 'Reklama' });
  const group = (commentIds: string[]) =>
    planner.post(`${PLANS}/${id}/comment-groups`, { title: 'Doprava', commentIds });
  expect(await group([one, spam])).toMatchObject({ code: 'comment/hidden' });
  expect(await group([id])).toMatchObject({ code: 'comment/not-found' });
  const made = await group([one, mine.body.id]);
  expect(made).toMatchObject({ status: 201, body: { title: 'Doprava', planVersion: 1, version: 1 } });
  const path = `comment-groups/${made.body.id}`;
  expect(await group([one])).toMatchObject({ code: 'comment/in-group' });
  expect(await handle(id, `comments/${one}/disposition`, 2, answer)).toMatchObject({ code: 'comment/in-group' });
  // Two join at once: one of them reads anew.
  const both = await Promise.all([1, 2].map(() => handle(id, `${path}/comments`, 1, { commentId: other })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(await handle(id, `${path}/comments/${other}/leaving`, 2)).toMatchObject({ status: 200 });
  expect(await handle(id, `${path}/disposition`, 2, answer)).toMatchObject({ status: 412 });
  expect(await handle(id, `${path}/disposition`, 3, answer)).toMatchObject({ status: 200, body: answer });
  expect(await handle(id, `${path}/disposition`, 4, answer)).toMatchObject({ code: 'comment/already-answered' });
  expect(await handle(id, `${path}/comments/${one}/leaving`, 4)).toMatchObject({ code: 'comment/already-answered' });
  expect(await handle(id, `${path}/comments`, 4, { commentId: other })).toMatchObject({
    code: 'comment/already-answered',
  });
  expect((await planner.get(`${PLANS}/${id}/comment-groups`)).body.items).toMatchObject([
    { comments: [mine.body.id, one] },
  ]);
  const [raised] = await world.service.database.query<{ body: string }>(
    `select body from outbox where type = 'planning.notices.raised.v1' order by seq desc limit 1`,
  );
  expect(JSON.parse(raised!.body).data.items).toMatchObject([{ to: { people: [provider.id] } }]);

  const annex = `${PLANS}/${id}/versions/1/annex`;
  expect((await planner.get(annex)).body.items).toMatchObject([
    {
      ...{ passage: 'Odlehčovací služby', text: 'Víc míst.', authorName: 'Obec', group: 'Doprava' },
      ...{ ...answer, disposedBy: planner.id },
    },
    { passage: 'Analýza', authorName: 'Jana', ...answer },
    { disposition: null },
    { text: null, hiddenReason: 'Reklama' },
  ]);
  const sheet = String((await planner.get(`${annex}?format=csv`, { headers: { 'accept-language': 'cs' } })).body);
  expect(sheet).toMatch(/Pasáž.*Vypořádal/);
  expect(sheet).toContain('Od roku 2011.');
  expect(sheet).not.toContain('Kupte');
});

it('a planner of one district answers nothing of the region', async () => {
  const id = await aConsultation();
  const one = await said(id);
  const district = world.service.person('planner', 'of a district', AN_AUTHORITY, { territory: DISTRICTS[0]! });
  const told = { disposition: answer, hiding: { reason: 'x' }, visibility: {} };
  for (const [step, body] of Object.entries(told)) {
    const path = `${PLANS}/${id}/comments/${one}/${step}`;
    expect(await district.post(path, body, { version: 1 })).toMatchObject({ status: 404, code: 'plan/not-found' });
  }
  expect(await district.get(`${PLANS}/${id}/comments/${one}/sender`)).toMatchObject({ status: 404 });
});

it('a last comment and the adoption take turns: none is lost', async () => {
  const id = await aConsultation();
  const spam = await said(id);
  await handle(id, `comments/${spam}/hiding`, 1, { reason: 'x' });
  world.clock.advance(HOUR);
  const [adopted, shown] = await Promise.all([
    board.post(`${PLANS}/${id}/adopt`, {}, { version: 3 }),
    handle(id, `comments/${spam}/visibility`, 2),
  ]);
  expect([200, 409]).toContain(adopted.status);
  if (adopted.status === 200) expect(shown.status).toBe(200);
  expect((await planner.get(`${PLANS}/${id}/comments?status=open`)).body.items).toHaveLength(
    shown.status === 200 ? 1 : 0,
  );
});
