import { aDraft, anAdoptedPlan, aPlanInConsultation, CLOSES, OPENED } from '../plans/plan.factory.js';
import { dispose } from '@levada/kernel';
import { comment } from './comment.js';

const told = {
  id: '019a9d3e-1c00-7000-8000-000000000009',
  elementCode: 'P1',
  text: 'Přidejte i Hejnice.',
  authorName: 'Spolek Jizerka',
  email: null,
  visibility: 'shown' as const,
  madeBy: 'someone',
  madeAt: OPENED,
};
const answer = { disposition: 'partly', reason: 'V roce 2028.', by: 'a planner', at: CLOSES } as const;

it('is made on a priority or the whole plan, and answered with a reason', () => {
  const made = comment(aPlanInConsultation(), told, true);
  expect(made).toMatchObject({ ...told, planVersion: 1, version: 1, disposition: null });
  expect(comment(aPlanInConsultation(), { ...told, elementCode: null }, false).elementCode).toBeNull();
  expect(dispose(made, answer)).toMatchObject({ disposition: 'partly', reason: 'V roce 2028.', version: 2 });
});

it.each<[string, string, () => unknown]>([
  ['on a draft', 'comment/no-consultation', () => comment(aDraft(), told, true)],
  ['on an adopted plan', 'comment/no-consultation', () => comment(anAdoptedPlan(), told, true)],
  ['at the deadline', 'comment/too-late', () => comment(aPlanInConsultation(), { ...told, madeAt: CLOSES }, true)],
  [
    'on a passage that this version has not',
    'comment/unknown-element',
    () => comment(aPlanInConsultation(), { ...told, elementCode: 'P9' }, false),
  ],
  [
    'answered already',
    'comment/already-answered',
    () => dispose(dispose(comment(aPlanInConsultation(), told, true), answer), answer),
  ],
])('is refused %s', (_what, code, act) => {
  expect(act).toThrow(code);
});
