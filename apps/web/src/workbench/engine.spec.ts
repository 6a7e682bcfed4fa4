import { createHash } from 'node:crypto';
import {
  allocate,
  canonicalInput,
  changedInput,
  changedParameters,
  engineOptions,
  readInput,
} from '@levada/allocation';
import { canonicalJson } from '@levada/kernel';
import { asStored, needsServer, requestsOf, tryOn, whyOf, type StoredRun } from './engine.js';
import {
  countOf,
  decimalText,
  decimalValue,
  readWhatIf,
  sliderPlace,
  sliderValue,
  STEPS,
  withCap,
  withRow,
  writeWhatIf,
  type WhatIf,
} from './what-if.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const input = readInput({
  ...{ currency: 'CZK', roundTo: '1', envelopes: [{ id: 'E1', amount: '300' }] },
  requests: [
    { id: '1', envelope: 'E1', requested: '200', score: '80', priority: 'P1', provider: 'A' },
    { id: '2', envelope: 'E1', requested: '200', score: '60', priority: 'P2', provider: 'B' },
    { id: '3', envelope: 'E1', requested: '200', eligible: '100', score: '40', priority: 'P1 + P2', provider: 'A' },
  ],
});
const run: StoredRun = {
  ...{ rule: 'proportional', parameters: {}, input: canonicalInput(input) },
  result: canonicalJson(allocate(input, { rule: 'proportional', hash: sha256 })),
};

describe('what is tried', () => {
  it('as it is comes to the very hashes that were stored', () => {
    const { inputHash, resultHash, comparison } = tryOn(run, {}, sha256);
    const stored = JSON.parse(run.result) as { inputHash: string; resultHash: string };
    expect({ inputHash, resultHash }).toEqual({ inputHash: stored.inputHash, resultHash: stored.resultHash });
    expect(comparison.changed).toEqual([]);
  });

  it('shows what is stored just as the engine then shows it', () => {
    const { comparison, ...tried } = tryOn(run, {}, sha256);
    const { comparison: none, ...stored } = asStored(run);
    expect(stored).toEqual(tried);
    expect([none.changed, none.awarded]).toEqual([[], comparison.awarded]);
  });

  it.each<[string, WhatIf]>([
    ['another rule', { rule: 'greedy', parameters: { threshold: '50' } }],
    ['more money', { envelopes: [{ id: 'E1', amount: '400' }] }],
    ['a priority that counts double', { rule: 'greedy', weights: [{ priority: 'P2', weight: '2' }] }],
    ['a cap for a provider', { limits: [{ provider: 'A', cap: '100' }] }],
  ])('%s comes to what the server makes of a fork', (_, what) => {
    const forked = changedInput(run.input, what);
    const options = engineOptions(what.rule ?? run.rule, changedParameters(run.parameters, what), sha256);
    const { inputHash, resultHash } = allocate(forked, options);
    expect(tryOn(run, what, sha256)).toMatchObject({ inputHash, resultHash });
  });

  it('shows by priority what is asked, what was and what is', () => {
    const { bars } = tryOn(run, { envelopes: [{ id: 'E1', amount: '500' }] }, sha256);
    expect(bars).toEqual([
      { name: 'P1', requested: '200.00', before: '120.00', after: '200.00', share: 1, shareBefore: 0.6 },
      { name: 'P1 + P2', requested: '200.00', before: '60.00', after: '100.00', share: 0.5, shareBefore: 0.3 },
      { name: 'P2', requested: '200.00', before: '120.00', after: '200.00', share: 1, shareBefore: 0.6 },
    ]);
  });

  it('refuses what a fork would be refused', () => {
    expect(() => tryOn(run, { envelopes: [{ id: 'E9', amount: '1' }] }, sha256)).toThrow('allocation/unknown-envelope');
  });

  it('says why, in the language asked for', () => {
    expect(whyOf(run, {}, '3', 'cs')).toContain('P1 + P2');
    expect(whyOf(run, {}, '9', 'cs')).toBeNull();
  });

  it('leaves the solver to the server', () => {
    expect([needsServer(run, {}), needsServer(run, { rule: 'optimal' })]).toEqual([false, true]);
  });
});

it('requests stand in a table as text', () => {
  expect(requestsOf(run)[2]).toMatchObject({
    id: '3',
    requested: '200.00',
    eligible: '100.00',
    score: '40',
    provider: 'A',
  });
});

describe('an address', () => {
  it('holds what is tried, and nothing where nothing is', () => {
    const what = withRow({ rule: 'greedy' }, 'envelopes', 'E1', { id: 'E1', amount: '400' });
    expect(readWhatIf(writeWhatIf(what))).toEqual(what);
    expect(countOf(what)).toBe(2);
    expect(
      writeWhatIf(withRow(withRow({}, 'weights', 'P1', { priority: 'P1', weight: '2' }), 'weights', 'P1', undefined)),
    ).toBeUndefined();
    expect(withCap(withCap({}, { provider: 'A' }, '5'), { provider: 'A' }, '7')).toEqual({
      limits: [{ provider: 'A', cap: '7' }],
    });
  });
  it.each(['', 'x', '[]', '7', 'null', '{"envelopes":5}', '{"rule":[]}', '{"y":1}'])(
    'with %p in it tries nothing',
    (text) => expect(readWhatIf(text)).toEqual({}),
  );
});

it('a slider moves in whole units and finds its place again', () => {
  expect(sliderValue(500, 1_000_01n, 100n)).toBe(500_00n);
  expect([sliderPlace(0n, 0n), sliderPlace(50n, 100n), sliderPlace(300n, 100n)]).toEqual([0, STEPS / 2, STEPS]);
  expect([decimalText(1234_50n, 2), decimalText(5n, 2), decimalValue('1234.5', 2), decimalValue('1.234', 2)]).toEqual([
    ...['1234.5', '0.05', 1234_50n, undefined],
  ]);
});
