import {
  AN_AUTHORITY,
  doorsLeftOpen,
  movesKnown,
  movesLetBy,
  routesOf,
  type Person,
  type TestService,
} from '@levada/testing';
import { assign, begin, CRITERIA, declaredAssessors, planned, scores } from './assessments/assessment.factory.js';
import { REVIEW_ASSIGNMENT_LIFECYCLE } from './assessments/review-assignment.js';
import { REVIEW_LIFECYCLE } from './assessments/review.js';
import { APPLICATION_LIFECYCLE } from './applications/application.js';
import { issueLetter, writeLettersIn } from './letters/letter.factory.js';
import { COMPENSATION_METHOD_LIFECYCLE } from './compensation-methods/compensation-method.js';
import { aMethod, METHOD_TEXT } from './compensation-methods/compensation-method.factory.js';
import { aService, anAct, entrust } from './entrustments/entrustment.factory.js';
import { ENTRUSTMENT_LIFECYCLE } from './entrustments/entrustment.js';
import { PROPOSAL_LIFECYCLE } from './proposals/proposal.js';
import { DRAFT_LIFECYCLE } from './drafts/draft.js';
import { PROGRAMME_LIFECYCLE } from './programmes/programme.js';
import { ROUND_LIFECYCLE } from './rounds/round.js';
import { RUBRIC_LIFECYCLE } from './rubrics/rubric.js';
import { VIREMENT_LIFECYCLE } from './virements/virement.js';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putByHand,
  submit,
  type FundingWorld,
} from './rounds/round.factory.js';

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
  await submit(world, round, '2', '100.00', [ref('P1')]);
  const officer = service.person('funding-officer');
  const line = { reference: '2', amount: czk('50.00'), reason: 'by hand' };
  await submit(world, round, '3', '100.00', [ref('P1')]);
  const waiting = await putByHand(world, roundId, [{ ...line, reference: '3' }]);
  const decided = await putByHand(world, roundId, [line]);
  await approve(world, decided);
  const [decision] = (await officer.get(`/api/v1/funding/decisions?proposal=${decided.id}`)).body.items;
  const run = await officer.post(`/api/v1/funding/rounds/${roundId}/runs`);
  const sourceId = (await officer.get(`/api/v1/funding/envelopes/${envelopeId}`)).body.sourceId;
  const moved = { sourceId, from: 'outside', to: 'source', amount: czk('1.00'), reason: 'x' };
  const virement = await officer.post('/api/v1/funding/virements', moved);
  const named = { deputy: officer.id, from: '2026-01-01', until: '2026-01-02' };
  const deputy = await service.person('approver', 'Petr').post('/api/v1/funding/deputies', named);
  const programme = await officer.post('/api/v1/funding/programmes', {
    ...{ code: 'doors', title: 'x', guideline: 'x', conditions: [] },
  });
  const editor = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId });
  const draft = await editor.post(`/api/v1/funding/rounds/${roundId}/drafts`, { organisationId });
  expect([programme.status, draft.status]).toEqual([201, 201]);
  const file = await officer.post(`/api/v1/funding/applications/${applicationId}/files?name=a.txt`, Buffer.from('a'));
  expect([virement, deputy, run, file].map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(routesOf(service).length).toBeGreaterThan(40);
  const rubricId = await planned(officer, round);
  const [assessor] = (await declaredAssessors(world, round, 'Alois')) as [Person];
  await assign(officer, round, '1', assessor);
  const review = await begin(assessor, applicationId, '5', '5');
  const [assignment] = (await officer.get('/api/v1/funding/review-assignments')).body.items;
  expect(review.status).toBe(201);
  await writeLettersIn(world, 'cs');
  const letter = await issueLetter(world, decision.id);
  expect(letter.status).toBe(201);
  const entrusted = await aService(world, { organisationId });
  const entrustmentId = await entrust(world, entrusted);
  const asked = { year: 2027, code: 'doors', ...METHOD_TEXT };
  const methodId = (await officer.post('/api/v1/funding/compensation-methods', asked)).body.id;
  await aMethod(world, { code: 'bed' });
  const compensation = await officer.post(`/api/v1/funding/entrustments/${entrustmentId}/compensations`, {
    year: 2027,
  });
  expect(compensation.status).toBe(201);
  const known = { amount: czk('1.00'), source: 'x', knownOn: '2026-12-10' };
  const other = { serviceId: entrusted.serviceId, year: 2027, funder: 'x', ...known };
  const otherFunding = await officer.post('/api/v1/funding/other-funding', other);
  expect(otherFunding.status).toBe(201);
  const of = (id: string, ...routes: string[]) =>
    Object.fromEntries(routes.map((one) => [`${one.replace(' ', ' /api/v1/funding/')} id`, id]));
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
      runId: run.body.id,
      ...Object.fromEntries(
        [
          ...['GET runs/:id', 'GET runs/:id/record', 'GET runs/:id/comparison', 'GET runs/:id/sensitivity'],
          ...['GET runs/:id/awards/:reference', 'POST runs/:id/forks', 'POST runs/:id/recalculate'],
        ].map((one) => [`${one.replace(' ', ` ${base}/`)} id`, run.body.id]),
      ),
      ...Object.fromEntries(
        [
          ...['GET proposals/:id', 'GET proposals/:id/lines', 'GET proposals/:id/minutes', 'GET proposals/:id/steps'],
          ...['POST proposals/:id/lines', 'POST proposals/:id/submit', 'POST proposals/:id/withdraw'],
          ...['POST proposals/:id/approve', 'POST proposals/:id/return'],
        ].map((one) => [`${one.replace(' ', ` ${base}/`)} id`, waiting.id]),
      ),
      ...Object.fromEntries(
        [
          ...['GET applications/:id', 'POST applications/:id/priorities', 'POST applications/:id/outside-plan'],
          'POST applications/:id/outside-plan/sign',
        ].map((one) => [`${one.replace(' ', ` ${base}/`)} id`, applicationId]),
      ),
      ...Object.fromEntries(
        ['GET virements/:id', ...['confirm', 'refuse', 'withdraw'].map((one) => `POST virements/:id/${one}`)].map(
          (one) => [`${one.replace(' ', ` ${base}/`)} id`, virement.body.id],
        ),
      ),
      ...Object.fromEntries(
        [
          'GET drafts/:id',
          'GET drafts/:id/check',
          'PUT drafts/:id',
          ...['finish', 'reopen', 'discard', 'certify'].map((one) => `POST drafts/:id/${one}`),
        ].map((one) => [`${one.replace(' ', ` ${base}/`)} id`, draft.body.id]),
      ),
      ...Object.fromEntries(
        ['GET programme-versions/:id', 'PUT programme-versions/:id', 'POST programme-versions/:id/publish'].map(
          (one) => [`${one.replace(' ', ` ${base}/`)} id`, programme.body.id],
        ),
      ),
      programmeId: programme.body.programmeId,
      [`POST ${base}/rounds/:id/extend id`]: roundId,
      [`POST ${base}/applications/:id/withdraw id`]: applicationId,
      [`POST ${base}/applications/:id/ask-completion id`]: applicationId,
      ...of(rubricId, 'GET rubrics/:id', ...['change', 'publish', 'revise'].map((one) => `POST rubrics/:id/${one}`)),
      ...of(assignment.id, 'POST review-assignments/:id/withdraw'),
      ...of(review.body.id, 'GET reviews/:id', ...['save', 'submit', 'amend'].map((one) => `POST reviews/:id/${one}`)),
      ...of(
        applicationId,
        ...['assessment', 'ladder', 'room'].map((one) => `GET applications/:id/${one}`),
        ...['reviews', 'moderate', 'close-assessment', 'amounts', 'conflict', 'conflict/clear'].map(
          (one) => `POST applications/:id/${one}`,
        ),
      ),
      reference: '1',
      [`GET ${base}/sources/:id id`]: sourceId,
      [`POST ${base}/deputies/:id/end id`]: deputy.body.id,
      ...of(decision.id, 'GET decisions/:id', 'POST decisions/:id/letter'),
      ...of(letter.body.id, 'GET letters/:id', 'GET letters/:id/file'),
      ...of(decided.id, 'POST proposals/:id/letters'),
      ...of(
        methodId,
        ...['GET', 'PUT'].map((one) => `${one} compensation-methods/:id`),
        'POST compensation-methods/:id/publish',
      ),
      ...of(otherFunding.body.id, 'GET other-funding/:id', 'POST other-funding/:id/correct'),
      ...of(compensation.body.id, 'GET compensations/:id', 'GET compensations/:id/record'),
      ...of(
        entrustmentId,
        ...['GET entrustments/:id', 'PUT entrustments/:id', 'GET entrustments/:id/overcompensation'],
        'POST entrustments/:id/compensations',
        ...['sign', 'end', 'discard'].map((one) => `POST entrustments/:id/${one}`),
      ),
    },
    bodies: {
      [`POST ${base}/compensation-methods`]: { ...asked, code: 'other' },
      [`PUT ${base}/compensation-methods/:id`]: METHOD_TEXT,
      [`POST ${base}/entrustments/:id/compensations`]: { year: 2028 },
      [`POST ${base}/other-funding`]: { ...other, funder: 'y' },
      [`POST ${base}/other-funding/:id/correct`]: { ...known, reason: 'x' },
      [`POST ${base}/entrustments`]: anAct(entrusted),
      [`PUT ${base}/entrustments/:id`]: anAct(entrusted),
      [`POST ${base}/entrustments/:id/end`]: { lastDay: '2028-01-01', reason: 'x' },
      [`PUT ${base}/letter-settings`]: {
        ...{ sender: { name: 'x' }, texts: [{ language: 'cs', remedy: { title: 'x', text: 'x' } }] },
      },
      [`POST ${base}/rubrics`]: { title: 'x', criteria: CRITERIA },
      [`POST ${base}/rubrics/:id/change`]: { title: 'x', criteria: CRITERIA },
      [`POST ${base}/rounds/:roundId/assessment-plan`]: { rubricId, assessors: 2, aggregation: 'mean' },
      [`POST ${base}/rounds/:roundId/assessment-plan/change`]: { rubricId, assessors: 2, aggregation: 'mean' },
      [`POST ${base}/rounds/:roundId/review-assignments`]: { assignments: [{ reference: '1', person: 'x' }] },
      [`POST ${base}/rounds/:roundId/review-assignments/distribute`]: { people: ['x'] },
      [`POST ${base}/review-assignments/:id/withdraw`]: { reason: 'x' },
      [`POST ${base}/applications/:id/reviews`]: { scores: scores('5', '5') },
      [`POST ${base}/reviews/:id/save`]: { scores: scores('6', '6') },
      [`POST ${base}/reviews/:id/submit`]: { revision: 1 },
      [`POST ${base}/reviews/:id/amend`]: { reason: 'x' },
      [`POST ${base}/applications/:id/moderate`]: { scores: scores('5', '5'), reason: 'x' },
      [`POST ${base}/applications/:id/conflict`]: { reason: 'x' },
      [`POST ${base}/applications/:id/conflict/clear`]: { person: assessor.id, reason: 'x' },
      [`POST ${base}/applications/:id/amounts`]: { step: 'maximum', amount, reason: 'x' },
      [`POST ${base}/rounds/:roundId/amounts`]: {
        step: 'maximum',
        lines: [{ reference: '1', version: 1, amount, reason: 'x' }],
      },
      [`POST ${base}/runs/:runId/real-amounts`]: { reason: 'x' },
      [`POST ${base}/envelopes`]: { sourceId: envelopeId, title: 'x', amount },
      [`POST ${base}/rounds`]: { envelopeId, planId, title: 'x', rule: 'proportional', roundTo: amount },
      [`POST ${base}/rounds/:roundId/applications`]: { organisationId, reference: '9', title: 'x', requested: amount },
      [`POST ${base}/applications/:applicationId/files/:id/remove`]: { reason: 'x' },
      [`POST ${base}/rounds/:roundId/runs`]: {},
      [`POST ${base}/rounds/:roundId/proposals`]: { lines: [{ reference: '1', amount, reason: 'x' }] },
      [`POST ${base}/proposals/:id/lines`]: { lines: [{ reference: '3', amount, reason: 'x' }] },
      [`POST ${base}/proposals/:id/approve`]: { contentHash: 'a'.repeat(64) },
      [`POST ${base}/proposals/:id/return`]: { comment: 'x' },
      [`POST ${base}/runs/:id/forks`]: {},
      [`POST ${base}/programmes`]: { code: 'y', title: 'x', guideline: 'x', conditions: [] },
      [`POST ${base}/programmes/:programmeId/versions`]: { guideline: 'x', conditions: [] },
      [`PUT ${base}/programme-versions/:id`]: { guideline: 'x', conditions: [] },
      [`POST ${base}/rounds/:id/extend`]: { deadline: '2099-01-01T00:00:00Z', reason: 'x' },
      [`POST ${base}/rounds/:roundId/drafts`]: { organisationId },
      [`PUT ${base}/drafts/:id`]: {},
      [`POST ${base}/applications/:id/withdraw`]: { reason: 'x' },
      [`POST ${base}/applications/:id/ask-completion`]: { text: 'x', until: '2099-01-01T00:00:00Z' },
      [`POST ${base}/virements`]: moved,
      [`POST ${base}/virements/:id/refuse`]: { reason: 'x' },
      [`POST ${base}/deputies`]: named,
      [`PUT ${base}/approval-levels`]: { levels: [{ title: 'x', role: 'approver', from: '0' }] },
      [`POST ${base}/applications/:id/priorities`]: { priorityRefs: [ref('P1')] },
      [`POST ${base}/applications/:id/outside-plan`]: { reason: 'x' },
    },
  });
  expect(wrong).toEqual([]);
}, 120_000);

it.each([
  ['round', ROUND_LIFECYCLE],
  ['application', APPLICATION_LIFECYCLE],
  ['proposal', PROPOSAL_LIFECYCLE],
  ['virement', VIREMENT_LIFECYCLE],
  ['application_draft', DRAFT_LIFECYCLE],
  ['programme_version', PROGRAMME_LIFECYCLE],
  ['rubric', RUBRIC_LIFECYCLE],
  ['review', REVIEW_LIFECYCLE],
  ['review_assignment', REVIEW_ASSIGNMENT_LIFECYCLE],
  ['entrustment', ENTRUSTMENT_LIFECYCLE],
  ['compensation_method', COMPENSATION_METHOD_LIFECYCLE],
] as const)('the database lets a %s take the steps that the code knows, and no other', async (table, lifecycle) => {
  expect(await movesLetBy(service.database, table, lifecycle)).toEqual(movesKnown(lifecycle));
});

it('people of a provider see what is decided for their organisation, and rounds', async () => {
  const round = await anOpenRound(world);
  await submit(world, round, '1', '100.00', [round.ref('P1')]);
  const officer = service.person('funding-officer');
  const proposal = await putByHand(world, round.roundId, [{ reference: '1', amount: czk('50.00'), reason: 'by hand' }]);
  await approve(world, proposal);
  const [{ id: decision }] = (await officer.get(`/api/v1/funding/decisions?proposal=${proposal.id}`)).body.items;
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
    expect((await person.get(`/api/v1/funding/decisions?round=${round.roundId}`)).body.items).toHaveLength(count);
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
  ['a broken number beside', 'virements', { amount: 1.5 }],
  ['an endless number beside', 'virements', { amount: 1e300 }],
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
