import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { componentsOf, pathsOf } from './components.js';

const tree = (...rows: [id: string, parent: string | null][]) =>
  rows.map(([id, parent]) => ({ id, amount: '100', parent }));
const request = (id: string, envelope: string, change = {}) => aRequest(id, '10', { envelope, ...change });
/** Each part: its requests, and its limits with the requests in each. */
const parts = (envelopes: unknown[], requests: unknown[], limits: unknown[] = []) =>
  componentsOf(readInput(someInput({ envelopes, requests, limits }))).map((part) => ({
    requests: part.requests.map(({ id }) => id).join(''),
    limits: part.limits.map(({ kind, id, members }) =>
      [kind, id, members.map((at) => part.requests[at]!.id).join('')].join(' '),
    ),
  }));

it('an envelope lies in all that are around it', () => {
  const paths = pathsOf(
    readInput(someInput({ envelopes: tree(['E3', 'E2'], ['E2', 'E1'], ['E1', null]), requests: [] })).envelopes,
  );
  expect([...paths].map(([id, path]) => [id, path.map((one) => one.id)])).toEqual([
    ['E1', ['E1']],
    ['E2', ['E2', 'E1']],
    ['E3', ['E3', 'E2', 'E1']],
  ]);
});

it.each<[string, unknown[], unknown[], unknown[], ReturnType<typeof parts>]>([
  [
    'envelopes beside each other have nothing to do with each other',
    tree(['E1', null], ['E2', null]),
    [request('a', 'E2'), request('b', 'E1'), request('c', 'E2')],
    [],
    [
      { requests: 'b', limits: ['envelope E1 b'] },
      { requests: 'ac', limits: ['envelope E2 ac'] },
    ],
  ],
  [
    'limits come from the innermost outwards, of one depth by id; what lies in an inner one lies in the outer one, too',
    tree(['E0', null], ['E2', 'E0'], ['E1', 'E0'], ['E3', 'E1']),
    [request('a', 'E3'), request('b', 'E2'), request('c', 'E0')],
    [],
    [{ requests: 'abc', limits: ['envelope E3 a', 'envelope E1 a', 'envelope E2 b', 'envelope E0 abc'] }],
  ],
  [
    'a group that reaches into two envelopes joins them; providers come before areas, each by id',
    tree(['E1', null], ['E2', null], ['E3', null], ['E4', null]),
    [
      request('a', 'E1', { provider: 'Q', area: 'N' }),
      request('b', 'E2', { provider: 'Q', area: 'M' }),
      request('c', 'E2', { provider: 'P', area: 'N' }),
      request('d', 'E3', { provider: 'R', area: 'S' }),
    ],
    [
      { area: 'N', cap: '9' },
      { provider: 'Q', cap: '9' },
      { area: 'M', cap: '9' },
      { provider: 'P', cap: '9' },
    ],
    [
      {
        requests: 'abc',
        limits: ['envelope E1 a', 'envelope E2 bc', 'provider P c', 'provider Q ab', 'area M b', 'area N ac'],
      },
      { requests: 'd', limits: ['envelope E3 d'] },
      { requests: '', limits: ['envelope E4 '] },
    ],
  ],
  [
    'a provider and an area of one name are two groups',
    tree(['E1', null], ['E2', null]),
    [request('a', 'E1', { provider: 'N' }), request('b', 'E2', { area: 'N' })],
    [{ area: 'N', cap: '9' }],
    [
      { requests: 'a', limits: ['envelope E1 a'] },
      { requests: 'b', limits: ['envelope E2 b', 'area N b'] },
    ],
  ],
  [
    'groups join in a chain, from one envelope to the next',
    tree(['E1', null], ['E2', null], ['E3', null]),
    [
      request('a', 'E1', { provider: 'P' }),
      request('b', 'E2', { provider: 'P', area: 'N' }),
      request('c', 'E3', { area: 'N' }),
    ],
    [
      { provider: 'P', cap: '9' },
      { area: 'N', cap: '9' },
    ],
    [
      {
        requests: 'abc',
        limits: ['envelope E1 a', 'envelope E2 b', 'envelope E3 c', 'provider P ab', 'area N bc'],
      },
    ],
  ],
])('%s', (_title, envelopes, requests, limits, expected) => {
  expect(parts(envelopes, requests, limits)).toEqual(expected);
});
