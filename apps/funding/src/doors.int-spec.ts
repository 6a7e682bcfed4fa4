import { aService, doorsLeftOpen, routesOf, type TestService } from '@levada/testing';
import { funding } from './index.js';

let service: TestService;
beforeAll(async () => {
  service = await aService(funding);
});
afterAll(() => service.stop());

it('every door refuses whoever does not hold its permission', async () => {
  expect(routesOf(service).length).toBeGreaterThan(13);
  expect(await doorsLeftOpen(service)).toEqual([]);
}, 60_000);

it.each([
  ['a list for an amount', 'sources', { title: 'x', amount: [] }],
  ['nothing for an amount', 'sources', { title: 'x', amount: null }],
  ['a text for an amount', 'sources', { title: 'x', amount: '5' }],
  ['a number in an amount', 'sources', { title: 'x', amount: { amount: 5, currency: 'CZK' } }],
  ['a currency of nowhere', 'sources', { title: 'x', amount: { amount: '5', currency: 'XXX' } }],
  ['a member nobody knows', 'sources', { title: 'x', amount: { amount: '5', currency: 'CZK' }, __proto__x: 1 }],
  ['a broken number beside', 'decisions', { amount: 1.5 }],
  ['an endless number beside', 'decisions', { amount: 1e300 }],
  ['no object at all', 'sources', [1, 2]],
])('tells %s as a fault of the request, never as ours', async (_what, path, body) => {
  const answer = await service.person('funding-officer').post(`/api/v1/funding/${path}`, body, { key: 'k' });
  expect([answer.status, answer.code]).toEqual([400, expect.stringMatching(/^(request|money)\//)]);
});

it.each([
  'decisions?cursor=abc',
  'decisions?limit=0',
  'decisions?limit=1e9',
  'decisions?round=x',
  'decisions/x',
  'runs/x',
  'rounds/1/runs',
  'envelopes/%00',
])('tells GET %s as a fault of the request', async (path) => {
  const answer = await service.person('funding-officer').get(`/api/v1/funding/${path}`);
  expect([answer.status, answer.code]).toEqual([400, expect.stringMatching(/^request\//)]);
});
