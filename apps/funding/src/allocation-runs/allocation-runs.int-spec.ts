import { PlanAdoptedV1, type RaisedNotice } from '@levada/contracts';
import { aKey, AN_AUTHORITY, eventually, type Person } from '@levada/testing';
import { aFundingWorld, anOpenRound, czk, submit, type FundingWorld } from '../rounds/round.factory.js';

let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

const officer = () => world.service.person('funding-officer', 'Jana');
const approver = () => world.service.person('approver', 'Petr');

async function aProposedRun() {
  const round = await anOpenRound(world);
  const first = await submit(world, round, '1', '500.00', [round.ref('P1')]);
  const second = await submit(world, round, '2', '500.00', [round.ref('P1', '1/3'), round.ref('P2', '2/3')]);
  const third = await submit(world, round, '3', '800.00', [round.ref('P2')]);
  const run = await officer().post(`/api/v1/funding/rounds/${round.roundId}/runs`);
  expect(run.status).toBe(201);
  return { round, run: run.body, applications: [first, second, third] };
}
const confirm = (runId: string, who = approver(), version = 1, key = aKey()) =>
  who.post(`/api/v1/funding/runs/${runId}/confirm`, {}, { version, key });
const balance = async (envelopeId: string) => {
  const { available, reserved, committed } = (await officer().get(`/api/v1/funding/envelopes/${envelopeId}`)).body;
  return [available.amount, reserved.amount, committed.amount];
};

it('from applications to decisions that cite their priorities, with the money committed', async () => {
  const { round, run } = await aProposedRun();
  expect(run).toMatchObject({ coefficient: '1/2', status: 'proposed', total: czk('900.00'), left: '0.00' });
  expect(await balance(round.envelopeId)).toEqual(['0.00', '900.00', '0.00']);
  const confirmed = await confirm(run.id);
  expect([confirmed.status, confirmed.etag, confirmed.body.status]).toEqual([200, '"2"', 'confirmed']);
  expect(await balance(round.envelopeId)).toEqual(['0.00', '0.00', '900.00']);
  const { body } = await officer().get(`/api/v1/funding/decisions?round=${round.roundId}&limit=2`);
  expect(body.items).toHaveLength(2);
  const rest = (
    await officer().get(`/api/v1/funding/decisions?round=${round.roundId}&limit=2&cursor=${body.nextCursor}`)
  ).body;
  expect(rest.nextCursor).toBeUndefined();
  const decisions = [...body.items, ...rest.items].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  expect(
    decisions.map((one) => [one.reference, one.outcome, one.amount.amount, one.proposedBy, one.approvedBy]),
  ).toEqual([
    ['1', 'granted', '250.00', officer().id, [approver().id]],
    ['2', 'granted', '250.00', officer().id, [approver().id]],
    ['3', 'granted', '400.00', officer().id, [approver().id]],
  ]);
  expect(
    decisions[1].priorityRefs.map((one: never) => [
      one['priorityCode'],
      one['share'],
      (one['amount'] as { amount: string }).amount,
    ]),
  ).toEqual([
    ['P1', '1/3', '83.33'],
    ['P2', '2/3', '166.67'],
  ]);
  const events = await world.service.database.query(
    `select body::jsonb->'data' as data from outbox where type = 'funding.decision.granted.v1' and body::jsonb->'data'->>'roundId' = $1`,
    [round.roundId],
  );
  expect(events).toHaveLength(3);
});

it('the same calculation gives the same bytes, and a run never changes', async () => {
  const { round, run } = await aProposedRun();
  const again = await officer().post(`/api/v1/funding/rounds/${round.roundId}/runs`);
  expect([again.body.inputHash, again.body.resultHash]).toEqual([run.inputHash, run.resultHash]);
  expect(await balance(round.envelopeId)).toEqual(['0.00', '900.00', '0.00']);
  expect((await officer().get(`/api/v1/funding/runs/${run.id}`)).body.status).toBe('superseded');
  for (const change of [`result = '{}'`, `coefficient = '1'`, `total_minor = 1`, `proposed_by = 'x'`]) {
    await expect(
      world.service.database.asApp(AN_AUTHORITY, `update allocation_run set ${change} where id = '${again.body.id}'`),
    ).rejects.toThrow('never changes');
  }
  await expect(world.service.database.asApp(AN_AUTHORITY, `delete from allocation_run`)).rejects.toThrow(
    'permission denied',
  );
});

it('approvers hear of a run that waits for them, and each provider of what was decided', async () => {
  const { run, round } = await aProposedRun();
  await confirm(run.id);
  const raised = await world.service.database.query<{ items: RaisedNotice[] }>(
    `select body::json->'data'->'items' as items from outbox
     where type = 'funding.notices.raised.v1' and (body like '%' || $1 || '%' or body like '%' || $2 || '%') order by seq`,
    [round.roundId, round.organisationId],
  );
  const all = raised.flatMap(({ items }) => items);
  const { organisationId } = round;
  const provider = { roles: ['provider-editor', 'provider-certifier'], organisationId, except: approver().id };
  expect(all.map(({ kind, to }) => [kind, to])).toEqual([
    ['allocation-run/proposed', { roles: ['approver', 'funding-officer'], except: officer().id }],
    ...Array.from({ length: 3 }, () => ['decision/granted', provider]),
  ]);
  expect(all[1]!.title.cs).toMatch(/^Žádost \S+: přiznáno [\d\s]+,\d\d\sKč$/);
});

it('nobody confirms what they proposed: not by the API, not by raw SQL', async () => {
  const { run } = await aProposedRun();
  expect(await confirm(run.id, officer())).toMatchObject({ status: 403, code: 'allocation-run/same-person' });
  const against = async (who: Person) => (await who.get(`/api/v1/funding/runs/${run.id}/steps`)).body.steps[0].refusal;
  expect(await against(officer())).toMatchObject({ code: 'allocation-run/same-person' });
  expect(await against(approver())).toBeNull();
  const raw = `update allocation_run set status = 'confirmed', confirmed_by = proposed_by, confirmed_at = proposed_at, version = 2 where id = '${run.id}'`;
  await expect(world.service.database.asApp(AN_AUTHORITY, raw)).rejects.toThrow('allocation_run_two_people');
  expect(
    await world.service
      .person('planner')
      .post(`/api/v1/funding/runs/${run.id}/confirm`, {}, { version: 1, key: aKey() }),
  ).toMatchObject({ status: 403, code: 'access/not-permitted' });
  const stranger = world.service.person('approver', 'Petr', '019a9d3e-1c00-7000-8000-0000000000bb');
  expect(await confirm(run.id, stranger)).toMatchObject({ status: 404, code: 'allocation-run/not-found' });
});

it('a confirmation happens once, on the version that was read, and lapses when an application came in between', async () => {
  const { round, run } = await aProposedRun();
  expect(await approver().post(`/api/v1/funding/runs/${run.id}/confirm`, {}, { key: aKey() })).toMatchObject({
    status: 428,
    code: 'request/if-match-missing',
  });
  expect(await approver().post(`/api/v1/funding/runs/${run.id}/confirm`, {}, { version: 1 })).toMatchObject({
    status: 400,
    code: 'request/idempotency-key-missing',
  });
  expect(await confirm(run.id, approver(), 7)).toMatchObject({ status: 412, code: 'version/stale' });
  await submit(world, round, '4', '100.00', [round.ref('P1')]);
  expect(await confirm(run.id)).toMatchObject({ status: 409, code: 'allocation-run/lapsed' });
  const fresh = await officer().post(`/api/v1/funding/rounds/${round.roundId}/runs`);
  const key = aKey();
  const answers = await Promise.all([1, 2, 3, 4].map(() => confirm(fresh.body.id, approver(), 1, key)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect((await officer().get(`/api/v1/funding/decisions?round=${round.roundId}`)).body.items).toHaveLength(4);
  expect(await confirm(fresh.body.id, approver(), 2)).toMatchObject({
    status: 409,
    code: 'allocation-run/not-proposed',
  });
  expect(
    await approver().post(`/api/v1/funding/runs/${fresh.body.id}/confirm`, { other: 'body' }, { version: 1, key }),
  ).toMatchObject({ status: 422, code: 'idempotency/other-body' });
});

it('two people who confirm at the same moment make one set of decisions', async () => {
  const { round, run } = await aProposedRun();
  const answers = await Promise.all(
    ['Petr', 'Olga', 'Ivan'].map((name) => confirm(run.id, world.service.person('approver', name))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status } of answers) expect([200, 409, 412]).toContain(status);
  expect(await balance(round.envelopeId)).toEqual(['0.00', '0.00', '900.00']);
});

it('no run without applications, nor for an application that serves no priority', async () => {
  const round = await anOpenRound(world);
  expect(await officer().post(`/api/v1/funding/rounds/${round.roundId}/runs`)).toMatchObject({
    status: 422,
    code: 'allocation-run/no-applications',
  });
  await submit(world, round, '7', '10.00');
  const refused = await officer().post(
    `/api/v1/funding/rounds/${round.roundId}/runs`,
    {},
    { headers: { 'accept-language': 'cs' } },
  );
  expect(refused).toMatchObject({
    status: 422,
    code: 'allocation-run/without-priority',
    body: { title: 'Nejprve uveďte, které prioritě plánu slouží žádosti: 7.' },
  });
});

it('the same application twice is one; another under its reference is refused', async () => {
  const round = await anOpenRound(world);
  const body = {
    organisationId: round.organisationId,
    reference: '1',
    title: 'Care',
    requested: czk('10.00'),
    priorityRefs: [round.ref('P1', '1/3'), round.ref('P2', '2/3')],
  };
  const send = (change: object = {}) =>
    officer().post(`/api/v1/funding/rounds/${round.roundId}/applications`, { ...body, ...change });
  expect([(await send()).status, (await send()).status]).toEqual([201, 200]);
  expect(await send({ requested: czk('11.00') })).toMatchObject({ status: 409, code: 'application/reference-taken' });
});

it('a decision made by hand leaves the rest of the round to the run, with the money that is left', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  const urgent = await submit(world, round, '1', '400.00', [round.ref('P1')]);
  await submit(world, round, '2', '800.00', [round.ref('P1')]);
  const body = { applicationId: urgent, amount: czk('400.00'), reason: 'urgent' };
  const proposed = await officer().post('/api/v1/funding/decisions', body, { key: aKey() });
  expect(
    (await approver().post(`/api/v1/funding/decisions/${proposed.body.id}/approve`, {}, { version: 1, key: aKey() }))
      .status,
  ).toBe(200);
  const run = await officer().post(`/api/v1/funding/rounds/${round.roundId}/runs`);
  expect(run.body).toMatchObject({ coefficient: '3/4', total: czk('600.00') });
  expect((await confirm(run.body.id)).status).toBe(200);
  expect(await balance(round.envelopeId)).toEqual(['0.00', '0.00', '1000.00']);
});

it('no application slips into a round while it is decided', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const { round, run } = await aProposedRun();
    const late = {
      organisationId: round.organisationId,
      reference: 'late',
      title: 'Late',
      requested: czk('10.00'),
      priorityRefs: [round.ref('P1')],
    };
    const [confirmed, submitted] = await Promise.all([
      confirm(run.id),
      officer().post(`/api/v1/funding/rounds/${round.roundId}/applications`, late),
    ]);
    // Whoever was first: the other is told.
    expect([
      [200, 409],
      [409, 201],
    ]).toContainEqual([confirmed.status, submitted.status]);
  }
});

it('the event of a plan heard twice changes nothing; a stale one loses', async () => {
  const planId = await world.anAdoptedPlan('P1');
  const tell = (title: string, version: number) =>
    world.tell('planning', PlanAdoptedV1, planId, { ...PlanAdoptedV1.example, planId, title }, version);
  await tell('newer', 3);
  await tell('older', 2);
  await tell('newer', 3);
  await world.anAdoptedPlan('last');
  await eventually(async () =>
    expect(await world.service.database.query('select title, version from known_plan where id = $1', [planId])).toEqual(
      [{ title: 'newer', version: 3 }],
    ),
  );
});
