import { randomUUID } from 'node:crypto';
import { aKey, AN_AUTHORITY, type Person } from '@levada/testing';
import { aFundingWorld, anOpenRound, czk, type FundingWorld, type OpenedRound } from '../rounds/round.factory.js';
import { aDecision, approveVariation } from '../variations/variation.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
let officer: Person;
let approver: Person;
let judge: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
  approver = world.service.person('approver', 'Petr');
  judge = world.service.person('budget-officer', 'Marie');
});
afterAll(() => world.stop());

const providerOf = ({ organisationId }: OpenedRound) =>
  world.service.person('provider-certifier', 'Ivan', AN_AUTHORITY, { organisationId });
const file = (decisionId: string, who: Person, text = 'noční služba je uznatelná') =>
  who.post(`${FUNDING}/decisions/${decisionId}/appeals`, { text });
const say = (id: string, verdict: string, who: Person, version = 1) =>
  who.post(`${FUNDING}/appeals/${id}/judge`, { verdict, reason: 'čl. 5 pravidel' }, { version });

it('is judged by somebody who had no hand in the decision; upheld, it opens the way for money', async () => {
  const round = await anOpenRound(world, { appealDays: 15 });
  const provider = providerOf(round);
  const id = await aDecision(world, round, '1', { granted: '' });
  const other = world.service.person('provider-certifier', 'Olga', AN_AUTHORITY, { organisationId: randomUUID() });
  expect(await file(id, other)).toMatchObject({ status: 404, code: 'decision/not-found' });
  expect(await file(id, provider, '  ')).toMatchObject({ status: 400 });
  const { body, status } = await file(id, provider);
  expect([status, body.status, body.filedBy]).toEqual([201, 'filed', provider.id]);
  expect(await file(id, provider)).toMatchObject({ status: 409, code: 'appeal/one-at-a-time' });
  expect((await other.get(`${FUNDING}/appeals`)).body.items).toEqual([]);
  const raise = () =>
    officer.post(`${FUNDING}/decisions/${id}/variations`, {
      ...{ kind: 'top-up', amount: czk('300.00'), reason: 'odvolání', appealId: body.id },
    });
  expect(await raise()).toMatchObject({ status: 409, code: 'variation/appeal-not-upheld' });
  expect(await say(body.id, 'upheld', approver)).toMatchObject({ status: 403, code: 'appeal/own-decision' });
  expect(await say(body.id, 'upheld', officer)).toMatchObject({ status: 403 });
  expect(await say(body.id, 'perhaps', judge)).toMatchObject({ status: 400 });
  expect(await say(body.id, 'upheld', judge)).toMatchObject({ body: { status: 'upheld', answeredBy: judge.id } });
  expect(await say(body.id, 'dismissed', judge, 2)).toMatchObject({ status: 409, code: 'appeal/answered' });
  const { id: variation } = (await raise()).body;
  expect((await approveVariation(approver, variation)).body.status).toBe('confirmed');
  await officer
    .post(`${FUNDING}/decisions/${id}/variations`, { kind: 'reduction', amount: czk('0.00'), reason: 'x' })
    .then(({ body: { id: down } }) => approveVariation(approver, down));
  const again = (await raise()).body;
  expect(await approveVariation(approver, again.id)).toMatchObject({ status: 409, code: 'variation/appeal-used' });
  const now = (await provider.get(`${FUNDING}/decisions/${id}`)).body;
  expect(now).toMatchObject({
    outcome: 'revoked',
    amount: czk('0.00'),
    decided: { outcome: 'reserve' },
    variations: 2,
  });
});

it('is not possible where the round gives no days for it, nor when they are over', async () => {
  const round = await anOpenRound(world);
  const never = await aDecision(world, round, '1', { granted: '' });
  expect(await file(never, providerOf(round))).toMatchObject({ status: 409, code: 'appeal/not-possible' });
  const brief = await anOpenRound(world, { appealDays: 1 });
  const late = await aDecision(world, brief, '1', { granted: '' });
  await world.service.database.query(
    `set session_replication_role = replica;
     update decision set approved_at = now() - interval '49 hours' where id = '${late}'`,
  );
  expect(await file(late, providerOf(brief))).toMatchObject({ status: 409, code: 'appeal/too-late' });
});

it('is taken back by its provider', async () => {
  const round = await anOpenRound(world, { appealDays: 15 });
  const id = await aDecision(world, round, '1', { granted: '' });
  const { body } = await file(id, providerOf(round));
  const path = `${FUNDING}/appeals/${body.id}/withdraw`;
  const stranger = world.service.person('provider-editor', 'Olga', AN_AUTHORITY, { organisationId: randomUUID() });
  expect(await stranger.post(path, {}, { version: 1 })).toMatchObject({ status: 404 });
  expect((await providerOf(round).post(path, {}, { version: 1, key: aKey() })).body.status).toBe('withdrawn');
  expect((await file(id, providerOf(round))).status).toBe(201);
});

it('is not judged in the database by who decided, and never changes', async () => {
  const round = await anOpenRound(world, { appealDays: 15 });
  const id = await aDecision(world, round, '1', { granted: '' });
  const { body } = await file(id, providerOf(round));
  const run = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql, undefined as never);
  const judged = (who: string) =>
    `update appeal set status = 'upheld', answered_by = '${who}', answered_at = now(), answer = 'x', version = 2 where id = '${body.id}'`;
  for (const who of [approver, officer]) await expect(run(judged(who.id))).rejects.toThrow('does not judge');
  await expect(run(`update appeal set text = 'other' where id = '${body.id}'`)).rejects.toThrow('never changes');
  await run(judged(judge.id));
  await expect(run(`update appeal set answer = 'other' where id = '${body.id}'`)).rejects.toThrow('never changes');
});
