import { civilDate } from '@levada/kernel';
import { adopt, openConsultation } from './plan.js';
import { aDraft, aPlanInConsultation, CLOSES, DRAFTER, OPENED } from './plan.factory.js';

const board = { by: 'the board', at: CLOSES, unanswered: 0, resolution: null };

it('is drafted with its priorities, consulted and adopted by another person', () => {
  const adopted = adopt(aPlanInConsultation(), {
    ...board,
    resolution: { body: 'Zastupitelstvo', number: '123/26/ZK', date: civilDate('2026-04-28') },
  });
  expect(adopted).toMatchObject({ status: 'adopted', version: 3, planVersion: 1, draftedBy: DRAFTER });
  expect(adopted).toMatchObject({ adoptedBy: 'the board', adoptedAt: CLOSES, consultation: { opensAt: OPENED } });
});

it('may be adopted without a consultation', () => {
  expect(adopt(aDraft(), board)).toMatchObject({ status: 'adopted', version: 2 });
});

it('lets one day be a whole period', () => {
  expect(aDraft({ from: civilDate('2027-01-01'), to: civilDate('2027-01-01') }).status).toBe('draft');
});

it.each<[string, string, () => unknown]>([
  ['ends before it begins', 'plan/period-reversed', () => aDraft({ to: civilDate('2026-12-31') })],
  [
    'has one code twice',
    'plan/priority-told-twice',
    () => aDraft({ priorities: [1, 2].map((n) => ({ code: 'P1', title: `${n}` })) }),
  ],
  [
    'is consulted for no time',
    'plan/consultation-too-short',
    () => openConsultation(aDraft(), { at: OPENED, until: OPENED }),
  ],
  [
    'is consulted twice',
    'plan/not-a-draft',
    () => openConsultation(aPlanInConsultation(), { at: OPENED, until: CLOSES }),
  ],
  ['is adopted by who drafted it', 'plan/same-person', () => adopt(aDraft(), { ...board, by: DRAFTER })],
  [
    'is adopted while people may still comment',
    'plan/consultation-open',
    () => adopt(aPlanInConsultation(), { ...board, at: new Date(CLOSES.getTime() - 1) }),
  ],
  [
    'is adopted with a comment unanswered',
    'plan/comment-unanswered',
    () => adopt(aPlanInConsultation(), { ...board, unanswered: 1 }),
  ],
  ['is adopted twice', 'plan/already-adopted', () => adopt(adopt(aDraft(), board), board)],
])('is refused when it %s', (_what, code, act) => {
  expect(act).toThrow(code);
});
