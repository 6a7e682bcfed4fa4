import { aService, movesKnown, movesLetBy, type Person, type TestService } from '@levada/testing';
import { catalogue } from '../index.js';
import { officeOf } from '../versions/versions.factory.js';
import { CRITERIA_SET_LIFECYCLE } from './criteria-set.js';

const PATH = '/api/v1/catalogue/criteria-sets';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';
const content = {
  ...{ title: 'Qualitätskriterien', source: 'LSZ' },
  fields: [{ code: '1', title: { de: 'Steuerung' } }],
  criteria: [{ code: '1a', field: '1', text: { de: 'Planungsstelle' }, isRequired: true }],
};

let service: TestService;
let planner: Person;
let approver: Person;
beforeAll(async () => {
  service = await aService(catalogue);
  ({ planner, approver } = officeOf(service));
});
afterAll(() => service.stop());

it('is drafted by one, published by another, numbered, and stays: in the database as well', async () => {
  const { body: first, status } = await planner.post(PATH, { name: 'lsz', ...content });
  expect([status, first.number, first.status]).toEqual([201, 1, 'draft']);
  expect(await planner.post(PATH, { name: 'lsz', ...content })).toMatchObject({ code: 'criteria-set/one-at-a-time' });
  const path = `${PATH}/${first.id}`;
  const changed = await planner.send('PUT', path, { ...content, title: 'Kriterien' }, { version: 1 });
  expect(changed.body).toMatchObject({ title: 'Kriterien', version: 2 });
  expect(await planner.send('PUT', path, content, { version: 1 })).toMatchObject({ status: 412 });
  expect(await planner.post(`${path}/publication`, {}, { version: 2 })).toMatchObject({ status: 403 });
  const published = await approver.post(`${path}/publication`, {}, { version: 2 });
  expect(published.body).toMatchObject({ status: 'published', publishedBy: approver.id });
  expect(await planner.send('PUT', path, content, { version: 3 })).toMatchObject({ code: 'criteria-set/published' });
  await expect(service.database.query(`update criteria_set set title = 'x'`)).rejects.toThrow('never changes');
  expect((await planner.post(PATH, { name: 'lsz', ...content })).body.number).toBe(2);
  expect((await planner.get(`${PATH}?status=published`)).body.items).toMatchObject([{ number: 1, criteria: 1 }]);
});

it('belongs to its authority, and takes the steps of its lifecycle alone', async () => {
  expect((await service.person('planner', 'stranger', OTHER).get(PATH)).body.items).toEqual([]);
  expect(await movesLetBy(service.database, 'criteria_set', CRITERIA_SET_LIFECYCLE)).toEqual(
    movesKnown(CRITERIA_SET_LIFECYCLE),
  );
});
