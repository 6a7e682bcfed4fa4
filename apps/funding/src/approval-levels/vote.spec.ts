import type { ApprovalLevel } from './approval-level.js';
import { expectCarried, isCarried, tallyOf, type Ballot, type Vote } from './vote.js';

const vote = (person: string, ballot: Ballot, more: Partial<Vote> = {}): Vote => ({
  ...{ id: person, authorityId: 'a', laidId: 'p', position: 1, person, onBehalfOf: null, contentHash: 'h', ballot },
  ...{ recused: [], comment: null, at: new Date(0), ...more },
});
const nobody = () => false;

it.each<[string, 'simple' | 'absolute' | 'two-thirds', [number, number, number], boolean]>([
  ['more for than against', 'simple', [2, 1, 3], true],
  ['as many for as against', 'simple', [2, 2, 0], false],
  ['only abstentions', 'simple', [0, 0, 3], false],
  ['more than half of all who voted', 'absolute', [3, 0, 2], true],
  ['half of all who voted', 'absolute', [2, 0, 2], false],
  ['exactly two thirds', 'two-thirds', [4, 2, 5], true],
  ['one short of two thirds', 'two-thirds', [5, 3, 0], false],
  ['nobody for it', 'two-thirds', [0, 0, 5], false],
])('%s', (_rule, majority, [yes, no, abstain], carried) => {
  expect(isCarried({ present: yes + no + abstain, for: yes, against: no }, majority)).toBe(carried);
});

const level: ApprovalLevel = {
  ...{ position: 1, title: 'Komise', role: 'committee-member', from: '0', vote: { quorum: 3, majority: 'simple' } },
};
const about = ['x', 'y'].map((id) => ({ applicationId: id, reference: id }));
const three = ['A', 'B', 'C'].map((person) => vote(person, 'for'));

it('is carried for each application on its own: whoever is out of one counts for the others', () => {
  const out = vote('D', 'against', { recused: ['y'] });
  expect(tallyOf([...three, out], 'x', nobody)).toEqual({ present: 4, for: 3, against: 1 });
  expect(tallyOf([...three, out], 'y', nobody)).toEqual({ present: 3, for: 3, against: 0 });
  expect(() => expectCarried(level, [...three, out], about, nobody)).not.toThrow();
});

it('is refused for want of a quorum where too many are out, also those who said so after they voted', () => {
  expect(() => expectCarried(level, three.slice(1), about, nobody)).toThrow(
    'vote/no-quorum {"reference":"x","present":2,"quorum":3}',
  );
  const isOut = (applicationId: string, person: string) => applicationId === 'y' && person === 'C';
  expect(() => expectCarried(level, three, about, isOut)).toThrow('vote/no-quorum {"reference":"y"');
  const deputy = [...three.slice(0, 2), vote('D', 'for', { onBehalfOf: 'C' })];
  expect(() => expectCarried(level, deputy, about, isOut)).toThrow('vote/no-quorum {"reference":"y"');
});

it('is refused where it was voted down, and asks for no votes where a single person says yes', () => {
  const down = [vote('A', 'for'), vote('B', 'against'), vote('C', 'against')];
  expect(() => expectCarried(level, down, about, nobody)).toThrow('vote/not-carried');
  const { vote: _none, ...single } = level;
  expect(() => expectCarried(single, [], about, nobody)).not.toThrow();
});
