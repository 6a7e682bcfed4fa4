import { aService, doorsLeftOpen, routesOf, type TestService } from '@levada/testing';
import { planning } from './index.js';

let service: TestService;
beforeAll(async () => {
  service = await aService(planning);
});
afterAll(() => service.stop());

it('every door refuses whoever does not hold its permission', async () => {
  expect(routesOf(service).length).toBeGreaterThan(9);
  expect(await doorsLeftOpen(service)).toEqual([]);
}, 60_000);
