import { aService, doorsLeftOpen, routesOf, type TestService } from '@levada/testing';
import { access, DEMO_ACCOUNTS } from './index.js';

let service: TestService;
beforeAll(async () => {
  service = await aService(access, { extras: new Map([[DEMO_ACCOUNTS, true]]) });
});
afterAll(() => service.stop());

it('every door refuses whoever does not hold its permission', async () => {
  expect(routesOf(service).length).toBeGreaterThan(1);
  expect(await doorsLeftOpen(service)).toEqual([]);
}, 60_000);
