import {
  aService,
  AN_AUTHORITY,
  doorsLeftOpen,
  movesKnown,
  movesLetBy,
  routesOf,
  type TestService,
} from '@levada/testing';
import { access, DEMO_ACCOUNTS, INSTALLATION } from './index.js';
import { INVITATION_LIFECYCLE } from './people/invitation.js';

let service: TestService;
beforeAll(async () => {
  service = await aService(access, { extras: new Map([[DEMO_ACCOUNTS, true]]) });
});
afterAll(() => service.stop());

it('every door refuses whoever does not hold its permission', async () => {
  expect(routesOf(service).length).toBeGreaterThan(20);
  expect(await doorsLeftOpen(service)).toEqual([]);
}, 60_000);

it('the database lets an invitation take the steps that the code knows, and no other', async () => {
  const known = movesKnown(INVITATION_LIFECYCLE);
  expect(await movesLetBy(service.database, 'invitation', INVITATION_LIFECYCLE)).toEqual(known);
});

it('people of one authority reach neither people nor grants of another', async () => {
  const operator = service.person('operator', 'alena', INSTALLATION);
  const territory = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };
  const opened = await operator.post('/api/v1/access/authorities', {
    slug: 'kraj',
    name: 'Kraj',
    profile: 'x',
    territory,
  });
  const { person } = (await operator.post('/api/v1/access/people', { email: 'a@b.example', name: 'A' })).body;
  const grant = await operator.post('/api/v1/access/grants', {
    personId: person.id,
    role: 'planner',
    authority: 'kraj',
  });
  expect([opened.status, grant.status]).toEqual([201, 201]);
  for (const authorityId of [AN_AUTHORITY, opened.body.id]) {
    const auditor = service.person('auditor', 'x', authorityId);
    const own = authorityId === opened.body.id;
    expect((await auditor.get('/api/v1/access/grants')).body.items).toHaveLength(own ? 1 : 0);
    expect((await auditor.get(`/api/v1/access/people/${person.id}`)).status).toBe(own ? 200 : 404);
  }
});
