import { CalendarYearRecordedV1 } from '@levada/contracts';
import { aListener, aService, eventually, type Listener, type Person, type TestService } from '@levada/testing';
import { catalogue } from '../index.js';

const PATH = '/api/v1/catalogue/calendars';
const christmas = { on: '2026-12-25', kind: 'closed', name: 'Ziemassvētki' };
const worked = { on: '2026-12-19', kind: 'open', name: 'pārceltā darba diena' };
const year = { calendar: 'lv', year: 2026, source: 'likums', days: [christmas, worked] };

let service: TestService;
let steward: Person;
let listener: Listener<CalendarYearRecordedV1>;

beforeAll(async () => {
  service = await aService(catalogue);
  steward = service.person('data-steward');
  listener = await aListener(service.nats.url, CalendarYearRecordedV1);
});
afterAll(async () => {
  await listener?.stop();
  await service?.stop();
});

it('records a year once, tells it, and counts working days by it', async () => {
  expect((await steward.send('PUT', PATH, year)).body).toMatchObject({ version: 1, days: [worked, christmas] });
  expect((await steward.send('PUT', PATH, year)).body.version).toBe(1);
  expect((await steward.send('PUT', PATH, { ...year, days: [christmas] })).body.version).toBe(2);
  await eventually(() => expect(listener.heard).toHaveLength(2));
  expect(listener.heard[1]!.data).toEqual({ calendar: 'lv', year: 2026, days: [{ on: '2026-12-25', kind: 'closed' }] });
  await steward.send('PUT', PATH, year);
  const planner = service.person('planner');
  const deadline = async (query: string) => (await planner.get(`${PATH}/lv/deadline?${query}`)).body;
  expect(await deadline('from=2026-12-18&days=1')).toMatchObject({ on: '2026-12-19', missingYears: [] });
  expect(await deadline('from=2026-12-24&days=1')).toMatchObject({ on: '2026-12-28' });
  expect(await deadline('from=2026-12-30&days=5')).toMatchObject({ on: '2027-01-06', missingYears: [2027] });
  expect(await planner.get(`${PATH}/xx/deadline?from=2026-12-30&days=5`)).toMatchObject({ code: 'calendar/not-found' });
});

it.each([
  ['a day twice', { days: [christmas, christmas] }, 422],
  ['a day of another year', { days: [{ ...christmas, on: '2025-12-25' }] }, 422],
  ['a day there is not', { days: [{ ...christmas, on: '2026-02-30' }] }, 400],
  ['a kind there is not', { days: [{ ...christmas, kind: 'half' }] }, 400],
])('refuses %s', async (_what, change, status) => {
  expect((await steward.send('PUT', PATH, { ...year, ...change })).status).toBe(status);
});
