import { isRefusal } from '@levada/kernel';
import {
  distribute,
  renewAssignment,
  withdrawAssignment,
  type Pair,
  type ReviewAssignment,
} from './review-assignment.js';

const applications = (...ids: string[]) => ids.map((id) => ({ id, reference: id }));
const pairs = (...texts: string[]): Pair[] =>
  texts.map((text) => ({ applicationId: text.split(' ')[0]!, person: text.split(' ')[1]! }));
const written = (all: readonly Pair[]) => all.map(({ applicationId, person }) => `${applicationId} ${person}`);

it.each<[string, string[], string[], number, { assigned?: string[]; recused?: string[] }, string[]]>([
  ['goes round', ['1', '2', '3'], ['A', 'B', 'C'], 1, {}, ['1 A', '2 B', '3 C']],
  ['goes round by two', ['1', '2', '3'], ['A', 'B', 'C'], 2, {}, ['1 A', '1 B', '2 C', '2 A', '3 B', '3 C']],
  ['leaves out who is in conflict', ['1', '2'], ['A', 'B'], 1, { recused: ['1 A'] }, ['1 B', '2 A']],
  ['fills up what was begun by hand', ['1', '2'], ['A', 'B'], 2, { assigned: ['1 B'] }, ['1 A', '2 A', '2 B']],
  ['counts who is not on the list', ['1'], ['A', 'B'], 2, { assigned: ['1 X'] }, ['1 A']],
  [
    'does not count who turned out to be in conflict',
    ['1'],
    ['A', 'B'],
    1,
    { assigned: ['1 A'], recused: ['1 A'] },
    ['1 B'],
  ],
  ['gives nothing to what has enough', ['1'], ['A'], 1, { assigned: ['1 X'] }, []],
])('distributing %s', (_what, ids, people, needed, { assigned = [], recused = [] }, given) => {
  const known = { assigned: pairs(...assigned), recused: pairs(...recused) };
  expect(written(distribute(applications(...ids), people, needed, known))).toEqual(given);
});

it('is even: nobody has more than one beyond anybody else', () => {
  const ids = Array.from({ length: 47 }, (_, at) => String(at));
  const given = distribute(applications(...ids), ['A', 'B', 'C', 'D', 'E'], 3, { assigned: [], recused: [] });
  const loads = ['A', 'B', 'C', 'D', 'E'].map((person) => given.filter((one) => one.person === person).length);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  expect(given).toHaveLength(141);
});

it('names each application for which there are too few', () => {
  try {
    distribute(applications('1', '2', '3'), ['A', 'B'], 2, { assigned: [], recused: pairs('1 A', '3 A', '3 B') });
    throw new Error('it was let through');
  } catch (error) {
    if (!isRefusal(error)) throw error;
    expect([error.code, ...error.places.map(({ facts }) => `${facts!.reference} ${facts!.missing}`)]).toEqual([
      'assessment/assignments-faulty',
      '1 1',
      '3 2',
    ]);
  }
});

it('is taken back while no review is in, and given again', () => {
  const at = new Date('2027-02-01T08:00:00Z');
  const one: ReviewAssignment = {
    ...{ id: 'x', authorityId: 'a', roundId: 'r', applicationId: '1', person: 'A', assignedBy: 'Jana', assignedAt: at },
    ...{ status: 'assigned', reason: null, version: 1 },
  };
  expect(() => withdrawAssignment(one, 'ill', true)).toThrow('review-assignment/reviewed');
  const withdrawn = withdrawAssignment(one, 'ill', false);
  expect(withdrawn).toMatchObject({ status: 'withdrawn', reason: 'ill', version: 2 });
  expect(() => withdrawAssignment(withdrawn, 'ill', false)).toThrow('review-assignment/withdrawn');
  expect(renewAssignment(withdrawn, 'Petr', at)).toMatchObject({
    status: 'assigned',
    assignedBy: 'Petr',
    reason: null,
  });
});
