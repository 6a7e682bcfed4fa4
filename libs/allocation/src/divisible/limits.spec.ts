import { envelopeOver, type GroupLimit } from '../group-limit.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { boundedClaim, codeOf } from './limits.js';

const requestOf = (change: Readonly<Record<string, unknown>>) =>
  readInput(someInput({ requests: [aRequest('a', '100', change)] })).requests[0]!;
const group = (kind: 'provider' | 'area'): GroupLimit => ({ kind, id: 'G', cap: 1n, floor: 1n, members: [0] });
const ENVELOPE = envelopeOver(1n, { length: 1 });

it.each<[string, Readonly<Record<string, unknown>>, bigint]>([
  ['all that is asked for', {}, 10000n],
  ['what is eligible of it', { eligible: '70' }, 7000n],
  ['a cap below that', { eligible: '70', cap: '40' }, 4000n],
  ['not a cap above that', { eligible: '70', cap: '80' }, 7000n],
])('the most that a request may get is %s', (_title, change, cap) => {
  expect(boundedClaim(requestOf(change)).cap).toBe(cap);
});

// What a request may get, what it gets, in minor units, before rounding and after, and the limit that stopped it.
it.each<[string, Readonly<Record<string, unknown>>, bigint, bigint, GroupLimit | null, string]>([
  ['all of the request', {}, 10000n, 10000n, null, 'full'],
  ['all that is eligible', { eligible: '70' }, 7000n, 7000n, null, 'eligible'],
  ['all that is eligible, with a cap above it', { eligible: '70', cap: '80' }, 7000n, 7000n, null, 'eligible'],
  ['the cap', { cap: '40' }, 4000n, 4000n, null, 'cap'],
  ['a cap of nothing', { cap: '0' }, 0n, 0n, null, 'cap'],
  ['nothing of it is eligible', { eligible: '0' }, 0n, 0n, null, 'not-eligible'],
  ['the floor', { floor: '30' }, 3000n, 3000n, ENVELOPE, 'floor'],
  ['a unit more than the floor', { floor: '30' }, 3001n, 3001n, ENVELOPE, 'cut'],
  ['rounded to the floor, and more by right', { floor: '30' }, 3001n, 3000n, ENVELOPE, 'cut'],
  ['cut by the envelope', {}, 5000n, 5000n, ENVELOPE, 'cut'],
  ['cut by a provider’s cap', {}, 5000n, 5000n, group('provider'), 'provider-cap'],
  ['cut by an area’s cap', {}, 5000n, 5000n, group('area'), 'area-cap'],
  ['cut by rounding alone', {}, 5000n, 5000n, null, 'cut'],
  ['less than the unit it is rounded to', {}, 5n, 0n, ENVELOPE, 'below-unit'],
  ['nothing left for it', {}, 0n, 0n, ENVELOPE, 'no-money'],
])('what bound an award: %s', (_title, change, exact, award, by, code) => {
  const one = { id: 'a', exact: { n: 2n * exact, d: 2n }, award, by, level: null };
  expect(codeOf(requestOf(change), { ...one, liftedFor: null })).toBe(code);
});

it.each([
  ['provider', {}, 'provider-floor'],
  ['area', {}, 'area-floor'],
  ['area', { floor: '30' }, 'floor'],
  ['area', { cap: '30' }, 'cap'],
] as const)('the floor of a group is named after its own limits: %s, %p', (kind, change, code) => {
  const one = { id: 'a', exact: { n: 3000n, d: 1n }, award: 3000n, by: ENVELOPE, level: null };
  expect(codeOf(requestOf(change), { ...one, liftedFor: group(kind) })).toBe(code);
});
