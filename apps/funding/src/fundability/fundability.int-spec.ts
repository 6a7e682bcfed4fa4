import { randomUUID } from 'node:crypto';
import { aFundingWorld, type FundingWorld } from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
let planId: string;
let versionId: string;
const sentence = { en: 'At most 70 %: {costsState}', cs: 'Nejvýše 70 %', de: 'Höchstens 70 %', lv: 'Ne vairāk' };
const share = {
  ...{ code: 'share', source: 'Ziff. 5.2', otherwise: sentence },
  holds: { is: '≤', of: [{ fact: 'costsState' }, { does: '×', of: [{ fact: 'costs' }, { number: '7/10' }] }] },
};
const goal = { code: 'goal', holds: { fact: 'servesPriority' }, otherwise: sentence };
const eur = (amount: string) => ({ amount, currency: 'EUR' });

beforeAll(async () => {
  world = await aFundingWorld();
  planId = await world.anAdoptedPlan('Z4');
  const text = { guideline: 'Richtlinie', conditions: [], measureConditions: [share, goal] };
  const drafted = await officer().post(`${FUNDING}/programmes`, { code: 'LSZ', title: 'LSZ', ...text });
  expect([drafted.status, drafted.body.measureConditions]).toEqual([201, [share, goal]]);
  versionId = drafted.body.id;
});
afterAll(() => world.stop());

const officer = () => world.service.person('funding-officer', 'Jana');
const check = (measures: object[], more: object = {}, who = world.service.person('planner')) =>
  who.post(`${FUNDING}/programme-versions/${versionId}/fundability`, { planId, measures, ...more });
const measure = (code: string, state: string, own: string, priorityCode = 'Z4') => ({
  ...{ code, priorityCode, part: '4' },
  costs: [
    { source: 'state', amount: eur(state) },
    { source: 'municipality', amount: eur(own) },
  ],
});

it('says of each measure whether it is fundable, and which rule it breaks why, before anybody applies', async () => {
  const { status, body } = await check([measure('M1', '70.00', '30.00'), measure('M2', '70.01', '30.00', 'Z9')]);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ programmeVersionId: versionId, planId, planVersion: 1 },
    measures: [
      { code: 'M1', isFundable: true, verdicts: [{ holds: true }, { holds: true }] },
      {
        ...{ code: 'M2', isFundable: false },
        verdicts: [
          { code: 'share', holds: false, source: 'Ziff. 5.2', reason: { en: 'At most 70 %: 70.01' } },
          { code: 'goal', holds: false, source: null },
        ],
      },
    ],
  });
});

it('refuses what cannot be judged', async () => {
  expect(await check([])).toMatchObject({ status: 400 });
  expect(await check([measure('M1', '1.00', '1.00')], { planId: randomUUID() })).toMatchObject({
    code: 'plan/not-known',
  });
  const mixed = {
    code: 'M',
    costs: [
      { source: 'state', amount: eur('1.00') },
      { source: 'own', amount: { amount: '1.00', currency: 'CZK' } },
    ],
  };
  expect(await check([mixed])).toMatchObject({ status: 422, code: 'money/mixed-currencies' });
  expect(
    await check([measure('M1', '1.00', '1.00')], {}, world.service.person('registry-administrator')),
  ).toMatchObject({ status: 403 });
  const wrong = { guideline: 'x', conditions: [], measureConditions: [{ ...share, holds: { fact: 'requested' } }] };
  expect(await officer().post(`${FUNDING}/programmes`, { code: 'W', title: 'W', ...wrong })).toMatchObject({
    status: 422,
    code: 'rules/faulty',
  });
});
