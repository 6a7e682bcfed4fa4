import { AN_AUTHORITY, aService, doorsLeftOpen, routesOf, type TestService } from '@levada/testing';
import { registry } from './index.js';

const base = '/api/v1/registry/organisations';
let service: TestService;
beforeAll(async () => {
  service = await aService(registry);
});
afterAll(() => service.stop());

const register = async (name: string, identifier: string) =>
  (await service.person('registry-administrator').post(base, { name, scheme: 'CZ-ICO', identifier })).body.id as string;

it('every door refuses whoever does not hold its permission, or holds it elsewhere', async () => {
  const id = await register('Diakonie Turnov', '99000008');
  expect(routesOf(service).length).toBeGreaterThan(2);
  expect(await doorsLeftOpen(service, { ids: { id } })).toEqual([]);
}, 60_000);

it('people of a provider see their own organisation alone', async () => {
  const own = await register('Charita Liberec', '99000016');
  const other = await register('Most k naději', '99000024');
  const editor = service.person('provider-editor', 'e', AN_AUTHORITY, { organisationId: own });
  expect((await editor.get(`${base}/${own}`)).status).toBe(200);
  expect((await editor.get(`${base}/${other}`)).status).toBe(404);
  expect((await editor.get(base)).body.items.map(({ id }: { id: string }) => id)).toEqual([own]);
});
