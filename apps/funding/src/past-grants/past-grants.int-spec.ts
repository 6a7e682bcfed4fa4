import { aFundingWorld, czk, type FundingWorld } from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

const officer = () => world.service.person('funding-officer', 'Jana');
const grant = (reference: string, more: object = {}) => ({
  ...{ reference, title: `Projekt ${reference}`, recipientName: 'Charita', awarded: czk('100.00') },
  ...{ awardedOn: '2011-06-13', ...more },
});
const record = (records: object[], source = 'praha7', who = officer(), query = '') =>
  who.post(`${FUNDING}/past-grants/batch${query}`, { source, records });
const outcomes = async (...args: Parameters<typeof record>) =>
  ((await record(...args)).body.results as { outcome: string }[]).map(({ outcome }) => outcome);

it('are recorded once, again without a change, and anew where the source tells them otherwise', async () => {
  const told = [grant('1', { scheme: 'cz-ico', identifier: '22830561', requested: czk('200.00') }), grant('2')];
  expect(await outcomes(told, 'praha7', officer(), '?dryRun=true')).toEqual(['created', 'created']);
  expect((await officer().get(`${FUNDING}/past-grants`)).body.items).toEqual([]);
  expect(await outcomes(told)).toEqual(['created', 'created']);
  expect(await outcomes(told)).toEqual(['unchanged', 'unchanged']);
  expect(await outcomes([told[0]!, grant('2', { paid: czk('90.00') })])).toEqual(['unchanged', 'updated']);
  expect(await outcomes([grant('2')], 'elsewhere')).toEqual(['created']);
  const { items } = (await world.service.person('auditor').get(`${FUNDING}/past-grants?year=2011&identifier=22830561`))
    .body;
  expect(items).toMatchObject([
    { reference: '1', awarded: czk('100.00'), requested: czk('200.00'), paid: null, version: 1 },
  ]);
});

it.each([
  ['an amount below zero', grant('n', { paid: czk('-1.00') }), 'past-grant/amount-negative'],
  ['an identifier of no scheme', grant('n', { identifier: '1' }), 'past-grant/scheme-missing'],
  ['two currencies', grant('n', { paid: { amount: '1.00', currency: 'EUR' } }), 'money/mixed-currencies'],
])('all of them or none: refuses %s', async (_what, wrong, code) => {
  const answer = await record([grant('good'), wrong], code);
  expect([answer.code === code || answer.status === 400]).toEqual([true]);
  expect((await officer().get(`${FUNDING}/past-grants?source=${encodeURIComponent(code)}`)).body.items).toEqual([]);
});

it('refuses a number twice, a day that there is not, and who only reads', async () => {
  expect(await record([grant('1'), grant('1')], 'x')).toMatchObject({ status: 422, code: 'past-grant/told-twice' });
  expect(await record([grant('1', { awardedOn: '13/06/2011' })], 'x')).toMatchObject({ status: 400 });
  expect(await record([grant('1')], 'x', world.service.person('auditor'))).toMatchObject({ status: 403 });
});
