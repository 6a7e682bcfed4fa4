import { isRefusal } from '@levada/kernel';
import { readPabulib } from './read-pabulib.js';

const file = (meta: string[], projects: string[], votes: string[]) =>
  ['META', 'key;value', ...meta, 'PROJECTS', ...projects, 'VOTES', ...votes].join('\n');
const META = ['budget;100', 'currency;EUR'];
const PROJECTS = ['project_id;cost', 'a;60', 'b;40'];
const VOTES = ['voter_id;vote', '1;a', '2;a,b'];

function refusalOf(text: string) {
  try {
    readPabulib(text);
  } catch (error) {
    if (isRefusal(error)) return error;
  }
  throw new Error('it was read');
}

it.each([
  ['greedy', { rule: 'greedy' }],
  ['greedy-no-skip', { rule: 'greedy-no-skip' }],
  ['greedy-threshold', { rule: 'greedy-threshold' }],
  ['equalshares', { rule: 'equal-shares', completion: 'none' }],
  ['equalshares/add1', { rule: 'equal-shares', completion: 'add1' }],
  ['equalshares/add1-comparison', { rule: 'equal-shares', completion: 'add1', comparison: 'satisfaction' }],
  ['EqualShares', { rule: 'equal-shares', completion: 'none' }],
  ['greedy-custom', null],
  ['', null],
])('the rule "%s" of a file', (name, expected) => {
  expect(readPabulib(file([...META, `rule;${name}`], PROJECTS, VOTES)).rule).toEqual(expected);
});

it('a file without a rule or a minimum score has none', () => {
  expect(readPabulib(file(META, PROJECTS, VOTES))).toMatchObject({ rule: null, threshold: null });
});

describe('the currency', () => {
  it.each([
    ['its own, whatever the country', ['currency;CZK', 'country;Poland'], 'CZK'],
    ['of Poland', ['country;Poland'], 'PLN'],
    ['of the Netherlands', ['country;Netherlands'], 'EUR'],
    ['of France', ['country;France'], 'EUR'],
    ['of Germany', ['country;Germany'], 'EUR'],
    ['of Switzerland', ['country;Switzerland'], 'CHF'],
    ['of Czechia', ['country;Czechia'], 'CZK'],
    ['of the United Kingdom', ['country;UNITED KINGDOM'], 'GBP'],
    ['of the country where it is left blank', ['currency', 'country;Poland'], 'PLN'],
  ])('%s', (_title, meta, expected) => {
    expect(readPabulib(file(['budget;100', ...meta], PROJECTS, VOTES)).input.currency).toBe(expected);
  });

  it.each([
    ['no currency and no country', ['budget;100'], ''],
    ['a country that is not in the table', ['budget;100', 'country;Atlantis'], ''],
    ['a currency nobody knows', ['budget;100', 'currency;XXX'], 'XXX'],
  ])('refuses %s, with its place', (_title, meta, currency) => {
    const { code, facts, places } = refusalOf(file(meta, PROJECTS, VOTES));
    const why = 'money/unknown-currency';
    expect([code, facts]).toEqual(['allocation/input-faulty', { faults: 1, first: '/META/currency', why }]);
    expect(places).toEqual([{ pointer: '/META/currency', code: why, facts: { currency } }]);
  });
});

it.each<[string, string[], string[]]>([
  ['`score`, if there is one', ['project_id;cost;votes;score', 'a;60;7;1.5', 'b;40;8;2.25'], ['1500000', '2250000']],
  ['else `votes`', ['project_id;cost;votes;score', 'a;60;7;', 'b;40;8;'], ['7000000', '8000000']],
  ['else the ballots that name it', ['project_id;cost;votes', 'a;60;', 'b;40;'], ['2000000', '1000000']],
  [
    'each by itself, and 0 for what nobody names',
    ['project_id;cost;votes', 'a;60;3', 'c;40;', 'b;9;'],
    ['3000000', '0', '1000000'],
  ],
])('the score of a project is %s', (_title, projects, expected) => {
  const { requests } = readPabulib(file(META, projects, VOTES)).input;
  expect(requests.map(({ score }) => `${score}`)).toEqual(expected);
});

it('a project is a request of its cost, in one envelope, rounded to the smallest unit', () => {
  const { input, threshold } = readPabulib(file([...META, 'min_project_score_threshold;1.5'], PROJECTS, VOTES));
  expect(threshold).toBe(1_500_000n);
  expect(input).toMatchObject({
    currency: 'EUR',
    roundTo: 1n,
    envelopes: [{ id: 'budget', amount: 10000n, parent: null }],
    limits: [],
  });
  const none = { provider: null, area: null, kind: null, priority: null, eitherOr: null, cap: null };
  const a = { id: 'a', envelope: 'budget', requested: 6000n, eligible: 6000n, score: 2000000n };
  expect(input.requests[0]).toEqual({ ...a, floor: 0n, minimum: 0n, ...none });
});

it('ballots: blanks around ids do not count, and neither does what stands between two commas', () => {
  const votes = ['vote;voter_id', ' b , a ;1', 'a,,b;2', ' ;3', ',;4', 'b;5'];
  expect(readPabulib(file(META, PROJECTS, votes)).input.ballots).toEqual([
    { approves: ['a', 'b'], voters: 2n },
    { approves: ['b'], voters: 1n },
    { approves: [], voters: 2n },
  ]);
});

it.each<[string, string[], string[], [string, string, object][]]>([
  ['an id left blank', ['project_id;cost', ';60', 'b;40'], ['vote', 'b'], [['/PROJECTS/0/project_id', 'missing', {}]]],
  ['no column of ids', ['id;cost', 'a;60'], ['vote', ''], [['/PROJECTS/0/project_id', 'missing', {}]]],
  ['an id twice', [...PROJECTS, 'a;1'], VOTES, [['/PROJECTS/2/project_id', 'request-twice', { id: 'a' }]]],
  ['no column of costs', ['project_id', 'a'], ['vote', 'a'], [['/PROJECTS/0/cost', 'missing', {}]]],
  ['a vote for nothing there is', PROJECTS, [...VOTES, '3;b, x'], [['/VOTES/2/vote', 'unknown-project', { id: 'x' }]]],
  [
    'a score in words',
    ['project_id;cost;score', 'a;60;many'],
    ['vote'],
    [['/PROJECTS/0/score', 'score-malformed', {}]],
  ],
  ['votes in words', ['project_id;cost;votes', 'a;60;many'], ['vote'], [['/PROJECTS/0/votes', 'score-malformed', {}]]],
])('refuses %s, with its place', (_title, projects, votes, expected) => {
  const found = refusalOf(file(META, projects, votes)).places.map(({ pointer, code, facts }) => [pointer, code, facts]);
  expect(found).toEqual(expected.map(([pointer, code, facts]) => [pointer, `allocation/${code}`, facts]));
});

it('a file without a column of votes has blank ballots, one for each voter', () => {
  const { ballots } = readPabulib(file(META, PROJECTS, ['voter_id', '1', '2'])).input;
  expect(ballots).toEqual([{ approves: [], voters: 2n }]);
});
