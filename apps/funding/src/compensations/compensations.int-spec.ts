import { createHash, randomUUID } from 'node:crypto';
import { AN_AUTHORITY, type Person } from '@levada/testing';
import { aMethod, flatRate } from '../compensation-methods/compensation-method.factory.js';
import { aService, anAct, entrust } from '../entrustments/entrustment.factory.js';
import { aFundingWorld, type FundingWorld } from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';

let world: FundingWorld;
let officer: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
  await aMethod(world);
});
afterAll(() => world.stop());

const calculate = (id: string, year = 2027) => officer.post(`${FUNDING}/entrustments/${id}/compensations`, { year });

it('is reckoned by the method in force, step by step, once for the same', async () => {
  const id = await entrust(world, await aService(world));
  const first = await calculate(id);
  expect(first.body).toMatchObject({
    ...{ amount: { amount: '1900800.00', currency: 'CZK' }, method: { code: 'bed', number: 1 }, isStanding: true },
    ...{ ceiling: 'not-looked-at', steps: [{}, { code: 'perUnit', value: '79200' }, {}, { code: 'compensation' }] },
  });
  expect((await calculate(id)).body.id).toBe(first.body.id);
  const record = (await officer.get(`${FUNDING}/compensations/${first.body.id}/record`)).body;
  expect(record).toMatchObject({ isSame: true, inputHash: first.body.inputHash });
});

it('what was reckoned stands until it is reckoned anew: by another method, or because its act was ended', async () => {
  await aMethod(world, { year: 2028, code: 'flat', ...flatRate('1000') });
  const id = await entrust(world, await aService(world));
  const [first] = [(await calculate(id, 2028)).body];
  expect(first.amount.amount).toBe('24000.00');
  await aMethod(world, { year: 2028, code: 'flat', ...flatRate('2000') });
  const standing = async () =>
    (await officer.get(`${FUNDING}/compensations?entrustment=${id}&standing=yes`)).body.items.map(
      (one: { amount: { amount: string } }) => one.amount.amount,
    );
  expect(await standing()).toEqual(['24000.00']);
  await calculate(id, 2028);
  expect(await standing()).toEqual(['48000.00']);
  await officer.post(`${FUNDING}/entrustments/${id}/end`, { lastDay: '2028-06-30', reason: 'x' }, { version: 2 });
  expect(await standing()).toEqual([]);
  await calculate(id, 2028);
  expect(await standing()).toEqual(['48000.00']);
});

it.each<[string, object, number, string]>([
  ['a year without a method', {}, 2029, 'compensation/no-method'],
  ['a year in which the act does not hold', { validFrom: '2028-01-01' }, 2027, 'compensation/not-in-force'],
  ['capacity in another unit', { unit: 'fte' }, 2027, 'compensation/no-capacity'],
])('refuses %s', async (_what, text, year, code) => {
  const answer = await calculate(await entrust(world, await aService(world), text), year);
  expect([answer.status, answer.code]).toEqual([409, code]);
});

it('of an act that nobody signed nothing is reckoned, nor for a year of nowhere', async () => {
  const draft = await officer.post(`${FUNDING}/entrustments`, anAct(await aService(world)));
  expect(await calculate(draft.body.id)).toMatchObject({ status: 409, code: 'compensation/not-in-force' });
  for (const year of [1999, 20277, '2027', null]) {
    const answer = await officer.post(`${FUNDING}/entrustments/${draft.body.id}/compensations`, { year });
    expect(answer.status).toBe(400);
  }
});

it('says when overcompensation is looked for, where the law was read', async () => {
  const service = await aService(world);
  const former = { entrustedOn: '2026-01-07', decisionReference: 'Rozhodnutí 2012/21/EU' };
  const id = await entrust(world, service, former);
  const terms = () => officer.get(`${FUNDING}/entrustments/${id}/overcompensation`);
  expect(await terms()).toMatchObject({ status: 409, code: 'compensation/none' });
  await calculate(id);
  expect((await terms()).body).toMatchObject({
    ...{ ruleSet: '2012/21/EU', checksOn: ['2029-12-31'], carriesOver: true, years: [2027] },
    ...{ average: { amount: '1900800.00' }, tolerated: { amount: '190080.00' } },
  });
  const latter = await entrust(world, await aService(world));
  await calculate(latter);
  const unread = await officer.get(`${FUNDING}/entrustments/${latter}/overcompensation`);
  expect([unread.status, unread.code]).toEqual([409, 'rule-set/not-verified']);
});

it('a provider reads its own, and nobody else’s', async () => {
  const service = await aService(world);
  const { id } = (await calculate(await entrust(world, service))).body;
  const { organisationId } = service;
  const own = world.service.person('provider-certifier', 'own', AN_AUTHORITY, { organisationId });
  const other = world.service.person('provider-certifier', 'other', AN_AUTHORITY, {
    organisationId: await world.anOrganisation(),
  });
  for (const path of [id, `${id}/record`]) {
    const seen = await Promise.all([own, other].map((one) => one.get(`${FUNDING}/compensations/${path}`)));
    expect(seen.map(({ status }) => status)).toEqual([200, 404]);
  }
  expect((await own.get(`${FUNDING}/compensations`)).body.items).toHaveLength(1);
  expect((await other.get(`${FUNDING}/compensations`)).body.items).toHaveLength(0);
});

describe('the database keeps it, whoever writes', () => {
  const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const copied = (id: string, other: Record<string, string>) => {
    const columns = [
      ...[
        'authority_id',
        'entrustment_id',
        'entrustment_version',
        'organisation_id',
        'service_id',
        'year',
        'method_id',
      ],
      ...['input', 'input_hash', 'result', 'result_hash', 'amount_minor', 'amount_currency', 'ceiling'],
      ...['calculated_by', 'calculated_at', 'version'],
    ];
    const values = columns.map((one) => other[one] ?? one);
    return `insert into compensation (id, ${columns.join(', ')}) select '${randomUUID()}', ${values.join(', ')} from compensation where id = '${id}'`;
  };
  const forged = '{"amount":"9.00","ceiling":"within","currency":"CZK","steps":[]}';

  it.each<[string, Record<string, string>, string]>([
    ['another amount than it came to', { amount_minor: '999' }, 'what it came to'],
    [
      'another result under the same hash',
      { result: `'${forged}'`, amount_minor: '900', ceiling: `'within'` },
      'what it came to',
    ],
    ['a year without a method', { year: '2029' }, 'method in force'],
    ['a year in which the act does not hold', { year: '2031' }, 'act that holds'],
    ['an act as it was before', { entrustment_version: '1' }, 'act that holds'],
    ['less than nothing', { amount_minor: '-1' }, 'compensation_amount_minor_check|what it came to'],
  ])('takes none of %s', async (_what, other, said) => {
    const { id } = (await calculate(await entrust(world, await aService(world)))).body;
    await expect(raw(copied(id, other))).rejects.toThrow(new RegExp(said));
  });

  it('takes the very same again, and changes or deletes none', async () => {
    const { id } = (await calculate(await entrust(world, await aService(world)))).body;
    await raw(
      copied(id, {
        result: `'${forged}'`,
        result_hash: `'${sha256(forged)}'`,
        amount_minor: '900',
        ceiling: `'within'`,
      }),
    );
    await expect(raw(`update compensation set amount_minor = 1 where id = '${id}'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(raw(`delete from compensation where id = '${id}'`)).rejects.toThrow('permission denied');
  });
});
