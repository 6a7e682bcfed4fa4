import { aKey, AN_AUTHORITY, type Person } from '@levada/testing';
import { aFundingWorld, czk, type FundingWorld } from '../rounds/round.factory.js';

let world: FundingWorld;
let officer: Person;
let approver: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('budget-officer', 'Jana');
  approver = world.service.person('approver', 'Petr');
});
afterAll(() => world.stop());

const FUNDING = '/api/v1/funding';
const aSource = async () =>
  (await officer.post(`${FUNDING}/sources`, { title: 'Region', amount: czk('1000.00') })).body.id as string;
const cut = async (of: object, amount = '400.00') =>
  officer.post(`${FUNDING}/envelopes`, { title: 'Rámec', amount: czk(amount), ...of });
const propose = (sourceId: string, from: string, to: string, amount: string) =>
  officer.post(`${FUNDING}/virements`, { sourceId, from, to, amount: czk(amount), reason: 'usnesení 12/2027' });
const confirm = (id: string, who = approver) =>
  who.post(`${FUNDING}/virements/${id}/confirm`, {}, { version: 1, key: aKey() });
const has = async (id: string) => {
  const { amount, available, handedDown } = (await officer.get(`${FUNDING}/envelopes/${id}`)).body;
  return [amount.amount, available.amount, handedDown.amount];
};

it('money moves between envelopes of a source once a second person says so', async () => {
  const sourceId = await aSource();
  const [one, other] = [(await cut({ sourceId })).body.id, (await cut({ sourceId })).body.id];
  const { body, status } = await propose(sourceId, one, other, '150.00');
  expect([status, body]).toEqual([201, expect.objectContaining({ from: one, to: other, status: 'proposed' })]);
  expect(await has(one)).toEqual(['400.00', '400.00', '0.00']);
  expect(await confirm(body.id, officer)).toMatchObject({ status: 403, code: 'virement/same-person' });
  expect(await confirm(body.id)).toMatchObject({ status: 200, body: { status: 'confirmed', answeredBy: approver.id } });
  expect([await has(one), await has(other)]).toEqual([
    ['250.00', '250.00', '0.00'],
    ['550.00', '550.00', '0.00'],
  ]);
  expect(await approver.post(`${FUNDING}/virements/${body.id}/confirm`, {}, { version: 2, key: aKey() })).toMatchObject(
    {
      ...{ status: 409, code: 'virement/answered' },
    },
  );
});

it('a source is raised and lowered, and an envelope out of what it has free', async () => {
  const sourceId = await aSource();
  const envelope = (await cut({ sourceId })).body.id;
  const source = async () => {
    const { amount, free } = (await officer.get(`${FUNDING}/sources/${sourceId}`)).body;
    return [amount.amount, free.amount];
  };
  for (const [from, to, amount] of [
    ['outside', 'source', '100.00'],
    ['source', envelope, '700.00'],
  ] as const)
    expect((await confirm((await propose(sourceId, from, to, amount)).body.id)).status).toBe(200);
  expect([await source(), await has(envelope)]).toEqual([
    ['1100.00', '0.00'],
    ['1100.00', '1100.00', '0.00'],
  ]);
  for (const [from, to] of [
    [envelope, 'source'],
    ['source', 'outside'],
  ] as const)
    expect((await confirm((await propose(sourceId, from, to, '100.00')).body.id)).status).toBe(200);
  expect([await source(), await has(envelope)]).toEqual([
    ['1000.00', '0.00'],
    ['1000.00', '1000.00', '0.00'],
  ]);
  expect(await propose(sourceId, 'outside', envelope, '1.00')).toMatchObject({ code: 'virement/through-source' });
});

it('envelopes lie within envelopes, and hand down what they have', async () => {
  const sourceId = await aSource();
  const outer = (await cut({ sourceId, year: 2027 })).body.id;
  const inner = await cut({ parentId: outer, serviceType: '40' }, '150.00');
  expect(inner).toMatchObject({ status: 201, body: { parentId: outer, sourceId, year: 2027, serviceType: '40' } });
  expect([await has(outer), await has(inner.body.id)]).toEqual([
    ['400.00', '250.00', '150.00'],
    ['150.00', '150.00', '0.00'],
  ]);
  expect(await cut({ parentId: outer }, '250.01')).toMatchObject({ status: 409, code: 'envelope/exhausted' });
  expect(await cut({ parentId: outer, year: 2028 }, '1.00')).toMatchObject({
    status: 422,
    code: 'envelope/outside-parent',
  });
  expect(await cut({ parentId: outer, sourceId: await aSource() }, '1.00')).toMatchObject({
    ...{ status: 422, code: 'envelope/of-another-source' },
  });
  expect(await cut({}, '1.00')).toMatchObject({ status: 422, code: 'envelope/out-of-nothing' });
  const listed = (await officer.get(`${FUNDING}/envelopes?parent=${outer}&year=2027`)).body.items;
  expect(listed.map(({ id }: { id: string }) => id)).toEqual([inner.body.id]);
});

it.each([
  ['from where there is not so much', (one: string, two: string) => [one, two, '400.01'], 'envelope/exhausted'],
  ['to where it is already', (one: string) => [one, one, '1.00'], 'virement/nowhere'],
  ['of nothing', (one: string, two: string) => [one, two, '0.00'], 'ledger/amount-not-positive'],
  [
    'from nowhere that there is',
    (one: string) => ['01a1f0c0-0000-7000-8000-000000000001', one, '1.00'],
    'envelope/not-found',
  ],
])('refuses a virement %s', async (_what, of, code) => {
  const sourceId = await aSource();
  const [one, two] = [(await cut({ sourceId })).body.id, (await cut({ sourceId })).body.id];
  const [from, to, amount] = of(one, two) as [string, string, string];
  expect((await propose(sourceId, from, to, amount)).code).toBe(code);
});

it('is refused by a second person with a reason, and withdrawn by who proposed it; then nothing moves', async () => {
  const sourceId = await aSource();
  const [one, two] = [(await cut({ sourceId })).body.id, (await cut({ sourceId })).body.id];
  const [first, second] = [
    (await propose(sourceId, one, two, '1.00')).body,
    (await propose(sourceId, one, two, '2.00')).body,
  ];
  const refuse = (who: Person) =>
    who.post(`${FUNDING}/virements/${first.id}/refuse`, { reason: 'chybí usnesení' }, { version: 1 });
  expect(await refuse(officer)).toMatchObject({ code: 'virement/same-person' });
  expect(await refuse(approver)).toMatchObject({ status: 200, body: { status: 'refused', answer: 'chybí usnesení' } });
  const other = world.service.person('funding-officer', 'Eva');
  const withdraw = (who: Person) => who.post(`${FUNDING}/virements/${second.id}/withdraw`, {}, { version: 1 });
  expect(await withdraw(other)).toMatchObject({ code: 'virement/another-person' });
  expect(await withdraw(officer)).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
  expect(await has(one)).toEqual(['400.00', '400.00', '0.00']);
  const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
  await expect(raw(`update virement set status = 'confirmed', version = 3 where id = '${first.id}'`)).rejects.toThrow();
});

it('what was emptied between proposal and confirmation is refused by the ledger', async () => {
  const sourceId = await aSource();
  const [one, two] = [(await cut({ sourceId })).body.id, (await cut({ sourceId })).body.id];
  const both = [await propose(sourceId, one, two, '300.00'), await propose(sourceId, one, two, '300.00')];
  const answers = await Promise.all(both.map(({ body }) => confirm(body.id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await has(one)).toEqual(['100.00', '100.00', '0.00']);
});
