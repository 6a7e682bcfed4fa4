import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal } from '@levada/kernel';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { COMPLETIONS, type Completion } from '../equal-shares/completion.js';
import { readPabulib } from './read-pabulib.js';

const SMALL = `META
key;value
budget;100
currency;EUR
rule;equalshares/add1
PROJECTS
project_id;cost;votes;name
a;60;2;"Benches; and trees"
b;40;1;A ""quiet"" room
c;50;1;Swings
VOTES
voter_id;vote
1;a
2;a,b
3;c
`;
const run = (text: string, rule: string, completion: Completion = 'none') =>
  allocate(readPabulib(text).input, { rule, completion, hash: sha256 });

it('reads projects, ballots and the rule of the vote', () => {
  const { input, rule } = readPabulib(SMALL);
  expect(rule).toEqual({ rule: 'equal-shares', completion: 'add1' });
  expect(input.requests.map(({ id, requested, score }) => [id, requested, score])).toEqual([
    ['a', 6000n, 2000000n],
    ['b', 4000n, 1000000n],
    ['c', 5000n, 1000000n],
  ]);
  expect(input.ballots).toEqual([
    { approves: ['a', 'b'], voters: 1n },
    { approves: ['a'], voters: 1n },
    { approves: ['c'], voters: 1n },
  ]);
});

it.each<[string, Completion, string[], string]>([
  // Each voter holds 33 1/3: two pay 30 each for a; nobody else can pay alone.
  ['two pay for what both want', 'none', ['a'], '60.00'],
  // At 50 each, c would be bought as well: 110 are more than there is.
  ['a unit more for each until it would be too much', 'add1', ['a'], '60.00'],
  // 40 left: b still fits, so it goes on, until the outcome would be too dear.
  ['something still fits, so it goes on', 'add1-exhaustive', ['a'], '60.00'],
])('equal shares: %s', (_title, completion, selected, spent) => {
  expect(run(SMALL, 'equal-shares', completion)).toMatchObject({ selected, spent });
});

it.each(COMPLETIONS)('equal shares with %s: the order of projects and votes changes no byte', (completion) => {
  const lines = SMALL.trim().split('\n');
  const turned = [
    ...lines.slice(0, 7),
    ...lines.slice(7, 10).reverse(),
    ...lines.slice(10, 12),
    ...lines.slice(12).reverse(),
  ];
  expect(JSON.stringify(run(turned.join('\n'), 'equal-shares', completion))).toBe(
    JSON.stringify(run(SMALL, 'equal-shares', completion)),
  );
});

it('a minimum score in the file counts for its own rule', () => {
  const text = SMALL.replace('equalshares/add1', 'greedy-no-skip').replace(
    'PROJECTS',
    'min_project_score_threshold;2\nPROJECTS',
  );
  const { input, rule, threshold } = readPabulib(text);
  expect([rule, threshold]).toEqual([{ rule: 'greedy-no-skip' }, 2_000_000n]);
  // b and c would fit into the 40 left one after the other; with one vote each they are out.
  expect(allocate(input, { ...rule!, threshold, hash: sha256 })).toMatchObject({
    selected: ['a'],
    parameters: { threshold: '2' },
  });
});

describe('the comparison step', () => {
  // Three want a for 95; the others want b or c for 10 each.
  const votes = (...ballots: string[]) =>
    `META\nkey;value\nbudget;100\ncurrency;EUR\nrule;equalshares/add1-comparison\nPROJECTS\nproject_id;cost\na;95\nb;10\nc;10\nVOTES\nvoter_id;vote\n${ballots.map((vote, at) => `${at};${vote}`).join('\n')}\n`;
  it.each([
    // Equal shares cannot pay for a with 60 of 95, and buys b and c; greedy takes a, which three like better.
    [
      'more like what greedy takes',
      ['a', 'a', 'a', 'b,c', 'b,c'],
      ['a'],
      { equalShares: '2', greedy: '3', kept: 'greedy' },
    ],
    [
      'more like what equal shares buys',
      ['a', 'a', 'a', 'b', 'b', 'c', 'c'],
      ['b', 'c'],
      { equalShares: '4', greedy: '3', kept: 'equal-shares' },
    ],
    [
      'as many like either: it stays with equal shares',
      ['a', 'a', 'a', 'b', 'b', 'c'],
      ['b', 'c'],
      { equalShares: '3', greedy: '3', kept: 'equal-shares' },
    ],
  ])('%s', (_title, ballots, selected, comparison) => {
    const { input, rule } = readPabulib(votes(...ballots));
    expect(rule).toEqual({ rule: 'equal-shares', completion: 'add1', comparison: 'satisfaction' });
    const result = allocate(input, { ...rule!, completion: 'none', hash: sha256 });
    expect(result).toMatchObject({ selected, comparison, parameters: { comparison: 'satisfaction' } });
    expect(allocate(input, { rule: 'equal-shares', hash: sha256 }).comparison).toBeUndefined();
  });
});

it.each([
  ['a vote for nothing there is', SMALL.replace('3;c', '3;x'), '/VOTES/2/vote allocation/unknown-project'],
  [
    'a project twice',
    SMALL.replace('c;50', 'b;50').replace('3;c', '3;b'),
    '/PROJECTS/2/project_id allocation/request-twice',
  ],
  ['a cost in words', SMALL.replace('a;60', 'a;much'), '/PROJECTS/0/cost money/malformed'],
  ['a budget below nothing', SMALL.replace('budget;100', 'budget;-1'), '/META/budget allocation/amount-negative'],
  ['no budget', SMALL.replace('budget;100\n', ''), '/META/budget allocation/missing'],
  ['a currency nobody knows', SMALL.replace('EUR', 'XXX'), '/META/currency money/unknown-currency'],
])('refuses %s', (_title, text, fault) => {
  let places: string[] = [];
  try {
    readPabulib(text);
  } catch (error) {
    if (isRefusal(error)) places = error.places.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  expect(places).toEqual([fault]);
});

it('refuses a file without its sections', () => {
  expect(() => readPabulib('a;b')).toThrow(expect.objectContaining({ code: 'allocation/section-missing' }));
});

const DATA = process.env['LEVADA_TEST_DATA'] ?? join(import.meta.dirname, '../../../../../shared/data');
const expectedFile = join(DATA, 'funding/EXPECTED_pb.json');
type Chosen = { projects: string[]; cost: number };

// Skipped where the public data is not at hand: LEVADA_TEST_DATA names its folder.
(existsSync(expectedFile) ? describe : describe.skip).each(['Netherlands_Assen_2024', 'Poland_Swiecie_2023'])(
  '%s (skipped without LEVADA_TEST_DATA)',
  (city) => {
    const text = () => readFileSync(join(DATA, 'funding', `${city}.pb`), 'utf8');
    const expected = (column: string) =>
      (JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, Record<string, Chosen>>)[city]![column]!;

    it.each<[string, string, Completion, string]>([
      ['the official outcome', 'equal-shares', 'add1', 'official_selected'],
      ['equal shares alone', 'equal-shares', 'none', 'equal_shares_cost_utility_no_completion'],
      [
        'equal shares until nothing fits',
        'equal-shares',
        'add1-exhaustive',
        'equal_shares_cost_utility_add1 pabutools (stops when exhaustive or infeasible)',
      ],
      ['greedy by votes per cost', 'greedy-per-cost', 'none', 'greedy_cardinality_utility (votes per cost desc, skip)'],
      ['greedy by votes', 'greedy', 'none', 'greedy_cost_utility (approval votes desc, skip if unaffordable)'],
    ])('%s', (_title, rule, completion, column) => {
      const { projects, cost } = expected(column);
      const { selected, spent } = run(text(), rule, completion);
      expect({ selected: [...selected!].sort(), spent }).toEqual({
        selected: [...projects].sort(),
        spent: `${cost}.00`,
      });
    });
  },
);
