import { civilDate } from '@levada/kernel';
import {
  adopt,
  expectAdopted,
  expectDraft,
  nextVersion,
  openConsultation,
  revise,
  rewrite,
  supersede,
  withdraw,
} from './plan.js';
import { aDraft, anAdoptedPlan, aPlanInConsultation, CLOSES, DRAFTER, OPENED, READY } from './plan.factory.js';

const board = READY;

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
  [
    'is adopted before its gates',
    'plan/gate-not-passed',
    () => adopt(aDraft(), { ...board, gate: { code: 'council', missing: 1 } }),
  ],
  ['has nothing that money could cite', 'plan/without-priority', () => adopt(aDraft({ priorities: [] }), board)],
  ['is written in while people comment', 'plan/not-editable', () => expectDraft(aPlanInConsultation())],
  [
    'is rewritten to end before it begins',
    'plan/period-reversed',
    () => rewrite(aDraft(), { ...aDraft(), from: civilDate('2030-01-01') }),
  ],
  [
    'is revised while people may still comment',
    'plan/consultation-open',
    () => revise(aPlanInConsultation(), { at: new Date(CLOSES.getTime() - 1) }),
  ],
  ['is revised as a draft', 'plan/not-in-consultation', () => revise(aDraft(), { at: CLOSES })],
  ['is amended before it is in force', 'plan/not-adopted', () => expectAdopted(aDraft())],
  ['is withdrawn after its adoption', 'plan/not-a-draft', () => withdraw(anAdoptedPlan())],
  ['is superseded as a draft', 'plan/not-adopted', () => supersede(aDraft() as never)],
])('is refused when it %s', (_what, code, act) => {
  expect(act).toThrow(code);
});

it('goes on from what was consulted, and remembers what it amends', () => {
  const next = { by: 'somebody', versionId: 'v2', planVersion: 2 };
  const revised = nextVersion(revise(aPlanInConsultation(), { at: CLOSES }), next);
  expect(revised).toMatchObject({ status: 'draft', planVersion: 2, amends: null, version: 1, draftedBy: 'somebody' });
  expect(revised).not.toHaveProperty('consultation');

  const adopted = anAdoptedPlan();
  const amendment = nextVersion(adopted, next);
  expect(amendment).toMatchObject({ status: 'draft', amends: 1, title: adopted.title, isPublished: true });
  expect(amendment).not.toHaveProperty('adoptedBy');
  // An amendment that was consulted and revised amends the same version.
  const consulted = openConsultation(amendment, { at: OPENED, until: CLOSES });
  const again = nextVersion(revise(consulted, { at: CLOSES }), { ...next, planVersion: 3 });
  expect(again).toMatchObject({ planVersion: 3, amends: 1 });
});
