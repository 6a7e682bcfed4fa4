import { aServiceType } from '../service-types/service-type.factory.js';
import { compareVersions } from './comparison.js';

const home = aServiceType();
const work = aServiceType({ code: 'A1', names: { de: 'Werkstatt' } });

it('tells what came, what went and where to, and what changed in what stayed', () => {
  const cheaper = aServiceType({ capacityUnits: ['place', 'bed'], names: { de: 'Wohngruppe' } });
  const day = aServiceType({ code: 'T1' });
  expect(compareVersions([home, work], [cheaper, day], [{ from: 'A1', to: 'T1', relation: 'replaced' }])).toEqual({
    added: [day],
    removed: [{ ...work, successors: ['T1'] }],
    changed: [
      {
        code: 'W1',
        members: [
          { member: 'names', before: { de: 'Betreutes Wohnen' }, after: { de: 'Wohngruppe' } },
          { member: 'capacityUnits', before: ['place'], after: ['place', 'bed'] },
        ],
      },
    ],
    unchanged: 0,
  });
});

it('finds nothing between a version and itself, whatever the order of its members', () => {
  const turned = Object.fromEntries(Object.entries(home).reverse()) as unknown as typeof home;
  expect(compareVersions([home, work], [work, turned], [])).toEqual({
    added: [],
    removed: [],
    changed: [],
    unchanged: 2,
  });
});
