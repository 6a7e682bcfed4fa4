import { randomUUID } from 'node:crypto';
import { aKey, AN_AUTHORITY, eventually, type Person } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putByHand,
  submit,
  type FundingWorld,
  type OpenedRound,
} from '../rounds/round.factory.js';
import { aDecision, approveVariation } from './variation.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
let round: OpenedRound;
let officer: Person;
let approver: Person;
let certifier: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
  approver = world.service.person('approver', 'Petr');
});
afterAll(() => world.stop());
beforeEach(async () => {
  round = await anOpenRound(world, { envelope: '1000.00' });
  certifier = of(round.organisationId);
});

const of = (organisationId: string) =>
  world.service.person('provider-certifier', 'Ivan', AN_AUTHORITY, { organisationId });
const vary = (decisionId: string, body: object, who = officer) =>
  who.post(`${FUNDING}/decisions/${decisionId}/variations`, { reason: 'kapacita klesla', ...body });
const renounce = (decisionId: string, body: object = {}, who = certifier) =>
  who.post(`${FUNDING}/decisions/${decisionId}/renounce`, { reason: 'službu končíme', ...body });
const answer = (id: string, what: string, version: number, who: Person, body: object = {}) =>
  who.post(`${FUNDING}/variations/${id}/${what}`, body, { version, key: aKey() });
const decision = async (id: string, who = officer) => (await who.get(`${FUNDING}/decisions/${id}`)).body;
const balance = async () => {
  const { available, reserved, committed } = (await officer.get(`${FUNDING}/envelopes/${round.envelopeId}`)).body;
  return [available.amount, reserved.amount, committed.amount];
};
const told = async (decisionId: string) =>
  (
    await world.service.database.query<{ data: Record<string, unknown>; nounversion: number }>(
      `select (body::jsonb)->'data' as data, ((body::jsonb)->>'nounversion')::int as nounversion from outbox
       where (body::jsonb)->>'type' = 'funding.decision.varied.v1' and (body::jsonb)->'data'->>'decisionId' = $1 order by 2`,
      [decisionId],
    )
  ).map(({ data, nounversion }) => ({ ...data, nounversion }));

it('a reduction gives money back once another person says so, and planning hears what the decision stands at', async () => {
  const id = await aDecision(world, round, '1', { refs: [round.ref('P1', '1/3'), round.ref('P2', '2/3')] });
  const proposed = await vary(id, { kind: 'reduction', amount: czk('250.00') });
  expect([proposed.status, proposed.body.status, proposed.body.waitsFor.role]).toEqual([201, 'proposed', 'approver']);
  expect(await balance()).toEqual(['600.00', '0.00', '400.00']);
  const { contentHash } = proposed.body;
  expect(await answer(proposed.body.id, 'approve', 1, officer, { contentHash })).toMatchObject({
    code: 'proposal/same-person',
  });
  expect(await answer(proposed.body.id, 'approve', 1, approver, { contentHash: '0'.repeat(64) })).toMatchObject({
    status: 409,
    code: 'proposal/another-text',
  });
  expect(await approveVariation(approver, proposed.body.id)).toMatchObject({
    status: 200,
    body: {
      status: 'confirmed',
      number: 1,
      answeredBy: approver.id,
      approvals: [{ person: approver.id }],
      waitsFor: null,
    },
  });
  expect(await balance()).toEqual(['750.00', '0.00', '250.00']);
  expect(await decision(id)).toMatchObject({
    ...{
      outcome: 'reduced',
      amount: czk('250.00'),
      decided: { outcome: 'reduced', amount: czk('400.00') },
      variations: 1,
      version: 2,
    },
    priorityRefs: [{ amount: czk('83.33') }, { amount: czk('166.67') }],
  });
  expect(await told(id)).toMatchObject([
    {
      ...{
        kind: 'reduction',
        granted: czk('250.00'),
        committed: czk('250.00'),
        returned: czk('150.00'),
        nounversion: 2,
      },
      priorities: [
        { priorityCode: 'P1', amount: czk('83.33') },
        { priorityCode: 'P2', amount: czk('166.67') },
      ],
    },
  ]);
  expect(
    await answer(proposed.body.id, 'approve', 2, world.service.person('approver', 'Eva'), { contentHash }),
  ).toMatchObject({ status: 409, code: 'variation/not-so-now' });
});

it('its provider gives up what it was granted, and nobody else’s people do', async () => {
  const id = await aDecision(world, round, '1');
  expect(await renounce(id, {}, of(randomUUID()))).toMatchObject({ status: 404, code: 'decision/not-found' });
  expect(
    await renounce(
      id,
      {},
      world.service.person('provider-editor', 'Olga', AN_AUTHORITY, { organisationId: round.organisationId }),
    ),
  ).toMatchObject({ status: 403 });
  const { body } = await renounce(id);
  expect(body).toMatchObject({
    kind: 'renunciation',
    before: czk('400.00'),
    after: czk('0.00'),
    proposedBy: certifier.id,
  });
  expect(await answer(body.id, 'approve', 1, certifier, { contentHash: body.contentHash })).toMatchObject({
    status: 403,
  });
  expect((await approveVariation(approver, body.id)).status).toBe(200);
  expect(await decision(id)).toMatchObject({ outcome: 'renounced', amount: czk('0.00') });
  expect(await balance()).toEqual(['1000.00', '0.00', '0.00']);
  expect(await vary(id, { kind: 'top-up', amount: czk('100.00') })).toMatchObject({
    status: 409,
    code: 'variation/nothing-granted',
  });
});

it('a successor takes a service over with its money, unless its registration has ended', async () => {
  const id = await aDecision(world, round, '1');
  const successor = await world.anOrganisation();
  expect(await vary(id, { kind: 'transfer', successorId: randomUUID() })).toMatchObject({
    code: 'organisation/not-known',
  });
  expect(await vary(id, { kind: 'transfer' })).toMatchObject({ status: 422, code: 'variation/successor-missing' });
  const { body } = await vary(id, { kind: 'transfer', successorId: successor });
  expect((await approveVariation(approver, body.id)).status).toBe(200);
  expect(await balance()).toEqual(['600.00', '0.00', '400.00']);
  expect(await decision(id, of(successor))).toMatchObject({ organisation: { id: successor }, amount: czk('400.00') });
  expect((await certifier.get(`${FUNDING}/decisions/${id}`)).status).toBe(404);
  expect(await told(id)).toMatchObject([{ kind: 'transfer', organisationId: successor, returned: czk('0.00') }]);
  expect((await renounce(id)).code).toBe('decision/not-found');
  expect((await renounce(id, {}, of(successor))).status).toBe(201);
});

it('a top-up is held when it is proposed, and never more than there is or than was asked for', async () => {
  const id = await aDecision(world, round, '1');
  await aDecision(world, round, '2', { requested: '550.00', granted: '550.00' });
  expect(await vary(id, { kind: 'top-up', amount: czk('500.01') })).toMatchObject({
    status: 422,
    code: 'decision/above-request',
  });
  expect(await vary(id, { kind: 'top-up', amount: czk('451.00') })).toMatchObject({
    status: 409,
    code: 'envelope/exhausted',
  });
  const { body } = await vary(id, { kind: 'top-up', amount: czk('450.00') });
  expect(await balance()).toEqual(['0.00', '50.00', '950.00']);
  expect(await vary(id, { kind: 'reduction', amount: czk('1.00') })).toMatchObject({
    status: 409,
    code: 'variation/one-at-a-time',
  });
  expect(await answer(body.id, 'refuse', 1, officer, { reason: 'x' })).toMatchObject({ code: 'proposal/same-person' });
  expect(await answer(body.id, 'refuse', 1, approver, { reason: 'není doloženo' })).toMatchObject({
    body: { status: 'refused', answer: 'není doloženo' },
  });
  expect(await balance()).toEqual(['50.00', '0.00', '950.00']);
  const again = (await vary(id, { kind: 'top-up', amount: czk('450.00') })).body;
  expect(await answer(again.id, 'withdraw', 1, world.service.person('funding-officer', 'Eva'))).toMatchObject({
    status: 403,
    code: 'variation/another-person',
  });
  expect(await answer(again.id, 'withdraw', 1, officer)).toMatchObject({ body: { status: 'withdrawn' } });
  const last = (await vary(id, { kind: 'top-up', amount: czk('450.00') })).body;
  expect((await approveVariation(approver, last.id)).body.status).toBe('confirmed');
  expect(await balance()).toEqual(['0.00', '0.00', '1000.00']);
});

describe('money that came back is offered to who waits', () => {
  let waiting: { id: string; reference: string; reserveRank: number }[];
  beforeEach(async () => {
    for (const [reference, amount] of [
      ['1', '600.00'],
      ['2', '300.00'],
      ['3', '500.00'],
    ] as const)
      await submit(world, round, reference, amount, [round.ref('P1')]);
    const lines = [
      { reference: '1', amount: czk('600.00'), reason: 'x' },
      ...['2', '3'].map((reference) => ({ reference, outcome: 'reserve', reason: 'x' })),
    ];
    expect((await approve(world, await putByHand(world, round.roundId, lines))).status).toBe(200);
    waiting = (await officer.get(`${FUNDING}/decisions?round=${round.roundId}&outcome=reserve&sort=reserveRank`)).body
      .items;
  });
  const offer = (at: number, amount: string, more: object = {}) =>
    officer.post(`${FUNDING}/decisions/${waiting[at]!.id}/variations`, { kind: 'offer', amount: czk(amount), ...more });

  it('first in the list first; its provider says yes, and only then it is granted', async () => {
    expect(waiting.map(({ reference, reserveRank }) => [reference, reserveRank])).toEqual([
      ['2', 1],
      ['3', 2],
    ]);
    const { body } = await offer(0, '300.00');
    expect(await answer(body.id, 'accept', 1, certifier)).toMatchObject({ status: 409, code: 'variation/not-so-now' });
    expect((await approveVariation(approver, body.id)).body).toMatchObject({ status: 'offered', number: null });
    expect(await balance()).toEqual(['100.00', '300.00', '600.00']);
    for (const who of [officer, approver])
      for (const what of ['accept', 'decline']) expect((await answer(body.id, what, 2, who)).status).toBe(403);
    expect(await answer(body.id, 'accept', 2, of(randomUUID()))).toMatchObject({
      status: 404,
      code: 'variation/not-found',
    });
    expect(await answer(body.id, 'accept', 2, certifier)).toMatchObject({
      status: 200,
      body: { status: 'confirmed', number: 1 },
    });
    expect(await balance()).toEqual(['100.00', '0.00', '900.00']);
    expect(await decision(waiting[0]!.id)).toMatchObject({
      outcome: 'granted',
      amount: czk('300.00'),
      decided: { outcome: 'reserve' },
    });
  });

  it('nobody is passed over without a word, and the next comes once the first declined', async () => {
    expect(await offer(1, '400.00')).toMatchObject({
      status: 422,
      code: 'variation/passes-over',
      body: { title: expect.stringContaining('wait for the same money: 2.') },
    });
    const { body } = await offer(1, '400.00', { reason: 'dvojka má jiné financování' });
    expect(body.passedOver).toEqual(['2']);
    await answer(body.id, 'withdraw', 1, officer);
    const first = (await offer(0, '300.00')).body;
    await approveVariation(approver, first.id);
    expect(await answer(first.id, 'decline', 2, certifier, { reason: 'máme jiné peníze' })).toMatchObject({
      body: { status: 'declined' },
    });
    expect(await balance()).toEqual(['400.00', '0.00', '600.00']);
    expect((await offer(1, '400.00')).body).toMatchObject({ status: 'proposed', passedOver: [] });
  });

  it('an offer that nobody answered in time ends by itself, and its money is free again', async () => {
    expect(await offer(0, '300.00', { answerBy: '2020-01-01T00:00:00.000Z' })).toMatchObject({
      code: 'variation/answer-by-past',
    });
    const soon = Date.now() + 3_000;
    const { body } = await offer(0, '300.00', { answerBy: new Date(soon).toISOString() });
    expect((await approveVariation(approver, body.id)).body.status).toBe('offered');
    await eventually(
      async () => expect((await certifier.get(`${FUNDING}/variations/${body.id}`)).body.status).toBe('lapsed'),
      20_000,
    );
    expect(await answer(body.id, 'accept', 3, certifier)).toMatchObject({ code: 'variation/not-so-now' });
    expect(await balance()).toEqual(['400.00', '0.00', '600.00']);
  }, 30_000);
});

it('an officer writes down what a provider answered on paper, but nobody who had a hand in the offer does', async () => {
  const id = await aDecision(world, round, '1', { granted: '' });
  const { body } = await vary(id, { kind: 'offer', amount: czk('200.00') });
  await approveVariation(approver, body.id);
  const [seen] = (await certifier.get(`${FUNDING}/variations?decision=${id}`)).body.items;
  expect(seen).toMatchObject({ status: 'offered', reason: null, levels: [], passedOver: [] });
  expect(await answer(body.id, 'accept', 2, officer)).toMatchObject({ status: 403, code: 'proposal/same-person' });
  const run = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql, undefined as never);
  const taken = `update variation set status = 'confirmed', number = 1, answered_by = '${approver.id}', answered_at = now(), version = 3 where id = '${body.id}'`;
  await expect(run(taken)).rejects.toThrow('answered by its provider');
  const clerk = world.service.person('funding-officer', 'Eva');
  expect(await answer(body.id, 'accept', 2, clerk)).toMatchObject({ status: 200, body: { answeredBy: clerk.id } });
});

it('providers do not read what the office has not told them, and the outcome that is asked for is the one that stands', async () => {
  const id = await aDecision(world, round, '1');
  const { body } = await vary(id, { kind: 'reduction', amount: czk('0.00') });
  expect((await certifier.get(`${FUNDING}/variations/${body.id}`)).status).toBe(404);
  await approveVariation(approver, body.id);
  expect((await certifier.get(`${FUNDING}/variations/${body.id}`)).body).toMatchObject({ status: 'confirmed' });
  const asked = async (query: string) =>
    (await officer.get(`${FUNDING}/decisions?round=${round.roundId}&${query}`)).body.items.length;
  expect([
    await asked('outcome=revoked'),
    await asked('outcome=reduced'),
    await asked('decidedOutcome=reduced'),
  ]).toEqual([1, 0, 1]);
});

it('of two who vary the same decision at once, one does', async () => {
  const id = await aDecision(world, round, '1');
  const asked = await Promise.all([1, 2, 3, 4].map((at) => vary(id, { kind: 'reduction', amount: czk(`${at}0.00`) })));
  expect(asked.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
});

it('the database itself refuses', async () => {
  const id = await aDecision(world, round, '1');
  const { body } = await vary(id, { kind: 'reduction', amount: czk('250.00') });
  const run = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql, undefined as never);
  const back = `insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at) values
    (gen_random_uuid(), '${AN_AUTHORITY}', 'return', '${round.envelopeId}/committed', '${round.envelopeId}/available', 15000, 'CZK', '${body.id}', now())`;
  const confirmed = `update variation set status = 'confirmed', number = 1, answered_by = 'b', answered_at = now(), version = 2 where id = '${body.id}'`;
  const said = `insert into variation_approval (id, authority_id, variation_id, position, verdict, person, content_hash, at)
    values (gen_random_uuid(), '${AN_AUTHORITY}', '${body.id}', 1, 'approved', 'b', '${body.contentHash}', now())`;
  await expect(run(back)).rejects.toThrow('money does not go');
  await expect(run(confirmed)).rejects.toThrow('every level has said yes');
  await expect(run(said.replace(`'b'`, `'${officer.id}'`))).rejects.toThrow('another person');
  await expect(run(said.replace(body.contentHash, 'h'))).rejects.toThrow('another text');
  await expect(run([said, confirmed].join(';'))).rejects.toThrow('committed in the envelope');
  await expect(run([said, confirmed.replace('number = 1', 'number = 2'), back].join(';'))).rejects.toThrow(
    'begins where',
  );
  await expect(run([said, confirmed, back.replace('15000', '14999')].join(';'))).rejects.toThrow('money does not go');
  await expect(run(`update variation set after_minor = 1`)).rejects.toThrow('never changes');
  await expect(run(`delete from variation`)).rejects.toThrow('permission denied');
  await run([said, confirmed, back].join(';'));
  await expect(run(back)).rejects.toThrow('ledger_transfer_returned');
  await expect(run(`update variation set answer = 'x'`)).rejects.toThrow('never changes');
});
