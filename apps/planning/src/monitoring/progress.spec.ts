import { civilDate } from '@levada/kernel';
import { expectReadable, planAction, report, rollUp, type Action } from './progress.js';

const today = civilDate('2027-06-01');
const told = {
  ...{ id: 'a', authorityId: 'x', planId: 'p', year: 2027, elementCode: 'P1.1', text: 'Nábor', responsible: 'Město' },
  ...{ dueOn: civilDate('2027-05-31'), weight: 1 },
};
const action = (elementCode: string, weight: number, progress: number): Action => ({
  ...planAction({ ...told, elementCode, weight }),
  progress,
});
const tree = [
  { code: 'G', parent: null },
  { code: 'P1', parent: 'G' },
  { code: 'P1.1', parent: 'P1' },
  { code: 'P1.2', parent: 'P1' },
  { code: 'P2', parent: 'G' },
];
const shares = (actions: readonly Action[]) =>
  rollUp(tree, actions, today).map(({ code, share }) => [code, share?.toFraction() ?? null]);

it('a parent is as far as its children, each by the weight of what is planned below it', () => {
  // P1.1: (1·100 + 1·50) / 2; P1.2: 0 of weight 4; P1: 150 of 600.
  expect(shares([action('P1.1', 1, 100), action('P1.1', 1, 50), action('P1.2', 4, 0)])).toEqual([
    ['G', '1/4'],
    ['P1', '1/4'],
    ['P1.1', '3/4'],
    ['P1.2', '0'],
    ['P2', null],
  ]);
});

it('thirds stay thirds', () => {
  expect(shares([action('P1.1', 1, 100), action('P1.2', 2, 0)])[0]).toEqual(['G', '1/3']);
});

it('what is not done by its day is overdue, on all levels above', () => {
  const late = { ...action('P1.1', 1, 99) };
  const done = { ...action('P1.2', 1, 100) };
  expect(rollUp(tree, [late, done], today).map(({ actions, overdue }) => [actions, overdue])).toEqual([
    [2, 1],
    [2, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ]);
});

it.each<[string, string, () => unknown]>([
  ['is due in another year', 'action/not-in-its-year', () => planAction({ ...told, dueOn: civilDate('2028-01-01') })],
  [
    'takes progress back without a word',
    'action/less-without-reason',
    () => report(action('P1.1', 1, 50), { progress: 40, note: '' }),
  ],
  ['is read before its day', 'indicator/not-yet', () => expectReadable({ on: civilDate('2027-06-02') }, today)],
])('refuses what %s', (_what, code, act) => {
  expect(act).toThrow(code);
});

it('progress may be corrected with a reason', () => {
  expect(report(action('P1.1', 1, 50), { progress: 40, note: 'Chyba v hlášení.' })).toMatchObject({
    ...{ progress: 40, version: 2 },
  });
});
