import fc from 'fast-check';
import { explain } from '../explain/explain.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate, type AllocateOptions } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { COMPLETIONS } from './completion.js';
import { elect } from './elect.js';
import { ballotsOf } from './electorate.js';
import { anyVote, ballotsIn } from './plain-elections.factory.js';

const inputOf = (votes: string[], change: Readonly<Record<string, unknown>> = {}) => ({
  ...readInput(someInput({ requests: [aRequest('a', '60'), aRequest('b', '40'), aRequest('n', '0')], ...change })),
  ballots: ballotsOf(votes.map((vote) => [...vote])),
});
const run = (input: ReturnType<typeof inputOf>, options: Partial<AllocateOptions> = {}) =>
  allocate(input, { rule: 'equal-shares', hash: sha256, ...options });

describe.each(['equal-shares', 'phragmen'])('%s', (rule) => {
  it('gives all or nothing, and says which', () => {
    const requests = [aRequest('a', '60'), aRequest('b', '50'), aRequest('n', '0')];
    const { awards, totals } = run(inputOf(['a', 'ab', 'n'], { requests, roundTo: '7' }), { rule });
    expect(awards).toEqual([
      { id: 'a', award: '60.00', exact: '60', code: 'full' },
      { id: 'b', award: '0.00', exact: '0', code: 'no-money' },
      // What asks for nothing is not bought, whoever wants it.
      { id: 'n', award: '0.00', exact: '0', code: 'no-money' },
    ]);
    expect(totals).toMatchObject({ funded: 1, awarded: '60.00', left: '40.00' });
  });

  it('tells what has no vote from what has no money', () => {
    const envelopes = [{ id: 'E1', amount: '50', parent: null }];
    const { awards } = run(inputOf(['a', 'x', ''], { envelopes }), { rule });
    expect(awards.map(({ code }) => code)).toEqual(['no-money', 'no-support', 'no-support']);
  });

  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    [
      'several envelopes',
      'one-envelope-only',
      { envelopes: ['E1', 'E2'].map((id) => ({ id, amount: '9', parent: null })) },
    ],
    [
      'limits of groups',
      'one-envelope-only',
      { limits: [{ area: 'N', cap: '10' }], requests: [aRequest('a', '60', { area: 'N' })] },
    ],
    ['floors', 'floor-not-for-rule', { requests: [aRequest('a', '60', { floor: '1' })] }],
  ])('refuses %s', (_title, code, change) => {
    const refusal = expect.objectContaining({ code: `allocation/${code}`, facts: { rule } });
    expect(() => run(inputOf(['a'], change), { rule })).toThrow(refusal);
  });

  it('refuses an input without an envelope, or without ballots', () => {
    const input = inputOf(['a']);
    const refusal = (code: string) => expect.objectContaining({ code: `allocation/${code}`, facts: { rule } });
    expect(() => run({ ...input, envelopes: [], requests: [] }, { rule })).toThrow(refusal('one-envelope-only'));
    expect(() => allocate(readInput(someInput()), { rule, hash: sha256 })).toThrow(refusal('ballots-missing'));
  });

  it('no ballots are still a vote: nothing has a supporter', () => {
    expect(run(inputOf([]), { rule }).awards.map(({ code }) => code)).toEqual([
      'no-support',
      'no-support',
      'no-support',
    ]);
  });
});

it('a completion adds whole units of the currency, not its smallest', () => {
  // At 50.50 each both would be bought, for more than there is; b alone, at 49.75, is between two rounds.
  const input = inputOf(['b', 'c'], {
    envelopes: [{ id: 'E1', amount: '99', parent: null }],
    requests: [aRequest('b', '49.75'), aRequest('c', '50')],
  });
  expect(run(input, { completion: 'add1' }).selected).toEqual([]);
});

describe('the comparison step', () => {
  // Three want a for 95 of 100; the others b or c, for 10 each.
  const requests = ['95', '10', '10'].map((amount, at) => aRequest('abc'[at]!, amount, { score: '5' }));
  const compared = (votes: string[]) => {
    const options = { rule: 'equal-shares', comparison: 'satisfaction', hash: sha256 } as const;
    return explain(inputOf(votes, { requests }), options);
  };
  const said = ({ awards }: ReturnType<typeof compared>) =>
    awards.map(({ id, reason, explanation }) => [id, reason.clause, /would/.test(explanation.en)]);

  it('where equal shares stays, the sentences are of equal shares', () => {
    const result = compared(['a', 'a', 'a', 'b', 'b', 'c', 'c']);
    expect([result.comparison?.kept, result.selected]).toEqual(['equal-shares', ['b', 'c']]);
    expect(said(result)).toEqual([
      ['a', 'not-bought', true],
      ['b', 'bought', true],
      ['c', 'bought', true],
    ]);
  });

  it('where the ranking is taken, they are of the ranking by approvals, and name no change', () => {
    const result = compared(['a', 'a', 'a', 'bc', 'bc']);
    expect([result.comparison?.kept, result.selected]).toEqual(['greedy', ['a']]);
    expect(said(result).map(([id, , would]) => [id, would])).toEqual([
      ['a', false],
      ['b', false],
      ['c', false],
    ]);
    expect(result.awards[0]!.reason.clause).not.toBe('bought');
  });
});

it.each(COMPLETIONS)('%s: never spends more than there is, and the default is none', (completion) => {
  fc.assert(
    fc.property(anyVote, (vote) => {
      const requests = vote.projects.map(({ id, cost }) => aRequest(id, `${cost}`));
      const json = someInput({ requests, envelopes: [{ id: 'E1', amount: `${vote.envelope}`, parent: null }] });
      const input = { ...readInput(json), ballots: ballotsIn(vote) };
      const { totals, resultHash } = run(input, { completion });
      expect(totals.left).not.toMatch(/^-/);
      if (completion !== 'none') return;
      expect(run(input).resultHash).toBe(resultHash);
      expect(elect(input, 'none').outcome).toEqual(elect(input, 'none', 'none').outcome);
    }),
  );
});
