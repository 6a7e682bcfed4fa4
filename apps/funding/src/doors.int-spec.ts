import { AN_AUTHORITY, doorsLeftOpen, movesKnown, movesLetBy, routesOf, type TestService } from '@levada/testing';
import { RUN_LIFECYCLE } from './allocation-runs/allocation-run.js';
import { APPLICATION_LIFECYCLE } from './applications/application.js';
import { ROUND_LIFECYCLE } from './rounds/round.js';
import { aFundingWorld, anOpenRound, czk, submit, type FundingWorld } from './rounds/round.factory.js';

let world: FundingWorld;
let service: TestService;
beforeAll(async () => {
  world = await aFundingWorld();
  service = world.service;
});
afterAll(() => world.stop());

it('every door refuses whoever does not hold its permission, or holds it elsewhere', async () => {
  const round = await anOpenRound(world);
  const { roundId, envelopeId, organisationId, planId, ref } = round;
  const applicationId = await submit(world, round, '1', '100.00', [ref('P1')]);
  const other = await submit(world, round, '2', '100.00', [ref('P1')]);
  const officer = service.person('funding-officer');
  const proposed = { applicationId: other, amount: czk('50.00'), priorityRefs: [ref('P1')], reason: 'by hand' };
  const decision = await officer.post('/api/v1/funding/decisions', proposed, { key: 'doors' });
  const run = await officer.post(`/api/v1/funding/rounds/${roundId}/runs`);
  const file = await officer.post(`/api/v1/funding/applications/${applicationId}/files?name=a.txt`, Buffer.from('a'));
  expect([decision.status, run.status, file.status]).toEqual([201, 201, 201]);
  expect(routesOf(service).length).toBeGreaterThan(13);
  const base = '/api/v1/funding';
  const amount = czk('1.00');
  const wrong = await doorsLeftOpen(service, {
    ids: {
      roundId,
      applicationId,
      [`GET ${base}/applications/:applicationId/files/:id/content id`]: file.body.id,
      [`POST ${base}/applications/:applicationId/files/:id/remove id`]: file.body.id,
      [`GET ${base}/rounds/:id id`]: roundId,
      [`GET ${base}/envelopes/:id id`]: envelopeId,
      [`GET ${base}/runs/:id id`]: run.body.id,
      [`GET ${base}/runs/:id/steps id`]: run.body.id,
      [`POST ${base}/runs/:id/confirm id`]: run.body.id,
      [`GET ${base}/decisions/:id id`]: decision.body.id,
      [`POST ${base}/decisions/:id/approve id`]: decision.body.id,
    },
    bodies: {
      [`POST ${base}/envelopes`]: { sourceId: envelopeId, title: 'x', amount },
      [`POST ${base}/rounds`]: { envelopeId, planId, title: 'x', rule: 'proportional', roundTo: amount },
      [`POST ${base}/rounds/:roundId/applications`]: { organisationId, reference: '9', title: 'x', requested: amount },
      [`POST ${base}/applications/:applicationId/files/:id/remove`]: { reason: 'x' },
      [`POST ${base}/decisions`]: { ...proposed, applicationId },
    },
  });
  expect(wrong).toEqual([]);
}, 60_000);

it.each([
  ['round', ROUND_LIFECYCLE],
  ['application', APPLICATION_LIFECYCLE],
  ['allocation_run', RUN_LIFECYCLE],
] as const)('the database lets a %s take the steps that the code knows, and no other', async (table, lifecycle) => {
  expect(await movesLetBy(service.database, table, lifecycle)).toEqual(movesKnown(lifecycle));
});

it('people of a provider see what is decided for their organisation, and rounds', async () => {
  const round = await anOpenRound(world);
  const id = await submit(world, round, '1', '100.00', [round.ref('P1')]);
  const officer = service.person('funding-officer');
  const body = { applicationId: id, amount: czk('50.00'), priorityRefs: [round.ref('P1')], reason: 'by hand' };
  const decision = (await officer.post('/api/v1/funding/decisions', body, { key: 'own' })).body.id as string;
  const { organisationId } = round;
  const own = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId });
  const stranger = service.person('provider-editor', 'other', AN_AUTHORITY, {
    organisationId: await world.anOrganisation(),
  });
  for (const [person, status, count] of [
    [own, 200, 1],
    [stranger, 404, 0],
  ] as const) {
    expect((await person.get(`/api/v1/funding/decisions/${decision}`)).status).toBe(status);
    expect((await person.get(`/api/v1/funding/decisions?round=${round.roundId}&status=all`)).body.items).toHaveLength(
      count,
    );
    expect((await person.get(`/api/v1/funding/rounds/${round.roundId}/applications`)).body.items).toHaveLength(count);
    expect((await person.get(`/api/v1/funding/rounds/${round.roundId}`)).status).toBe(200);
    expect((await person.get(`/api/v1/funding/envelopes/${round.envelopeId}`)).status).toBe(403);
  }
});

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
