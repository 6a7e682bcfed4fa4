import { lagsOf, type Readiness } from './health.js';

const ready = { status: 'ready', degraded: [] } as const;
const services: Readiness['services'] = {
  access: { ...ready, log: { epoch: 1, n: 10 } },
  funding: { ...ready, log: { epoch: 2, n: 5 } },
  catalogue: ready,
  registry: {
    ...ready,
    inbox: { access: { epoch: 1, n: 7 }, funding: { epoch: 1, n: 4 }, catalogue: null },
  },
  planning: { ...ready, inbox: { access: { epoch: 1, n: 10 }, funding: null } },
};

it('counts what has not been taken in yet', () => expect(lagsOf(services, 'registry')).toEqual([['access', 3]]));

it('says nothing of whoever has kept up, and counts from the start where nothing came', () =>
  expect(lagsOf(services, 'planning')).toEqual([['funding', 5]]));
