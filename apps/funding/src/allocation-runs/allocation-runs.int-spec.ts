import { PlanAdoptedV1 } from '@levada/contracts';
import { AN_AUTHORITY, eventually } from '@levada/testing';
import { aFundingWorld, anOpenRound, czk, submit, type FundingWorld } from '../rounds/round.factory.js';

let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

const officer = () => world.service.person('funding-officer', 'Jana');
const runs = (roundId: string) => `/api/v1/funding/rounds/${roundId}/runs`;
const run = (id: string) => `/api/v1/funding/runs/${id}`;

async function aRun(change: object = {}) {
  const round = await anOpenRound(world);
  await submit(world, round, '1', '500.00', [round.ref('P1')]);
  await submit(world, round, '2', '500.00', [round.ref('P1', '1/3'), round.ref('P2', '2/3')]);
  await submit(world, round, '3', '800.00', [round.ref('P2')]);
  const calculated = await officer().post(runs(round.roundId), change);
  expect([calculated.status, calculated.code]).toEqual([201, undefined]);
  return { round, run: calculated.body };
}
const awards = async (id: string) =>
  (await officer().get(run(id))).body.awards.map((one: Record<string, string>) => [
    one['reference'],
    one['award'],
    one['code'],
  ]);

it('shares what the envelope has among the applications, exactly, and touches no money', async () => {
  const { round, run: made } = await aRun();
  expect(made).toMatchObject({
    ...{
      coefficient: '1/2',
      total: czk('900.00'),
      left: '0.00',
      requests: 3,
      funded: 3,
      isCurrent: true,
      parentId: null,
    },
    ...{ title: 'proportional 1', envelopes: { E1: round.envelopeId }, calculatedBy: officer().id },
  });
  expect(await awards(made.id)).toEqual([
    ['1', '250.00', 'cut'],
    ['2', '250.00', 'cut'],
    ['3', '400.00', 'cut'],
  ]);
  const { available, reserved } = (await officer().get(`/api/v1/funding/envelopes/${round.envelopeId}`)).body;
  expect([available, reserved]).toEqual([czk('900.00'), czk('0.00')]);
});

it('the same calculation gives the same bytes, comes out again, and never changes', async () => {
  const { round, run: made } = await aRun();
  const again = (await officer().post(runs(round.roundId))).body;
  expect([again.inputHash, again.resultHash]).toEqual([made.inputHash, made.resultHash]);
  expect((await officer().post(`${run(made.id)}/recalculate`)).body).toMatchObject({
    ...{ isSame: true, resultHash: made.resultHash },
  });
  const record = (await officer().get(`${run(made.id)}/record`)).body;
  expect([JSON.parse(record.result).resultHash, record.inputHash]).toEqual([made.resultHash, made.inputHash]);
  const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
  for (const change of [`result = '{}'`, `coefficient = '1'`, `total_minor = 1`, `calculated_by = 'x'`])
    await expect(raw(`update allocation_run set ${change} where id = '${made.id}'`)).rejects.toThrow(
      'permission denied',
    );
  await expect(raw('delete from allocation_run')).rejects.toThrow('permission denied');
});

it('a run that somebody planted is found when it is calculated again', async () => {
  const { run: made } = await aRun();
  await world.service.database.query(
    `update allocation_run set result = replace(result, '"award":"250.00"', '"award":"251.00"') where id = $1`,
    [made.id],
  );
  expect((await officer().post(`${run(made.id)}/recalculate`)).body).toMatchObject({ isSame: false });
});

it('tells why each award is what it is, in every language', async () => {
  const { run: made } = await aRun();
  const { body } = await officer().get(`${run(made.id)}/awards/2`);
  expect(body).toMatchObject({ reference: '2', award: '250.00', exact: '250', code: 'cut' });
  expect(body.explanation.en).toContain('1/2');
  expect(new Set(Object.values(body.explanation as Record<string, string>)).size).toBe(4);
  expect(await officer().get(`${run(made.id)}/awards/9`)).toMatchObject({ code: 'allocation-run/unknown-request' });
});

it('a fork changes what is asked and nothing else, and is put beside the run it comes from', async () => {
  const { run: made } = await aRun();
  const fork = async (body: object) => {
    const { status, body: forked, code } = await officer().post(`${run(made.id)}/forks`, body);
    expect([status, code]).toEqual([201, undefined]);
    return forked;
  };
  const less = await fork({ title: 'B', envelopes: [{ id: 'E1', amount: '450.00' }] });
  expect(less).toMatchObject({ parentId: made.id, title: 'B', coefficient: '1/4', total: czk('450.00') });
  const floor = await fork({ requests: [{ id: '1', floor: '400.00' }], parameters: { rounding: 'half-up' } });
  expect(await awards(floor.id)).toEqual([
    ['1', '400.00', 'floor'],
    ['2', '192.31', 'cut'],
    ['3', '307.69', 'cut'],
  ]);
  const equal = await fork({ rule: 'constrained-equal-awards' });
  expect(await awards(equal.id)).toEqual([
    ['1', '300.00', 'cut'],
    ['2', '300.00', 'cut'],
    ['3', '300.00', 'cut'],
  ]);
  const beside = (await officer().get(`${run(equal.id)}/comparison?with=${made.id}`)).body;
  expect(beside).toMatchObject({ winners: 2, losers: 1, awarded: { difference: '0.00' } });
  expect(beside.byPriority).toContainEqual(
    expect.objectContaining({ name: 'P2', before: '400.00', after: '300.00', difference: '-100.00' }),
  );
  // Of a fork of a fork, what its parent changed holds on.
  const again = await officer().post(`${run(less.id)}/forks`, { rule: 'constrained-equal-awards' });
  expect(again.body).toMatchObject({ total: czk('450.00'), parentId: less.id });
  const firm = (await officer().get(`${run(made.id)}/sensitivity`)).body;
  expect(firm.breakpoints).toHaveLength(1);
  for (const [change, code] of [
    [{ envelopes: [{ id: 'E7', amount: '1.00' }] }, 'allocation/unknown-envelope'],
    [{ requests: [{ id: '9', floor: '1.00' }] }, 'allocation-run/unknown-request'],
    [{ requests: [{ id: '1', floor: '501.00' }] }, 'allocation/input-faulty'],
    [{ rule: 'lottery' }, 'request/invalid'],
    [{ requests: [{ id: '1', floor: '-1' }] }, 'request/invalid'],
  ] as const)
    expect((await officer().post(`${run(made.id)}/forks`, change)).code).toBe(code);
});

it('by points: the best are funded, and a solver may choose', async () => {
  const round = await anOpenRound(world);
  for (const [reference, amount, score] of [
    ['1', '500.00', '90'],
    ['2', '500.00', '70.5'],
    ['3', '400.00', '70'],
  ] as const) {
    const id = await submit(world, round, reference, amount, [round.ref('P1')]);
    await world.service.database.query('update application set score = $2, version = 2 where id = $1', [id, score]);
  }
  const greedy = (await officer().post(runs(round.roundId), { rule: 'greedy' })).body;
  expect(await awards(greedy.id)).toEqual([
    ['1', '500.00', 'full'],
    ['2', '0.00', 'no-money'],
    ['3', '400.00', 'full'],
  ]);
  const strict = (await officer().post(`${run(greedy.id)}/forks`, { parameters: { threshold: '80' } })).body;
  expect((await awards(strict.id)).map(([, award]: string[]) => award)).toEqual(['500.00', '0.00', '0.00']);
  const best = await officer().post(`${run(greedy.id)}/forks`, { rule: 'optimal', title: 'solver' });
  expect(best).toMatchObject({ status: 201, body: { rule: 'optimal', total: czk('900.00') } });
  expect((await officer().post(`${run(best.body.id)}/recalculate`)).body.isSame).toBe(true);
  expect((await officer().get(`${run(best.body.id)}/awards/2`)).body.explanation.cs).toMatch(/\S/);
}, 30_000);

it('takes each application from the innermost envelope that is for it', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  const scope = { planId: round.planId, priorityCode: 'P1' };
  const inner = await officer().post('/api/v1/funding/envelopes', {
    ...{ parentId: round.envelopeId, title: 'P1', amount: czk('200.00'), ...scope },
  });
  expect(inner.status).toBe(201);
  await submit(world, round, '1', '400.00', [round.ref('P1')]);
  await submit(world, round, '2', '900.00', [round.ref('P2')]);
  const made = (await officer().post(runs(round.roundId))).body;
  expect(made).toMatchObject({ coefficient: null, envelopes: { E1: round.envelopeId, E2: inner.body.id } });
  expect(await awards(made.id)).toEqual([
    ['1', '200.00', 'cut'],
    ['2', '800.00', 'cut'],
  ]);
});

it('keeps to what is of use to who asks: never more, and nothing rather than too little', async () => {
  const round = await anOpenRound(world, { envelope: '300.00' });
  const apply = (reference: string, more: object) =>
    officer().post(`/api/v1/funding/rounds/${round.roundId}/applications`, {
      ...{ organisationId: round.organisationId, reference, title: reference, requested: czk('400.00') },
      ...{ priorityRefs: [round.ref('P1')], ...more },
    });
  expect((await apply('1', { maximumUseful: '50.00' })).status).toBe(201);
  expect((await apply('2', { minimumViable: '350.00' })).status).toBe(201);
  expect((await apply('3', {})).status).toBe(201);
  expect(await apply('4', { minimumViable: '60.00', maximumUseful: '50.00' })).toMatchObject({
    ...{ status: 422, code: 'application/useful-amounts' },
  });
  const made = (await officer().post(runs(round.roundId))).body;
  expect(await awards(made.id)).toEqual([
    ['1', '50.00', 'cap'],
    ['2', '0.00', 'minimum'],
    ['3', '250.00', 'cut'],
  ]);
});

it('no run without applications, nor for an application that serves no priority', async () => {
  const round = await anOpenRound(world);
  expect(await officer().post(runs(round.roundId))).toMatchObject({
    ...{ status: 422, code: 'allocation-run/no-applications' },
  });
  await submit(world, round, '7', '10.00');
  const refused = await officer().post(runs(round.roundId), {}, { headers: { 'accept-language': 'cs' } });
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
    territories: [{ territory: { scheme: 'cz-csu', level: 'orp', code: '5109' }, share: '1' }],
  };
  const send = (change: object = {}) =>
    officer().post(`/api/v1/funding/rounds/${round.roundId}/applications`, { ...body, ...change });
  expect([(await send()).status, (await send()).status]).toEqual([201, 200]);
  expect(await send({ requested: czk('11.00') })).toMatchObject({ status: 409, code: 'application/reference-taken' });
  expect(await send({ maximumUseful: '5.00' })).toMatchObject({ status: 409, code: 'application/reference-taken' });
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
