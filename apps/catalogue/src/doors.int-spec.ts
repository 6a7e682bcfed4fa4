import { aService, doorsLeftOpen, routesOf, type TestService } from '@levada/testing';
import { catalogue } from './index.js';
import { addEntry, aDraftWith, AN_ENTRY, FIRST, officeOf, step, VERSIONS } from './versions/versions.factory.js';

let service: TestService;
beforeAll(async () => {
  service = await aService(catalogue);
});
afterAll(() => service.stop());

it('every door refuses whoever does not hold its permission, or holds it elsewhere', async () => {
  const { planner } = officeOf(service);
  const { id } = await aDraftWith(planner, ['W1']);
  const base = `${VERSIONS}/${id}`;
  const party = (await planner.post(`${base}/participants`, { name: 'Frauenhaus' })).body;
  await step(planner, id, 'discussion');
  const comment = (await planner.post(`${base}/comments`, { text: 'x', authorName: 'y' })).body;
  const workshop = (await planner.post(`${base}/workshops`, { title: 'x', place: 'y', heldOn: '2026-01-01' })).body;
  expect((await addEntry(planner, id, 'W2')).status).toBe(201);
  expect(routesOf(service).length).toBeGreaterThan(25);
  const route = `${VERSIONS}/:id`;
  const { contentHash } = (await planner.get(`${base}/content`)).body;
  const wrong = await doorsLeftOpen(service, {
    ids: { id, participantId: party.id, commentId: comment.id, workshopId: workshop.id, code: 'W1' },
    bodies: {
      [`POST ${VERSIONS}`]: FIRST,
      [`POST ${route}/service-types`]: { code: 'W9', entry: AN_ENTRY },
      [`PUT ${route}/service-types/:code`]: { entry: AN_ENTRY },
      [`PUT ${route}/crosswalk`]: { lines: [] },
      [`POST ${route}/participants`]: { name: 'Another' },
      [`PUT ${route}/participants/:participantId/position`]: { position: 'agrees', contentHash },
      [`POST ${route}/comments`]: { text: 'x', authorName: 'y' },
      [`POST ${route}/comments/:commentId/disposition`]: { disposition: 'accepted', reason: 'x' },
      [`POST ${route}/workshops`]: { title: 'x', place: 'y', heldOn: '2026-01-01' },
      [`PUT ${route}/workshops/:workshopId/attendance`]: { attendances: [] },
      [`POST ${route}/workshops/:workshopId/outcomes`]: { text: 'x' },
      [`POST ${route}/publication`]: { effectiveOn: '2020-01-01' },
    },
  });
  expect(wrong).toEqual([]);
}, 120_000);
