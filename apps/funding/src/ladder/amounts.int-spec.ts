import { randomUUID } from 'node:crypto';
import { AN_AUTHORITY, type Person } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putForward,
  submit,
  type FundingWorld,
  type OpenedRound,
} from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';

let world: FundingWorld;
let officer: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
});
afterAll(() => world.stop());

const ladderOf = async (id: string, who = officer) => (await who.get(`${FUNDING}/applications/${id}/ladder`)).body;
const stepsOf = async (id: string): Promise<string[]> =>
  (await ladderOf(id)).steps.map(
    ({ step, amount, holds }: { step: string; amount: { amount: string }; holds: boolean }) =>
      `${step} ${amount.amount}${holds ? '' : ' once'}`,
  );
const set = (id: string, step: string, amount: string, version: number, who = officer) =>
  who.post(
    `${FUNDING}/applications/${id}/amounts`,
    { step, amount: czk(amount), reason: `${step} because` },
    { version },
  );
const setMany = ({ roundId }: OpenedRound, step: string, lines: [string, string, number][]) =>
  officer.post(`${FUNDING}/rounds/${roundId}/amounts`, {
    step,
    lines: lines.map(([reference, amount, version]) => ({
      reference,
      amount: czk(amount),
      version,
      reason: 'Hromadně',
    })),
  });
const raw = (sql: string, parameters: unknown[] = []) => world.service.database.asApp(AN_AUTHORITY, sql, parameters);

it('shows every step from the request to the decision, and runs share what is eligible', async () => {
  const round = await anOpenRound(world, { envelope: '900.00', unit: '0.01' });
  const { roundId, ref } = round;
  const one = await submit(world, round, '1', '1000.00', [ref('P1')]);
  const two = await submit(world, round, '2', '500.00', [ref('P1')]);
  expect(await ladderOf(one)).toMatchObject({ eligible: czk('1000.00'), version: 1 });
  expect(await set(one, 'maximum', '700.00', 1)).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { eligible: czk('700.00') },
  });
  expect(await set(one, 'optimal', '600.00', 1)).toMatchObject({ status: 412, code: 'version/stale' });
  expect(await set(one, 'optimal', '600.00', 2)).toMatchObject({
    status: 200,
    body: { eligible: czk('600.00'), version: 3 },
  });
  expect((await officer.get(`${FUNDING}/applications/${one}`)).body).toMatchObject({ eligible: czk('600.00') });
  const run = (await officer.post(`${FUNDING}/rounds/${roundId}/runs`)).body;
  const took = await officer.post(`${FUNDING}/runs/${run.id}/real-amounts`, { reason: 'První výpočet' });
  expect(took).toMatchObject({ status: 200, body: { written: 2 } });
  // What means allow is nothing that a run sees: it stays as current as it was.
  expect((await officer.get(`${FUNDING}/runs/${run.id}`)).body.isCurrent).toBe(true);
  expect(await set(one, 'committee', '480.00', 3)).toMatchObject({ status: 200, body: { version: 3 } });
  await approve(world, await putForward(world, roundId));
  const given = (await stepsOf(one)).map((text) => text.split(' ')[0]);
  expect(given).toEqual(['requested', 'maximum', 'optimal', 'real', 'proposed', 'committee', 'final']);
  const { steps } = await ladderOf(one);
  const decided = steps.at(-1);
  expect(steps[3]).toMatchObject({ step: 'real', runId: run.id, author: officer.id, reason: 'První výpočet' });
  expect(steps[4].amount).toEqual(decided.amount);
  expect(decided.author).not.toBe(officer.id);
  expect(Number(decided.amount.amount)).toBeLessThanOrEqual(600);
  expect(await set(one, 'maximum', '1.00', 4)).toMatchObject({ status: 409, code: 'round/decided' });
  expect((await stepsOf(two))[0]).toBe('requested 500.00');
});

it('keeps every value, and lets nothing pass the one above it', async () => {
  const round = await anOpenRound(world);
  const id = await submit(world, round, '1', '1000.00');
  const refused = async (step: string, amount: string, version: number, why: string) => {
    const answer = await set(id, step, amount, version);
    expect(answer).toMatchObject({ status: 422, code: 'ladder/faulty' });
    expect(JSON.stringify(answer.body)).toContain(why);
  };
  await refused('maximum', '1000.01', 1, 'above-requested');
  await set(id, 'maximum', '800.00', 1);
  await refused('optimal', '800.01', 2, 'above-maximum');
  await set(id, 'optimal', '700.00', 2);
  await refused('maximum', '699.99', 3, 'below-optimal');
  await set(id, 'optimal', '500.00', 3);
  await set(id, 'maximum', '600.00', 4);
  expect(await stepsOf(id)).toEqual([
    ...['requested 1000.00', 'maximum 800.00 once', 'maximum 600.00', 'optimal 700.00 once', 'optimal 500.00'],
  ]);
  // A mended application is looked at anew; what was written of the one before is still there.
  await world.service.database.query(
    'update application set revision = 2, eligible_minor = null, version = version + 1 where id = $1',
    [id],
  );
  expect(await ladderOf(id)).toMatchObject({ revision: 2, eligible: czk('1000.00') });
  const { version } = await ladderOf(id);
  expect(await set(id, 'maximum', '1000.00', version)).toMatchObject({
    status: 200,
    body: { eligible: czk('1000.00') },
  });
  expect((await stepsOf(id)).filter((text) => !text.endsWith('once'))).toEqual([
    'requested 1000.00',
    'maximum 1000.00',
  ]);
});

it('writes many at once: all or none, each fault named with its line', async () => {
  const round = await anOpenRound(world);
  const [one, two] = [await submit(world, round, '1', '1000.00'), await submit(world, round, '2', '500.00')];
  const faulty = await setMany(round, 'maximum', [
    ['1', '900.00', 1],
    ['2', '900.00', 1],
    ['7', '900.00', 1],
    ['1', '900.00', 1],
  ]);
  expect(faulty).toMatchObject({ status: 422, code: 'ladder/faulty' });
  const told = JSON.stringify(faulty.body);
  for (const place of ['/lines/1', '/lines/2', '/lines/3']) expect(told).toContain(place);
  expect(await stepsOf(one)).toEqual(['requested 1000.00']);
  const both = [
    ['1', '900.00', 1],
    ['2', '400.00', 1],
  ] as [string, string, number][];
  const raced = await Promise.all([setMany(round, 'maximum', both), setMany(round, 'maximum', both)]);
  expect(raced.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect([await stepsOf(one), await stepsOf(two)]).toEqual([
    ['requested 1000.00', 'maximum 900.00'],
    ['requested 500.00', 'maximum 400.00'],
  ]);
});

it('whoever is out for an application neither reads nor writes its amounts; nor do those of elsewhere', async () => {
  const round = await anOpenRound(world);
  const id = await submit(world, round, '1', '1000.00');
  const other = world.service.person('funding-officer', 'Bohumil');
  await other.post(`${FUNDING}/applications/${id}/conflict`, { reason: 'Sestra' });
  expect(await other.get(`${FUNDING}/applications/${id}/ladder`)).toMatchObject({
    status: 403,
    code: 'conflict/recused',
  });
  expect(await set(id, 'maximum', '1.00', 1, other)).toMatchObject({ status: 403, code: 'conflict/recused' });
  const line = { reference: '1', version: 1, amount: czk('1.00'), reason: 'x' };
  const many = await other.post(`${FUNDING}/rounds/${round.roundId}/amounts`, { step: 'maximum', lines: [line] });
  expect(many).toMatchObject({ status: 422, code: 'ladder/faulty' });
  expect(JSON.stringify(many.body)).toContain('conflict/recused');
  const elsewhere = world.service.person('funding-officer', 'Jana', '019a9d3e-1c00-7000-8000-0000000000bb');
  expect(await set(id, 'maximum', '1.00', 1, elsewhere)).toMatchObject({ status: 404 });
  expect(await set(id, 'maximum', '1.00', 1, world.service.person('assessor', 'Adéla'))).toMatchObject({ status: 403 });
  expect((await officer.post(`${FUNDING}/applications/${id}/amounts`, {})).status).toBe(428);
});

it('the database keeps the ladder by itself', async () => {
  const round = await anOpenRound(world);
  const id = await submit(world, round, '1', '1000.00');
  await set(id, 'maximum', '800.00', 1);
  await set(id, 'optimal', '700.00', 2);
  const insert = (step: string, minor: number, { revision = 1, author = 'x', currency = 'CZK' } = {}) =>
    raw(
      `insert into amount_step (id, authority_id, round_id, application_id, revision, step, amount_minor, amount_currency, reason, author, at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'x', $9, now(), 1)`,
      [randomUUID(), AN_AUTHORITY, round.roundId, id, revision, step, minor, currency, author],
    );
  await expect(insert('real', 100_001)).rejects.toThrow('never above the request');
  await expect(insert('real', 1, { currency: 'EUR' })).rejects.toThrow('never above the request');
  await expect(insert('optimal', 80_001)).rejects.toThrow('never above the maximum');
  await expect(insert('maximum', 69_999)).rejects.toThrow('never below the optimal amount');
  await expect(insert('maximum', 70_000, { revision: 2 })).rejects.toThrow('its amounts stand');
  await expect(insert('final', 1)).rejects.toThrow('amount_step_step_check');
  await expect(raw(`update amount_step set amount_minor = 1 where application_id = $1`, [id])).rejects.toThrow(
    'permission denied',
  );
  await expect(raw(`delete from amount_step where application_id = $1`, [id])).rejects.toThrow('permission denied');
  const member = world.service.person('committee-member', 'Oto');
  await member.post(`${FUNDING}/applications/${id}/conflict`, { reason: 'Sestra' });
  await expect(insert('real', 1, { author: member.id })).rejects.toThrow('conflict of interest');
});
