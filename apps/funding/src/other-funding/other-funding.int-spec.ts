import { randomUUID } from 'node:crypto';
import { AN_AUTHORITY, type Person } from '@levada/testing';
import { aService } from '../entrustments/entrustment.factory.js';
import { aFundingWorld, czk, type FundingWorld } from '../rounds/round.factory.js';
import { funderKey } from './other-funding.js';

const OTHER = '/api/v1/funding/other-funding';

let world: FundingWorld;
let officer: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
});
afterAll(() => world.stop());

const KNOWN = {
  year: 2027,
  funder: 'Město Liberec',
  amount: czk('250000'),
  source: 'Usnesení 214',
  knownOn: '2026-12-10',
};
const record = (serviceId: string, said: object = {}) => officer.post(OTHER, { serviceId, ...KNOWN, ...said });
const correct = (id: string, amount: string, said: object = {}) =>
  officer.post(`${OTHER}/${id}/correct`, {
    ...{ amount: czk(amount), source: 'Usnesení 31', knownOn: '2027-02-01', reason: 'sníženo', ...said },
  });

it('is recorded with its source and day, and corrected by a later row', async () => {
  const { serviceId, organisationId } = await aService(world);
  const first = await record(serviceId);
  expect(first).toMatchObject({ status: 201, body: { organisationId, isStanding: true, knownOn: '2026-12-10' } });
  // However it is spelt, it is the same funder.
  const again = await record(serviceId, { funder: ' město  LIBEREC' });
  expect([again.status, again.code]).toEqual([409, 'other-funding/known-already']);
  const second = await correct(first.body.id, '200000');
  expect(second.body).toMatchObject({ funder: 'Město Liberec', correctsId: first.body.id, reason: 'sníženo' });
  expect(await correct(first.body.id, '1')).toMatchObject({ status: 409, code: 'other-funding/corrected-already' });
  expect((await correct(second.body.id, '0')).status).toBe(201);
  const amounts = async (more: string) =>
    (await officer.get(`${OTHER}?service=${serviceId}&sort=id${more}`)).body.items.map(
      (one: { amount: { amount: string } }) => one.amount.amount,
    );
  expect(await amounts('')).toEqual(['0.00']);
  expect(await amounts('&standing=all')).toEqual(['250000.00', '200000.00', '0.00']);
  expect((await officer.get(`${OTHER}/${first.body.id}`)).body).toMatchObject({ isStanding: false });
});

it('another year, funder or service is another row', async () => {
  const [one, other] = [await aService(world), await aService(world)];
  const answers = [
    await record(one.serviceId),
    await record(one.serviceId, { year: 2028 }),
    await record(one.serviceId, { funder: 'Úřad práce ČR' }),
    await record(other.serviceId),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect((await officer.get(`${OTHER}?funder=ÚŘAD%20práce%20čr&service=${one.serviceId}`)).body.items).toHaveLength(1);
});

it.each<[string, object, number]>([
  ['less than nothing', { amount: czk('-1') }, 422],
  ['a blank funder', { funder: ' \t' }, 400],
  ['no source', { source: '' }, 400],
  ['a day that there is not', { knownOn: '2027-02-29' }, 400],
  ['a haléř in three parts', { amount: czk('0.001') }, 400],
  ['a service of nowhere', { serviceId: randomUUID() }, 422],
])('refuses %s', async (_what, said, status) => {
  const { serviceId } = await aService(world);
  const answer = await record(serviceId, said);
  expect([answer.status, answer.code]).toEqual([status, expect.any(String)]);
});

it('of two who record the same at once, one is told that it is known', async () => {
  const { serviceId } = await aService(world);
  const answers = await Promise.all([record(serviceId), record(serviceId)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

it('a provider reads what is recorded of its services', async () => {
  const { serviceId, organisationId } = await aService(world);
  const { id } = (await record(serviceId)).body;
  const own = world.service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId });
  const other = world.service.person('provider-editor', 'other', AN_AUTHORITY, { organisationId: officer.id });
  expect(await Promise.all([own, other].map(async (one) => (await one.get(`${OTHER}/${id}`)).status))).toEqual([
    200, 404,
  ]);
  expect((await other.get(OTHER)).body.items).toEqual([]);
});

it('code and database spell a funder alike', async () => {
  const names = ['  Město\u00a0Liberec\t', 'ÚŘAD PRÁCE', 'Me\u030csto', 'İstanbul', 'Straße ẞ', 'ΟΔΟΣ', 'a\u2003b', ''];
  const rows = await world.service.database.query<{ key: string }>(
    'select funder_key(n) as key from unnest($1::text[]) with ordinality u (n, at) order by at',
    [names],
  );
  expect(rows.map(({ key }) => key)).toEqual(names.map(funderKey));
});

it('the database keeps it, whoever writes', async () => {
  const { id } = (await record((await aService(world)).serviceId)).body;
  const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
  const copied = (other: Record<string, string>) => {
    const columns = [
      ...[
        'authority_id',
        'organisation_id',
        'service_id',
        'year',
        'funder',
        'amount_minor',
        'amount_currency',
        'source',
      ],
      ...['known_on', 'corrects_id', 'reason', 'recorded_by', 'recorded_at', 'version'],
    ];
    return `insert into other_funding (id, ${columns.join(', ')}) select '${randomUUID()}', ${columns
      .map((one) => other[one] ?? one)
      .join(', ')} from other_funding where id = '${id}'`;
  };
  await expect(raw(copied({}))).rejects.toThrow('other_funding_once');
  await expect(raw(copied({ corrects_id: 'id' }))).rejects.toThrow('other_funding_reason');
  await expect(raw(copied({ corrects_id: 'id', reason: `' '` }))).rejects.toThrow('other_funding_reason');
  const correction = { corrects_id: 'id', reason: `'x'` };
  await expect(raw(copied({ ...correction, year: '2028' }))).rejects.toThrow('same funder, service and year');
  await raw(copied(correction));
  await expect(raw(copied(correction))).rejects.toThrow('other_funding_corrected_once');
  await expect(raw(`update other_funding set amount_minor = 0`)).rejects.toThrow('permission denied');
  await expect(raw(`delete from other_funding`)).rejects.toThrow('permission denied');
});
