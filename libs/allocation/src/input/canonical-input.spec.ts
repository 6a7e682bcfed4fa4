import { ballotsOf } from '../equal-shares/electorate.js';
import { canonicalInput } from './canonical-input.js';
import { aRequest, someInput } from './input.factory.js';
import { readInput } from './read-input.js';

const envelopes = [
  { id: 'E2', amount: '5', parent: 'E1' },
  { id: 'E1', amount: '9', parent: null },
];
const requests = [
  aRequest('b', '2', { envelope: 'E2', provider: 'P', kind: 'k', cap: '1', score: '3', priority: 'P1', eitherOr: 'x' }),
  aRequest('a', '1', { area: 'A' }),
];
const limits = [
  { provider: 'P', cap: '3' },
  { area: 'A', floor: '1' },
];
const textOf = (change: Readonly<Record<string, unknown>>) =>
  canonicalInput(readInput(someInput({ envelopes, requests, limits, ...change })));

it('holds everything that a rule can look at, in one spelling', () => {
  expect(JSON.parse(textOf({}))).toEqual({
    currency: 'CZK',
    roundTo: '0.01',
    envelopes: [
      { id: 'E1', amount: '9.00', parent: null },
      { id: 'E2', amount: '5.00', parent: 'E1' },
    ],
    requests: [
      {
        ...{ id: 'a', envelope: 'E1', requested: '1.00', eligible: '1.00', score: null, floor: '0.00', cap: null },
        ...{ minimum: '0.00', provider: null, area: 'A', kind: null },
      },
      {
        ...{ id: 'b', envelope: 'E2', requested: '2.00', eligible: '2.00', score: '3', floor: '0.00', cap: '1.00' },
        ...{ minimum: '0.00', provider: 'P', area: null, kind: 'k', priority: 'P1', eitherOr: 'x' },
      },
    ],
    limits: [
      { area: 'A', cap: null, floor: '1.00' },
      { provider: 'P', cap: '3.00', floor: '0.00' },
    ],
  });
});

it('the order of rows does not show in it', () => {
  const turned = textOf({
    envelopes: [...envelopes].reverse(),
    requests: [...requests].reverse(),
    limits: [...limits].reverse(),
  });
  expect(turned).toBe(textOf({}));
});

it('what is not there is left out, ballots are kept', () => {
  const input = readInput(someInput({ envelopes, requests }));
  expect(canonicalInput(input)).not.toMatch(/limits|ballots/);
  const ballots = ballotsOf([['a', 'b'], ['b'], ['b']]);
  expect(JSON.parse(canonicalInput({ ...input, ballots }))).toMatchObject({
    ballots: [
      { approves: ['a', 'b'], voters: '1' },
      { approves: ['b'], voters: '2' },
    ],
  });
});
