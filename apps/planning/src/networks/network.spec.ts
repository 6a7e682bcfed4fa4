import { civilDate } from '@levada/kernel';
import {
  adopt,
  compareNetworks,
  draft,
  enter,
  expectDraft,
  expectRegistered,
  rewrite,
  supersede,
  withdraw,
  writtenIn,
  type NetworkEntry,
} from './network.js';

const told = {
  ...{ id: 'n', authorityId: 'a', planId: 'p', number: 2, title: 'Síť 2028', validFrom: civilDate('2028-01-01') },
  draftedBy: 'planner',
};
const network = draft(told, { validFrom: civilDate('2027-01-01') });
const inForce = adopt(network, { by: 'board', at: new Date('2027-12-01T00:00:00Z'), entries: 1 });
const entry: NetworkEntry = {
  ...{ id: 'e', authorityId: 'a', networkId: 'n', registrationId: 'r', part: 'basic', capacity: '40', unit: 'bed' },
  ...{ fte: '22.5', territory: { scheme: 's', level: 'l', code: 'c' }, priorityCode: null, version: 1 },
};
const registered = {
  ...{ name: 'Domov', status: 'registered' },
  capacities: [
    { basis: 'actual', unit: 'bed', amount: '10' },
    { basis: 'registered', unit: 'bed', amount: '40.00' },
  ],
};

it('is in force once another person adopted it, until the day before the next', () => {
  expect(inForce).toMatchObject({ status: 'in-force', adoptedBy: 'board', version: 2 });
  expect(supersede(inForce, { validFrom: civilDate('2029-01-01') })).toMatchObject({
    ...{ status: 'superseded', validUntil: '2028-12-31' },
  });
});

it('takes as much as was registered, in the unit it was registered for', () => {
  expect(enter(entry, registered)).toBe(entry);
  const uncounted = { ...registered, capacities: [{ basis: 'actual', unit: 'bed', amount: '10' }] };
  expect(enter({ ...entry, unit: 'client', capacity: '900' }, uncounted)).toMatchObject({ capacity: '900' });
});

it('a draft is said anew, written in and withdrawn, each at a version of its own', () => {
  const said = { title: 'Síť 2027/2028', validFrom: civilDate('2027-07-01') };
  expect(rewrite(network, said, { validFrom: civilDate('2027-01-01') })).toMatchObject({ ...said, version: 2 });
  expect(writtenIn(network)).toEqual({ ...network, version: 2 });
  expect(withdraw(network)).toMatchObject({ status: 'withdrawn', adoptedBy: null, version: 2 });
});

it('is adopted as long as the register says of every service what it secures', () => {
  const other = { ...entry, registrationId: 'other' };
  const suspended = { ...registered, name: 'Azyl', status: 'suspended' };
  const known = (one: typeof registered) => new Map(Object.entries({ r: registered, other: one }));
  expect(() => expectRegistered([entry, other], known(registered))).not.toThrow();
  for (const [entries, found, facts] of [
    [[entry, other], known(suspended), { count: 1, first: 'Azyl' }],
    [[other], new Map(), { count: 1, first: 'other' }],
    [[{ ...entry, capacity: '41' }, other], known(suspended), { count: 2, first: 'Azyl' }],
  ] as const)
    expect(() => expectRegistered(entries, found)).toThrow(
      expect.objectContaining({ code: 'network/entries-not-registered', facts }),
    );
});

it.each<[string, string, () => unknown]>([
  ['begins with the last one', 'network/not-after-the-last', () => draft(told, { validFrom: told.validFrom })],
  [
    'is adopted by who drafted it',
    'network/same-person',
    () => adopt(network, { by: 'planner', at: new Date(), entries: 1 }),
  ],
  ['is adopted empty', 'network/empty', () => adopt(network, { by: 'board', at: new Date(), entries: 0 })],
  ['is adopted twice', 'network/not-a-draft', () => adopt(inForce, { by: 'board', at: new Date(), entries: 1 })],
  ['is written in after its adoption', 'network/not-a-draft', () => expectDraft(inForce)],
  ['is superseded as a draft', 'network/not-in-force', () => supersede(network, told)],
  ['takes who was suspended', 'network/not-registered', () => enter(entry, { ...registered, status: 'suspended' })],
  ['is said anew after its adoption', 'network/not-a-draft', () => rewrite(inForce, told, undefined)],
  ['is moved before the last one', 'network/not-after-the-last', () => rewrite(network, told, told)],
  ['is withdrawn after its adoption', 'network/not-a-draft', () => withdraw(inForce)],
  [
    'takes a service in a unit of which it has none',
    'network/unit-not-registered',
    () => enter({ ...entry, unit: 'client' }, registered),
  ],
  ['takes a bed too many', 'network/more-than-registered', () => enter({ ...entry, capacity: '40.01' }, registered)],
])('is refused when it %s', (_what, code, act) => {
  expect(act).toThrow(code);
});

it('differs by what came, what left and what is secured otherwise', () => {
  const others = [
    { ...entry, capacity: '35' },
    { ...entry, registrationId: 'new' },
  ];
  expect(compareNetworks([entry, { ...entry, registrationId: 'old' }], others)).toEqual({
    ...{ added: ['new'], removed: ['old'], changed: [{ registrationId: 'r', members: ['capacity'] }] },
  });
});
