import { addDays, daysBetween, onWorkingDay, refuse, take, type CivilDate, type Step } from '@levada/kernel';
import type { RegistrationRules } from '../registration-rules/registration-rules.js';
import { CASE_LIFECYCLE, type CompletionAsked, type Dated, type Deciding, type Readiness } from './case-lifecycle.js';
import type { CaseDecision, CaseItem, CaseProposal, OnboardingCase } from './onboarding-case.js';

export function markItems(one: OnboardingCase, items: readonly CaseItem[]): OnboardingCase {
  if (one.status !== 'received' && one.status !== 'awaiting-completion' && one.status !== 'checking')
    throw refuse('onboarding-case/wrong-step', { status: one.status });
  const unknown = items.find(({ code }) => !one.items.some((known) => known.code === code));
  if (unknown) throw refuse('onboarding-case/unknown-item', { item: unknown.code });
  const unsaid = items.find(({ state, note }) => state === 'not-needed' && note.trim() === '');
  if (unsaid) throw refuse('onboarding-case/note-missing', { item: unsaid.code });
  const marked = one.items.map((known) => items.find(({ code }) => code === known.code) ?? known);
  return { ...one, items: marked, version: one.version + 1 };
}

/** The clock stands until the completion has come. */
export function askCompletion(one: OnboardingCase, asked: CompletionAsked): OnboardingCase {
  const waiting = take(CASE_LIFECYCLE['ask-completion'], one, asked);
  return { ...waiting, stoppedOn: asked.today, completionDueOn: asked.dueOn, dueOn: null };
}

/** The days in which the office waited are added to those in which it decides. */
export function complete(one: OnboardingCase, { today, rules, calendar }: Dated): OnboardingCase {
  const back = take(CASE_LIFECYCLE.complete, one, undefined);
  const stoppedDays = one.stoppedDays + daysBetween(one.stoppedOn!, today);
  const dueOn = onWorkingDay(calendar, addDays(one.clockFrom, rules.decisionDays + stoppedDays));
  return { ...back, stoppedOn: null, completionDueOn: null, stoppedDays, dueOn };
}

export function confirmCompleteness(one: OnboardingCase, rules: RegistrationRules): OnboardingCase {
  return take(CASE_LIFECYCLE['confirm-completeness'], one, { rules });
}

export function propose(one: OnboardingCase, ready: Readiness, proposal: CaseProposal): OnboardingCase {
  return { ...take(CASE_LIFECYCLE.propose, one, { ...ready, proposal }), proposal };
}

export function returnToChecking(one: OnboardingCase): OnboardingCase {
  return { ...take(CASE_LIFECYCLE.return, one, undefined), proposal: null };
}

export function decide(one: OnboardingCase, facts: Deciding, decision: CaseDecision): OnboardingCase {
  // The days of an appeal are counted from here: a slip of the year would take them away.
  if (decision.inForceOn < one.receivedOn && one.proposal?.outcome === 'refuse')
    throw refuse('onboarding-case/in-force-too-early', { date: one.receivedOn });
  const step = one.proposal?.outcome === 'refuse' ? CASE_LIFECYCLE.refuse : CASE_LIFECYCLE.register;
  const decided = take(step as Step<OnboardingCase, Deciding, 'registered' | 'refused'>, one, facts);
  return { ...decided, decision, dueOn: null, people: [] };
}

export function appeal(one: OnboardingCase, facts: Dated): OnboardingCase {
  return take(CASE_LIFECYCLE.appeal, one, facts);
}

export function uphold(one: OnboardingCase, by: string): OnboardingCase {
  return { ...take(CASE_LIFECYCLE.uphold, one, { by }), people: [] };
}

/** The clock runs again from today, for as long as a new case would have. */
export function reopen(
  one: OnboardingCase,
  { by, today, rules, calendar, people }: Dated & Pick<OnboardingCase, 'people'> & { readonly by: string },
): OnboardingCase {
  const opened = take(CASE_LIFECYCLE.reopen, one, { by });
  return {
    ...{ ...opened, people, clockFrom: today, stoppedDays: 0, proposal: null, decision: null },
    dueOn: onWorkingDay(calendar, addDays(today, rules.decisionDays)),
  };
}

export function withdraw(one: OnboardingCase): OnboardingCase {
  return over(take(CASE_LIFECYCLE.withdraw, one, undefined));
}

export function discontinue(one: OnboardingCase, today: CivilDate): OnboardingCase {
  return over(take(CASE_LIFECYCLE.discontinue, one, { today }));
}

function over(one: OnboardingCase): OnboardingCase {
  return { ...one, stoppedOn: null, completionDueOn: null, dueOn: null, people: [] };
}
