import { aService, type Person, type TestService } from '@levada/testing';
import { catalogue } from '../index.js';
import { aDraftWith, addEntry, officeOf } from '../versions/versions.factory.js';

const PATH = '/api/v1/catalogue/code-lists';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
let service: TestService;
let steward: Person;
let planner: Person;

beforeAll(async () => {
  service = await aService(catalogue);
  steward = service.person('data-steward');
  ({ planner } = officeOf(service));
});
afterAll(() => service.stop());

const add = (list: string, code: string, told: object = {}) =>
  steward.post(`${PATH}/${list}`, { code, names: { de: code }, ...told });

it('keeps codes with their names and days; what was not read is not overwritten', async () => {
  const first = await add('target-groups', 'seniors');
  expect(first).toMatchObject({ status: 201, body: { list: 'target-groups', version: 1, successor: null } });
  expect(await add('target-groups', 'seniors')).toMatchObject({ status: 409, code: 'code-entry/code-taken' });
  const { id } = first.body;
  const change = (body: object, version: number) => steward.send('PUT', `${PATH}/entries/${id}`, body, { version });
  const ended = { names: { de: 'Alte' }, validUntil: '2026-01-01', successor: 'elderly' };
  expect(await change(ended, 1)).toMatchObject({ code: 'code-entry/unknown' });
  await add('target-groups', 'elderly');
  expect((await change(ended, 1)).body).toMatchObject({ version: 2, successor: 'elderly' });
  expect(await change(ended, 1)).toMatchObject({ status: 412 });
  const codes = async (query: string) =>
    (await planner.get(`${PATH}?list=target-groups&${query}`)).body.items.map(({ code }: { code: string }) => code);
  expect([await codes('on=2025-12-31'), await codes('on=2026-01-01')]).toEqual([['elderly', 'seniors'], ['elderly']]);
});

it('lets an entry of the catalogue name only codes of a list that is kept', async () => {
  const { id } = await aDraftWith(planner, [], { catalogue: 'coded' });
  expect(await addEntry(planner, id, 'A', { targetGroups: ['cats'] })).toMatchObject({ code: 'code-entry/unknown' });
  expect(await addEntry(planner, id, 'A', { targetGroups: ['seniors'] })).toMatchObject({ code: 'code-entry/ended' });
  expect((await addEntry(planner, id, 'A', { targetGroups: ['elderly'] })).status).toBe(201);
  // Nobody keeps a list of units yet: any is one.
  expect((await addEntry(planner, id, 'B', { capacityUnits: ['hammock'] })).status).toBe(201);
  await add('units', 'place');
  expect(await addEntry(planner, id, 'C', { capacityUnits: ['hammock'] })).toMatchObject({
    code: 'code-entry/unknown',
  });
});

it('belongs to its authority', async () => {
  const stranger = service.person('data-steward', 'stranger', OTHER);
  expect((await stranger.get(PATH)).body.items).toEqual([]);
  expect(await stranger.post(`${PATH}/cats`, { code: 'x', names: { de: 'x' } })).toMatchObject({
    ...{ status: 404, code: 'code-list/not-found' },
  });
});
