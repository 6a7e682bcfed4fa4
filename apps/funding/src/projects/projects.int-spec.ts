import { randomUUID } from 'node:crypto';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putForward,
  submit,
  type FundingWorld,
} from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

const officer = () => world.service.person('funding-officer', 'Jana');

async function anEsfProject(code: string) {
  const round = await anOpenRound(world, { envelope: '900.00' });
  const { sourceId } = (await officer().get(`${FUNDING}/envelopes/${round.envelopeId}`)).body;
  const body = {
    ...{
      code,
      title: 'Služby prevence',
      sourceId,
      focus: 'Prevence podle plánu',
      from: '2027-01-01',
      to: '2029-12-31',
    },
    ...{ targetGroups: ['rodiny'], management: [{ role: 'Manažer', name: 'Jana Nová' }] },
    keyActivities: [{ code: 'KA1', title: 'Azylové domy', from: '2027-01-01', to: '2028-12-31' }],
    costs: [{ category: 'Služby', amount: czk('800.00') }],
    priorities: [{ planId: round.planId, priorityCode: 'P1' }],
  };
  return { round, body };
}
const open = (body: object, who = officer()) => who.post(`${FUNDING}/projects`, body);

it('says funding, costs, focus, target groups, key activities, management, and the priorities with their sentences', async () => {
  const { round, body } = await anEsfProject('IP1');
  const { status, body: project } = await open(body);
  expect([status, project]).toEqual([
    201,
    expect.objectContaining({
      ...{ code: 'IP1', totalCosts: czk('800.00'), status: 'planned', from: '2027-01-01', targetGroups: ['rodiny'] },
      source: expect.objectContaining({ id: body.sourceId, amount: czk('900.00'), committed: czk('0.00') }),
      priorities: [{ planId: round.planId, planVersion: 1, priorityCode: 'P1', title: 'Priority P1' }],
    }),
  ]);
  await submit(world, round, '1', '500.00', [round.ref('P1')]);
  expect((await approve(world, await putForward(world, round.roundId))).status).toBe(200);
  const planner = world.service.person('planner');
  const { items } = (await planner.get(`${FUNDING}/projects?plan=${round.planId}&priority=P1`)).body;
  expect(items).toMatchObject([{ code: 'IP1', source: { committed: czk('500.00') } }]);
  expect((await planner.get(`${FUNDING}/projects?priority=P9`)).body.items).toEqual([]);
});

it('is written anew on the version that was read, and refused for those who only read', async () => {
  const { body } = await anEsfProject('IP2');
  const { id } = (await open(body)).body;
  const change = (version: number, more: object, who = officer()) =>
    who.send('PUT', `${FUNDING}/projects/${id}`, { ...body, ...more }, { version });
  expect(await change(1, { status: 'running' })).toMatchObject({
    status: 200,
    body: { status: 'running', version: 2 },
  });
  expect(await change(1, { status: 'ended' })).toMatchObject({ status: 412 });
  expect(await change(2, {}, world.service.person('auditor'))).toMatchObject({ status: 403 });
  expect(await open(body)).toMatchObject({ status: 409, code: 'project/code-taken' });
});

it.each([
  ['a priority that its plan has not', { priorities: [{ planId: '', priorityCode: 'P9' }] }, 'priority/not-in-plan'],
  ['a plan that nobody knows', { priorities: [{ planId: randomUUID(), priorityCode: 'P1' }] }, 'plan/not-known'],
  ['no priority', { priorities: [] }, 'request/invalid'],
  ['a source that is not there', { sourceId: randomUUID() }, 'source/not-found'],
  ['costs beyond its source', { costs: [{ category: 'x', amount: czk('900.01') }] }, 'project/beyond-source'],
  ['a day that there is not', { from: '2027-02-30' }, 'request/invalid'],
])('refuses %s', async (_what, more, code) => {
  const { round, body } = await anEsfProject(`X${randomUUID().slice(0, 8)}`);
  const asked = JSON.parse(JSON.stringify({ ...body, ...more }).replace('"planId":""', `"planId":"${round.planId}"`));
  const answer = await open(asked);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  if (code !== 'request/invalid') expect(answer.code).toBe(code);
});
