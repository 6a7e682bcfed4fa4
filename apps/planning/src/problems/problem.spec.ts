import { agreeOn, leadToMeasure, reject, type Proposal } from './problem.js';

const proposal: Proposal = {
  ...{ id: 'p', authorityId: 'a', problemId: 'x', text: 'Více terénu', draftedBy: 'Podskupina', status: 'proposed' },
  ...{ reason: null, agreementId: null, planId: null, measureCode: null, version: 1 },
};
const agreed = agreeOn(proposal, { id: 'g', reached: true });

it('goes over an agreement to a measure, or is rejected with its reason', () => {
  expect(agreed).toMatchObject({ status: 'agreed', agreementId: 'g', version: 2 });
  expect(leadToMeasure(agreed, 'plan', 'P1.2')).toMatchObject({ planId: 'plan', measureCode: 'P1.2', version: 3 });
  expect(reject(proposal, 'Drahé')).toMatchObject({ status: 'rejected', reason: 'Drahé' });
});

it.each<[string, () => unknown, string]>([
  ['agreed on by a vote that was lost', () => agreeOn(proposal, { id: 'g', reached: false }), 'proposal/not-agreed'],
  ['agreed on twice', () => agreeOn(agreed, { id: 'g', reached: true }), 'proposal/settled'],
  ['rejected after all', () => reject(agreed, 'x'), 'proposal/settled'],
  ['a measure before it is agreed on', () => leadToMeasure(proposal, 'p', 'x'), 'proposal/not-agreed'],
])('is not %s', (_what, act, code) => {
  expect(act).toThrow(code);
});
