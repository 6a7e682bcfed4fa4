import { isRefusal, type Refusal } from '@levada/kernel';
import { aRequest, someInput } from './input.factory.js';
import { readInput } from './read-input.js';

const faultsOf = (json: unknown): string[] => {
  try {
    readInput(json);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    expect(error.code).toBe('allocation/input-faulty');
    return error.places.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};
const refusalOf = (json: unknown): Refusal => {
  try {
    readInput(json);
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const E1 = { id: 'E1', amount: '1.00', parent: null };
const withRequest = (change: Readonly<Record<string, unknown>>) =>
  someInput({ requests: [aRequest('1.1', '100.00', change)] });

const withLimit = (...limits: unknown[]) =>
  someInput({ requests: [aRequest('1.1', '100.00', { area: 'A', provider: 'P' })], limits });

it('reads amounts into minor units and scores into millionths', () => {
  const { roundTo, requests } = readInput(
    withRequest({ eligible: '90', score: '78.5', floor: '10', cap: '80.5', minimum: '5', area: 'A' }),
  );
  expect(roundTo).toBe(1n);
  expect(requests).toEqual([
    {
      id: '1.1',
      envelope: 'E1',
      requested: 10000n,
      eligible: 9000n,
      score: 78500000n,
      floor: 1000n,
      cap: 8050n,
      minimum: 500n,
      provider: null,
      area: 'A',
      kind: null,
      priority: null,
      eitherOr: null,
    },
  ]);
});

it.each([
  ['a list instead of an object', [], ' allocation/not-an-object'],
  ['no currency', someInput({ currency: undefined }), '/currency allocation/missing'],
  ['a currency nobody knows', someInput({ currency: 'XXX' }), '/currency money/unknown-currency'],
  ['a unit of nothing', someInput({ roundTo: '0' }), '/roundTo rounding/unit-not-positive'],
  ['no envelopes', someInput({ envelopes: [], requests: [] }), '/envelopes allocation/missing'],
  ['requests that are no list', someInput({ requests: {} }), '/requests allocation/not-a-list'],
  ['a request that is null', someInput({ requests: [null] }), '/requests/0 allocation/not-an-object'],
  ['a negative amount', withRequest({ requested: '-1' }), '/requests/0/requested allocation/amount-negative'],
  ['a negative nothing', withRequest({ requested: '-0' }), '/requests/0/requested allocation/amount-negative'],
  ['an amount that is a number', withRequest({ requested: 100 }), '/requests/0/requested allocation/not-text'],
  ['an amount with a comma', withRequest({ requested: '1,5' }), '/requests/0/requested money/malformed'],
  ['a thousandth of a koruna', withRequest({ requested: '1.005' }), '/requests/0/requested money/too-many-decimals'],
  ['a million digits', withRequest({ requested: '9'.repeat(1_000_000) }), '/requests/0/requested money/malformed'],
  [
    'a score of a million digits',
    withRequest({ score: '9'.repeat(1_000_000) }),
    '/requests/0/score allocation/not-text',
  ],
  ['a score in words', withRequest({ score: 'high' }), '/requests/0/score allocation/score-malformed'],
  [
    'more eligible than requested',
    withRequest({ eligible: '101' }),
    '/requests/0/eligible allocation/eligible-above-requested',
  ],
  ['a floor above the cap', withRequest({ floor: '2', cap: '1' }), '/requests/0/floor allocation/floor-above-cap'],
  ['a floor above the claim', withRequest({ floor: '101' }), '/requests/0/floor allocation/floor-above-claim'],
  [
    'a floor that is not viable',
    withRequest({ floor: '1', minimum: '2' }),
    '/requests/0/floor allocation/floor-below-minimum',
  ],
  ['an envelope nobody knows', withRequest({ envelope: 'E9' }), '/requests/0/envelope allocation/unknown-envelope'],
  ['another currency', withRequest({ currency: 'EUR' }), '/requests/0/currency money/mixed-currencies'],
  [
    'an id twice',
    someInput({ requests: [aRequest('1', '1'), aRequest('1', '2')] }),
    '/requests/1/id allocation/request-twice',
  ],
  ['an empty id', someInput({ requests: [aRequest('', '1')] }), '/requests/0/id allocation/not-text'],
  ['an envelope twice', someInput({ envelopes: [E1, E1] }), '/envelopes/1/id allocation/envelope-twice'],
  [
    'an envelope in none',
    someInput({ envelopes: [{ ...E1, parent: 'E0' }] }),
    '/envelopes/0/parent allocation/unknown-envelope',
  ],
  [
    'an envelope in itself',
    someInput({ envelopes: [{ ...E1, parent: 'E1' }] }),
    '/envelopes/0/parent allocation/envelope-cycle',
  ],
  [
    'two envelopes in each other',
    someInput({
      envelopes: [
        { ...E1, parent: 'E2' },
        { ...E1, id: 'E2', parent: 'E1' },
      ],
    }),
    '/envelopes/0/parent allocation/envelope-cycle',
  ],
  ['a limit of no group', withLimit({ cap: '1' }), '/limits/0 allocation/limit-of-one-group'],
  [
    'a limit of two groups',
    withLimit({ area: 'A', provider: 'P', cap: '1' }),
    '/limits/0 allocation/limit-of-one-group',
  ],
  ['a limit that limits nothing', withLimit({ area: 'A' }), '/limits/0 allocation/limit-of-nothing'],
  [
    'a group floor above the cap',
    withLimit({ area: 'A', cap: '1', floor: '2' }),
    '/limits/0/floor allocation/floor-above-cap',
  ],
  [
    'a limit of a group that nobody is in',
    withLimit({ area: 'a', cap: '1' }),
    '/limits/0/area allocation/limit-for-nobody',
  ],
  [
    'a group twice',
    withLimit({ area: 'A', cap: '1' }, { area: 'A', floor: '1' }),
    '/limits/1/area allocation/limit-twice',
  ],
  ['limits that are no list', someInput({ limits: {} }), '/limits allocation/not-a-list'],
  ['a negative cap', withLimit({ area: 'A', cap: '-1' }), '/limits/0/cap allocation/amount-negative'],
])('refuses %s', (_title, json, fault) => {
  expect(faultsOf(json)).toEqual([fault]);
});

it.each<[string, unknown, Readonly<Record<string, unknown>>]>([
  ['a request twice', someInput({ requests: [aRequest('r', '1'), aRequest('r', '2')] }), { id: 'r' }],
  ['an envelope nobody knows', withRequest({ envelope: 'E9' }), { id: 'E9' }],
  ['an envelope twice', someInput({ envelopes: [E1, E1] }), { id: 'E1' }],
  ['an envelope in itself', someInput({ envelopes: [{ ...E1, parent: 'E1' }] }), { id: 'E1' }],
  ['an envelope in none', someInput({ envelopes: [{ ...E1, parent: 'E0' }] }), { id: 'E0' }],
  ['a group twice', withLimit({ area: 'A', cap: '1' }, { area: 'A', floor: '1' }), { id: 'A' }],
  ['a group that nobody is in', withLimit({ area: 'a', cap: '1' }), { id: 'a' }],
  ['a long currency', withRequest({ currency: 'E'.repeat(50) }), { one: 'CZK', other: 'E'.repeat(12) }],
  ['a currency of an envelope', someInput({ envelopes: [{ ...E1, currency: 'EUR' }] }), { one: 'CZK', other: 'EUR' }],
  ['a currency of a limit', withLimit({ area: 'A', cap: '1', currency: 'EUR' }), { one: 'CZK', other: 'EUR' }],
])('names what it refuses: %s', (_title, json, facts) => {
  expect(refusalOf(json).places).toEqual([expect.objectContaining({ facts })]);
});

it('says how many faults there are, names fifty and the first of them', () => {
  const requests = Array.from({ length: 60 }, (_, at) => aRequest(`r${at}`, '-1'));
  const { facts, places } = refusalOf(someInput({ requests }));
  expect(facts).toEqual({ faults: 60, first: '/requests/0/requested', why: 'allocation/amount-negative' });
  expect(places).toHaveLength(50);
  expect(refusalOf([]).facts).toEqual({ faults: 1, first: '', why: 'allocation/not-an-object' });
});

it.each([
  ['null', null, ' allocation/not-an-object'],
  ['a text', '{}', ' allocation/not-an-object'],
  ['no id', someInput({ requests: [{ envelope: 'E1', requested: '1' }] }), '/requests/0/id allocation/missing'],
  ['no envelope', someInput({ requests: [{ id: 'r', requested: '1' }] }), '/requests/0/envelope allocation/missing'],
  ['no amount', someInput({ requests: [{ id: 'r', envelope: 'E1' }] }), '/requests/0/requested allocation/missing'],
  ['an envelope that is null', someInput({ envelopes: [null], requests: [] }), '/envelopes/0 allocation/not-an-object'],
  ['a limit that is a list', withLimit([]), '/limits/0 allocation/not-an-object'],
  ['a limit of a group without a name', withLimit({ area: '', cap: '1' }), '/limits/0/area allocation/not-text'],
  ['a name of 201 letters', withRequest({ kind: 'k'.repeat(201) }), '/requests/0/kind allocation/not-text'],
  ['a priority that is a number', withRequest({ priority: 1 }), '/requests/0/priority allocation/not-text'],
  ['an either-or that is a number', withRequest({ eitherOr: 1 }), '/requests/0/eitherOr allocation/not-text'],
  ['a unit that is a number', someInput({ roundTo: 1 }), '/roundTo allocation/not-text'],
])('refuses %s, and nothing else', (_title, json, fault) => {
  expect(faultsOf(json)[0]).toBe(fault);
});

it('takes what is just right', () => {
  expect(faultsOf(withRequest({ kind: 'k'.repeat(200), floor: '2', minimum: '2', cap: '2', currency: 'CZK' }))).toEqual(
    [],
  );
  expect(faultsOf(withRequest({ requested: '0', eligible: '0' }))).toEqual([]);
  expect(faultsOf(withLimit({ area: 'A', cap: '2', floor: '2' }))).toEqual([]);
});

it('tells all faults at once', () => {
  const requests = [aRequest('1', '-1', { envelope: 'E9' }), aRequest('1', 'x')];
  expect(faultsOf(someInput({ requests }))).toEqual([
    '/requests/0/requested allocation/amount-negative',
    '/requests/0/envelope allocation/unknown-envelope',
    '/requests/1/requested money/malformed',
    '/requests/1/id allocation/request-twice',
  ]);
});
