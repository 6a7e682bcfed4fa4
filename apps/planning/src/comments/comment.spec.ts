import { adopt } from '../plans/plan.js';
import { aDraft, aPlanInConsultation, CLOSES, OPENED } from '../plans/plan.factory.js';
import { dispose } from '@levada/kernel';
import { comment } from './comment.js';

const told = {
  id: '019a9d3e-1c00-7000-8000-000000000009',
  priorityCode: 'P1',
  text: 'Přidejte i Hejnice.',
  authorName: 'Spolek Jizerka',
  madeBy: 'someone',
  madeAt: OPENED,
};
const answer = { disposition: 'partly', reason: 'V roce 2028.', by: 'a planner', at: CLOSES } as const;

it('is made on a priority or the whole plan, and answered with a reason', () => {
  const made = comment(aPlanInConsultation(), told);
  expect(made).toMatchObject({ ...told, version: 1, disposition: null });
  expect(comment(aPlanInConsultation(), { ...told, priorityCode: null }).priorityCode).toBeNull();
  expect(dispose(made, answer)).toMatchObject({ disposition: 'partly', reason: 'V roce 2028.', version: 2 });
});

it.each<[string, string, () => unknown]>([
  ['on a draft', 'comment/no-consultation', () => comment(aDraft(), told)],
  [
    'on an adopted plan',
    'comment/no-consultation',
    () => comment(adopt(aDraft(), { by: 'x', at: CLOSES, unanswered: 0, resolution: null }), told),
  ],
  ['at the deadline', 'comment/too-late', () => comment(aPlanInConsultation(), { ...told, madeAt: CLOSES })],
  [
    'on a priority that the plan has not',
    'comment/unknown-priority',
    () => comment(aPlanInConsultation(), { ...told, priorityCode: 'P9' }),
  ],
  [
    'answered already',
    'comment/already-answered',
    () => dispose(dispose(comment(aPlanInConsultation(), told), answer), answer),
  ],
])('is refused %s', (_what, code, act) => {
  expect(act).toThrow(code);
});
