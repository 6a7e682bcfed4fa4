import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerritoriesRecordedV1 } from '@levada/contracts';
import { inBatches, readTable } from '@levada/exchange';
import { aListener, aService, eventually, type Listener, type Person, type TestService } from '@levada/testing';
import { catalogue, territoriesFromTable } from '../index.js';
import type { TerritoryRecord } from './territory.js';

const PATH = '/api/v1/catalogue/territories';
const DATA = process.env.LEVADA_TEST_DATA ?? join(import.meta.dirname, '../../../../../shared/data');
const CZECH_TREE = join(DATA, 'territory/cz_obce_hierarchie_a_index_vylouceni_2023.csv');

let service: TestService;
let steward: Person;
let listener: Listener<TerritoriesRecordedV1>;

beforeAll(async () => {
  service = await aService(catalogue);
  steward = service.person('data-steward');
  listener = await aListener(service.nats.url, TerritoriesRecordedV1);
});
afterAll(async () => {
  await listener?.stop();
  await service?.stop();
});

const key = (level: string, code: string) => ({ scheme: 'cz-csu', level, code });
const country: TerritoryRecord = { ...key('country', 'CZ'), name: 'Česko', parents: [] };
const region: TerritoryRecord = {
  ...key('region', 'CZ051'),
  name: 'Liberecký kraj',
  parents: [
    { hierarchy: 'administrative', ...key('country', 'CZ') },
    { hierarchy: 'district', ...key('country', 'CZ') },
  ],
};
const facts = async () => (await service.database.query<{ n: number }>('select count(*)::int as n from outbox'))[0]!.n;

it('records territories, tells of those that are new or changed, and audits who did it', async () => {
  const first = await steward.post(`${PATH}/batch`, { records: [region, country] });
  expect(first).toMatchObject({ status: 200, body: { read: 2, created: 2, updated: 0, unchanged: 0 } });
  expect(first.body.results).toEqual([
    { key: 'cz-csu/region/CZ051', outcome: 'created' },
    { key: 'cz-csu/country/CZ', outcome: 'created' },
  ]);
  const second = await steward.post(`${PATH}/batch`, { records: [country, { ...region, name: 'Liberec' }] });
  expect(second.body).toMatchObject({ updated: 1, unchanged: 1 });
  const told = await eventually(() => {
    expect(listener.heard).toHaveLength(2);
    return listener.heard.map(({ data }) => data.items.map(({ code, name, version }) => ({ code, name, version })));
  });
  expect(told).toEqual([
    [
      { code: 'CZ051', name: 'Liberecký kraj', version: 1 },
      { code: 'CZ', name: 'Česko', version: 1 },
    ],
    [{ code: 'CZ051', name: 'Liberec', version: 2 }],
  ]);
  expect(listener.heard[0]?.authority).toBeUndefined();
  const audit = await service.database.query('select actor_id, action, detail from audit order by seq');
  expect(audit.at(-1)).toMatchObject({ actor_id: steward.id, action: 'record' });
  expect(JSON.parse(String(audit.at(-1)!.detail))).toEqual({ created: [], updated: ['cz-csu/region/CZ051'] });
});

it('stores nothing in a dry run, and tells which parents would have to come first', async () => {
  const before = await facts();
  const district = { ...key('district', 'CZ0999'), name: 'Nikde', parents: [] };
  const below = [{ hierarchy: 'district', ...key('district', 'CZ0888') }];
  const town = { ...key('municipality', '999999'), name: 'Nikov', parents: below };
  const dry = await steward.post(`${PATH}/batch?dryRun=true`, { records: [district, town] });
  expect(dry.body).toMatchObject({ created: 2, unknownParents: ['cz-csu/district/CZ0888'] });
  expect((await steward.get(`${PATH}/cz-csu/district/CZ0999`)).status).toBe(404);
  expect(await facts()).toBe(before);
});

it('records one by itself, once however many do it at the same time', async () => {
  const record = { ...key('region', 'CZ042'), name: 'Ústecký kraj', parents: region.parents };
  const answers = await Promise.all([1, 2, 3, 4].map(() => steward.post(PATH, record)));
  expect(answers.map(({ body }) => body.results[0].outcome).sort()).toEqual(
    'created unchanged unchanged unchanged'.split(' '),
  );
  expect((await steward.get(`${PATH}/cz-csu/region/CZ042`)).etag).toBe('"1"');
});

it('lets only the data steward record, and everybody of the house read', async () => {
  expect(await service.nobody().post(PATH, country)).toMatchObject({ status: 401, code: 'access/not-signed-in' });
  expect(await service.nobody().get(PATH)).toMatchObject({ status: 401 });
  for (const role of ['planner', 'funding-officer', 'approver', 'auditor', 'operator'] as const) {
    expect(await service.person(role).post(PATH, country)).toMatchObject({ status: 403 });
    expect(await service.person(role).post(`${PATH}/batch`, { records: [country] })).toMatchObject({ status: 403 });
    expect((await service.person(role).get(PATH)).status).toBe(200);
  }
});

it.each([
  ['no records', { records: [] }, 400, 'request/invalid'],
  ['a record without a name', { records: [{ ...country, name: '' }] }, 400, 'request/invalid'],
  ['half a person', { records: [{ ...country, population15Plus: 0.5 }] }, 400, 'request/invalid'],
  ['more than a batch', { records: Array(501).fill(country) }, 400, 'request/invalid'],
  ['a key told twice', { records: [country, country] }, 422, 'territory/told-twice'],
  ['an unknown level', { records: [{ ...country, level: 'continent' }] }, 422, 'territory/unknown-level'],
  [
    'an unknown parent',
    {
      records: [
        { ...key('district', 'CZ0777'), name: 'x', parents: [{ hierarchy: 'district', ...key('region', 'CZ077') }] },
      ],
    },
    422,
    'territory/unknown-parent',
  ],
])('refuses %s', async (_what, body, status, code) => {
  const answer = await steward.post(`${PATH}/batch`, body);
  expect(answer).toMatchObject({ status, code });
  if (code === 'territory/unknown-parent') expect(answer.body.title).toContain('cz-csu/region/CZ077');
});

const withTree = existsSync(CZECH_TREE) ? describe : describe.skip;
withTree('the whole Czech tree (skipped where LEVADA_TEST_DATA does not hold it)', () => {
  const send = async (person: Person, records: readonly TerritoryRecord[]) => {
    const sum = { created: 0, updated: 0, unchanged: 0 };
    for (const part of inBatches(records, 500)) {
      const { body } = await person.post(`${PATH}/batch`, { records: part });
      for (const outcome of ['created', 'updated', 'unchanged'] as const) sum[outcome] += body[outcome];
    }
    return sum;
  };

  it('is recorded in batches, and the second time changes nothing', async () => {
    const fresh = await aService(catalogue);
    try {
      const { records, quarantined } = territoriesFromTable(readTable(readFileSync(CZECH_TREE)).rows);
      expect(quarantined).toEqual([]);
      const person = fresh.person('data-steward');
      expect(await send(person, records)).toEqual({ created: 6949, updated: 0, unchanged: 0 });
      const told = await fresh.database.query('select id from outbox');
      // Parents come first: the last batches are municipalities.
      const again = [...records.slice(0, 1000), ...records.slice(-500)];
      expect(await send(person, again)).toEqual({ created: 0, updated: 0, unchanged: 1500 });
      expect(await fresh.database.query('select id from outbox')).toEqual(told);

      const planner = fresh.person('planner');
      expect((await planner.get(`${PATH}/summary?scheme=cz-csu`)).body).toEqual({
        scheme: 'cz-csu',
        levels: { country: 1, region: 14, district: 77, orp: 206, pou: 393, municipality: 6258 },
        population15Plus: 9_172_797,
      });
      const turnov = (await planner.get(`${PATH}/cz-csu/orp/5109`)).body;
      const districts = turnov.parents.filter(({ hierarchy }: { hierarchy: string }) => hierarchy === 'district');
      expect(districts.map(({ name }: { name: string }) => name)).toEqual(['Jablonec nad Nisou', 'Liberec', 'Semily']);
      for (const level of ['orp', 'pou']) {
        const praha = (await planner.get(`${PATH}/cz-csu/${level}/0`)).body;
        expect(praha).toMatchObject({ name: 'Praha', children: 1 });
      }
      const count = async (query: string) => {
        const codes = new Set<string>();
        for (let cursor = ''; ;) {
          const { body } = await planner.get(`${PATH}?limit=200&${query}${cursor}`);
          for (const { code } of body.items) codes.add(code);
          if (!body.nextCursor) return codes.size;
          cursor = `&cursor=${body.nextCursor}`;
        }
      };
      expect(await count('scheme=cz-csu&level=municipality&within=region:CZ051')).toBe(215);
      expect(await count('level=municipality&within=region:CZ042')).toBe(354);
      expect(await count('level=municipality&within=orp:5109')).toBe(36);
      expect(await count('level=municipality&within=district:CZ0513')).toBe(59);
      expect(await count('level=municipality&name=%C5%BEelechovice%20nad')).toBe(1);
    } finally {
      await fresh.stop();
    }
  }, 180_000);
});
