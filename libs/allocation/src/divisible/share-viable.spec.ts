import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';

const run = (...requests: unknown[]) =>
  allocate(readInput(someInput({ requests })), { rule: 'proportional', hash: sha256 }).awards.map(
    ({ id, award, code }) => [id, award, code].join(' '),
  );

// Each envelope has 100; each request asks for what stands there, and is nothing to its applicant below the minimum.
it.each<[string, unknown[], string[]]>([
  [
    'exactly the minimum is enough',
    [aRequest('a', '100', { minimum: '50' }), aRequest('b', '100')],
    ['a 50.00 cut', 'b 50.00 cut'],
  ],
  [
    'a haléř less is not',
    [aRequest('a', '100', { minimum: '50.01' }), aRequest('b', '100')],
    ['a 0.00 minimum', 'b 100.00 full'],
  ],
  [
    'the last in the tie order leaves first: the lower score',
    [aRequest('a', '100', { minimum: '60', score: '1' }), aRequest('b', '100', { minimum: '60', score: '2' })],
    ['a 0.00 minimum', 'b 100.00 full'],
  ],
  [
    'or the higher id, wherever it stands',
    [aRequest('b', '100', { minimum: '60' }), aRequest('a', '100', { minimum: '60' })],
    ['a 100.00 full', 'b 0.00 minimum'],
  ],
  [
    'one after the other, until who is left has enough',
    ['c', 'a', 'b'].map((id) => aRequest(id, '100', { minimum: '51' })),
    ['a 100.00 full', 'b 0.00 minimum', 'c 0.00 minimum'],
  ],
])('%s', (_title, requests, expected) => {
  expect(run(...requests)).toEqual(expected);
});
