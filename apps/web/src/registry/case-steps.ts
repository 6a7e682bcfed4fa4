import type { ROLES_OF, Schema } from '@levada/api-client';

type Case = Schema['OnboardingCase'];
type Status = Case['status'];

export const CASE_STEPS = [
  ...(['ask', 'complete', 'confirm', 'register', 'refuse', 'return', 'decide', 'appeal'] as const),
  ...(['uphold', 'reopen', 'withdraw', 'discontinue'] as const),
] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** From where a step leads on, and the door that it goes through. */
export const STEP_FROM: Readonly<Record<CaseStep, readonly [readonly Status[], keyof typeof ROLES_OF]>> = {
  confirm: [['received'], 'registry_confirmCompleteness'],
  ask: [['received', 'checking'], 'registry_askForCompletion'],
  complete: [['awaiting-completion'], 'registry_completeApplication'],
  register: [['checking'], 'registry_proposeCaseDecision'],
  refuse: [['checking'], 'registry_proposeCaseDecision'],
  decide: [['proposed'], 'registry_decideCase'],
  return: [['proposed'], 'registry_returnCase'],
  appeal: [['refused'], 'registry_appealCase'],
  uphold: [['appealed'], 'registry_dismissAppeal'],
  reopen: [['appealed'], 'registry_reopenCase'],
  discontinue: [['awaiting-completion'], 'registry_discontinueCase'],
  withdraw: [['received', 'awaiting-completion', 'checking', 'proposed'], 'registry_withdrawApplication'],
};

export const stepsFrom = (status: Status): readonly CaseStep[] =>
  (Object.keys(STEP_FROM) as CaseStep[]).filter((step) => STEP_FROM[step][0].includes(status));

/** What is still in the way of a step, and what it is about; the door has the last word. */
export type Obstacle =
  | { readonly why: 'itemsMissing' | 'checksOpen'; readonly what: readonly string[] }
  | { readonly why: 'samePerson' | 'deadlineRuns'; readonly what: readonly string[] };

export function obstacleOf(
  step: CaseStep,
  one: Pick<Case, 'items' | 'checks' | 'proposal' | 'decision' | 'completionDueOn'>,
  { required, me, today }: { readonly required: readonly string[]; readonly me: string; readonly today: string },
): Obstacle | undefined {
  if (step === 'confirm') {
    const what = one.items.filter(({ code, state }) => state === 'missing' && required.includes(code));
    return what.length > 0 ? { why: 'itemsMissing', what: what.map(({ code }) => code) } : undefined;
  }
  const decides = step === 'decide' && one.proposal?.outcome === 'register';
  if (step === 'register' || decides) {
    const what = one.checks.filter(({ isRequired, standing }) => isRequired && standing !== 'ok');
    if (what.length > 0) return { why: 'checksOpen', what: what.map(({ check }) => check) };
  }
  if (step === 'decide' && one.proposal?.by === me) return { why: 'samePerson', what: [] };
  if ((step === 'uphold' || step === 'reopen') && [one.proposal?.by, one.decision?.by].includes(me))
    return { why: 'samePerson', what: [] };
  if (step === 'discontinue' && one.completionDueOn !== null && one.completionDueOn >= today)
    return { why: 'deadlineRuns', what: [one.completionDueOn] };
  return undefined;
}
