import { CASE_STEPS, obstacleOf, STEP_FROM, stepsFrom } from './case-steps.js';

const me = 'me';
const known = { required: ['statutes'], me, today: '2026-11-16' };
const aCase: Parameters<typeof obstacleOf>[1] = {
  items: [
    { code: 'statutes', state: 'missing', note: '' },
    { code: 'photo', state: 'missing', note: '' },
  ],
  checks: [{ check: 'register', isRequired: true, standing: 'unavailable' }],
  proposal: { outcome: 'register', reasons: [], text: '', by: me },
  decision: null,
  completionDueOn: '2026-11-16',
};

it('every step leads on from somewhere', () => expect(Object.keys(STEP_FROM).sort()).toEqual([...CASE_STEPS].sort()));

it('what came in is completed, asked about or taken back', () =>
  expect(stepsFrom('received')).toEqual(['confirm', 'ask', 'withdraw']));

it.each([
  ['confirm', { why: 'itemsMissing', what: ['statutes'] }],
  ['register', { why: 'checksOpen', what: ['register'] }],
  ['refuse', undefined],
  ['decide', { why: 'checksOpen', what: ['register'] }],
  ['discontinue', { why: 'deadlineRuns', what: ['2026-11-16'] }],
  ['uphold', { why: 'samePerson', what: [] }],
  ['withdraw', undefined],
] as const)('%s is held up by %j', (step, obstacle) => expect(obstacleOf(step, aCase, known)).toEqual(obstacle));

it('whoever proposed does not decide, also where the checks are clean', () => {
  const clean = { ...aCase, checks: [] };
  expect(obstacleOf('decide', clean, known)).toEqual({ why: 'samePerson', what: [] });
  expect(obstacleOf('decide', clean, { ...known, me: 'another' })).toBeUndefined();
});
