import { aService, AN_AUTHORITY, eventually, type Person, type TestService } from '@levada/testing';
import { registry } from '../index.js';

const DUPLICATES = '/api/v1/registry/duplicates';
const ORGANISATIONS = '/api/v1/registry/organisations';
const SITES = '/api/v1/registry/sites';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const IBAN = 'CZ65 0800 0000 1920 0014 5399';
const house = { street: 'Tajná 304/2', municipality: 'Utajov' };

const UNLIKE: Readonly<Record<string, readonly string[]>> = {
  'bank-account': ['Jehlice', 'Kovadlina'],
  ...{ identifier: ['Osika', 'Rybník'], address: ['Sumec', 'Tulipán'], name: ['Žralok', 'Utociste Vlastovka, z.s.'] },
};

let service: TestService;
let administrator: Person;
let number = 0;

beforeAll(async () => {
  service = await aService(registry);
  administrator = service.person('registry-administrator');
});
afterAll(() => service?.stop());

async function registered(name: string, by = administrator, identifier = `D-${(number += 1)}`): Promise<string> {
  return (await by.post(ORGANISATIONS, { name, scheme: 'local', identifier })).body.id;
}
async function change(id: string, told: object): Promise<void> {
  const { version } = (await administrator.get(`${ORGANISATIONS}/${id}`)).body;
  const { status, body } = await administrator.send(
    'PATCH',
    `${ORGANISATIONS}/${id}`,
    { reason: 'x', ...told },
    { version },
  );
  if (status !== 200) throw new Error(JSON.stringify(body));
}
/** What is found of it, once all that came was looked at. */
async function of(id: string, query = '') {
  await eventually(async () => expect(await service.database.query('select from to_compare')).toEqual([]), 10_000);
  const { status, body } = await administrator.get(`${DUPLICATES}?organisation=${id}${query}`);
  expect(status).toBe(200);
  return body.items as { id: string; version: number; one: { id: string }; other: { id: string } }[];
}
const dismiss = ({ id, version }: { id: string; version: number }, by = administrator) =>
  by.post(`${DUPLICATES}/${id}/dismissal`, { reason: 'Dvě farnosti' }, { version });

it.each<[string, (one: string, other: string) => Promise<unknown>, string[]]>([
  [
    'the same account',
    (one, other) => Promise.all([one, other].map((id) => change(id, { iban: IBAN }))),
    ['bank-account'],
  ],
  [
    'the same number in another register',
    async (one, other) => {
      await change(one, { identifiers: [{ scheme: 'SK-ORSR', identifier: '31322832', country: 'SK' }] });
      await change(other, { identifiers: [{ scheme: 'XI-LEI', identifier: '31322832', country: 'SK' }] });
    },
    ['identifier'],
  ],
  [
    'the same house, which is confidential',
    (one, other) =>
      Promise.all(
        [one, other].map((organisationId) =>
          administrator.post(SITES, { organisationId, name: 'Dům', ...house, isConfidential: true }),
        ),
      ),
    ['address'],
  ],
  [
    'a name that one of them bore',
    (one) => change(one, { names: [{ name: 'Útočiště Vlašťovka', until: '2001-01-01' }] }),
    ['name'],
  ],
])('suspects two that have %s', async (_what, liken, kinds) => {
  const [one, other] = [await registered(UNLIKE[kinds[0]!]![0]!), await registered(UNLIKE[kinds[0]!]![1]!)];
  expect(await of(one)).toEqual([]);
  await liken(one, other);
  const [pair, ...more] = await of(one);
  expect(more).toEqual([]);
  expect(await of(`${one},${other}`)).toMatchObject([{ id: pair!.id }]);
  expect([pair!.one.id, pair!.other.id].sort()).toEqual([one, other].sort());
  expect(pair).toMatchObject({
    reasons: kinds.map((kind) => ({ kind })),
    status: 'open',
    likeness: expect.any(Number),
  });
  expect(JSON.stringify(pair)).not.toMatch(/Tajn|Utajov|0800/);
});

it('ranks by likeness, page by page, without legal forms and with typing errors; no likeness, no suspicion', async () => {
  const one = await registered('Domov Naděje Chrastava, z.s.');
  for (const name of [
    'Domov Nadeje Chrastava o.p.s.',
    'Domov Nadje Chrastava',
    'Domov Naděje Chrastava 2',
    'Most k lidem',
  ])
    await registered(name);
  const all = (await of(one)) as unknown as { likeness: number }[];
  expect(all.map(({ likeness }) => likeness)).toEqual([700, expect.any(Number), expect.any(Number)]);
  expect(all[1]!.likeness).toBeGreaterThanOrEqual(all[2]!.likeness);
  const pages: object[] = [];
  for (let cursor = ''; ;) {
    const { body } = await administrator.get(`${DUPLICATES}?organisation=${one}&limit=1${cursor}`);
    pages.push(...body.items);
    if (!body.nextCursor) break;
    cursor = `&cursor=${body.nextCursor}`;
  }
  expect(pages).toEqual(all);
});

it('a pair that was found to be two is not shown again, and one that is alike no more is gone', async () => {
  const [one, other] = [await registered('Azylový dům Samaritán'), await registered('Azylovy dum Samaritan')];
  const [pair] = await of(one);
  expect(await dismiss({ ...pair!, version: 7 })).toMatchObject({ status: 412 });
  expect(await dismiss(pair!)).toMatchObject({ status: 200, body: { status: 'not-the-same', reason: 'Dvě farnosti' } });
  await change(one, { iban: 'DE89 3704 0044 0532 0130 00' });
  await change(other, { iban: 'DE89 3704 0044 0532 0130 00' });
  expect(await of(one)).toEqual([]);
  expect(await of(one, '&status=not-the-same')).toMatchObject([{ id: pair!.id, markedBy: administrator.id }]);
  expect(await dismiss({ ...pair!, version: 2 })).toMatchObject({ status: 409, code: 'duplicate/dismissed-already' });
  const third = await registered('Azylový dům Samaritán III');
  expect((await of(third)).length).toBeGreaterThan(0);
  await change(third, { name: 'Qqqqqq' });
  expect(await of(third)).toEqual([]);
});

it('what was merged is no suspect, and is one again when that is undone', async () => {
  const [fromId, toId] = [await registered('Kontaktní centrum Tanvald'), await registered('Kontaktni centrum Tanvald')];
  expect(await of(fromId)).toHaveLength(1);
  const merges = '/api/v1/registry/merges';
  const { previewHash } = (await administrator.post(`${merges}/preview`, { fromId, toId })).body;
  const { status, body } = await administrator.post(merges, { fromId, toId, previewHash, reason: 'x' });
  expect(status).toBe(201);
  expect(await of(toId)).toEqual([]);
  expect((await administrator.post(`${merges}/${body.id}/undoing`, { reason: 'x' }, { version: 1 })).status).toBe(200);
  expect(await of(toId)).toHaveLength(1);
});

it('no authority is compared with another, and only registry administrators see it', async () => {
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  const foreign = await registered('Poradna Jílové', stranger);
  const [one] = [await registered('Poradna Jílové'), await registered('Poradna Jilove')];
  const pairs = await of(one);
  expect(pairs).toHaveLength(1);
  expect(JSON.stringify(pairs)).not.toContain(foreign);
  expect((await stranger.get(DUPLICATES)).body.items).toEqual([]);
  expect(await dismiss(pairs[0]!, stranger)).toMatchObject({ status: 404 });
  expect((await service.person('planner').get(DUPLICATES)).status).toBe(403);
  const turned = `insert into duplicate (id, authority_id, one_id, other_id, likeness, reasons, status, version)
    values (gen_random_uuid(), $1, $2, $2, 500, '[{}]', 'open', 1)`;
  await expect(service.database.asApp(AN_AUTHORITY, turned, [AN_AUTHORITY, one])).rejects.toThrow('check');
});
