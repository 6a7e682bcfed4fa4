import {
  addDays,
  onWorkingDay,
  refuse,
  type CivilDate,
  type Guard,
  type Lifecycle,
  type Step,
  type Refusal,
} from '@levada/kernel';
import type { RegistrationRules } from '../registration-rules/registration-rules.js';
import type { Standing } from '../verifications/verification.js';
import type { Calendar, CaseProposal, CaseStatus, OnboardingCase } from './onboarding-case.js';

export interface CompletionAsked {
  readonly today: CivilDate;
  readonly dueOn: CivilDate;
}

export interface Readiness {
  readonly rules: RegistrationRules;
  /** Of every check that the rules ask for, by its name: of premises for each place. */
  readonly standings: readonly { readonly check: string; readonly isRequired: boolean; readonly standing: Standing }[];
}

export type Proposing = Readiness & { readonly proposal: CaseProposal };
/** Hashes of `contentOf`: what the second person read, and what it is now. */
export type Deciding = Readiness & { readonly by: string; readonly seen: string; readonly current: string };

const elsewhere: Guard<OnboardingCase, unknown> = ({ status }) => refuse('onboarding-case/wrong-step', { status });

const timeToAnswer: Guard<OnboardingCase, CompletionAsked> = (_, { today, dueOn }) =>
  dueOn <= today ? refuse('onboarding-case/deadline-passed', { date: dueOn }) : undefined;

const allItemsThere: Guard<OnboardingCase, { readonly rules: RegistrationRules }> = ({ items }, { rules }) => {
  const wanted = rules.checklist.filter(({ isRequired }) => isRequired).map(({ code }) => code);
  const missing = items.filter(({ code, state }) => state === 'missing' && wanted.includes(code));
  return missing.length === 0
    ? undefined
    : refuse('onboarding-case/item-missing', { items: missing.map(({ code }) => code).join(', ') });
};

/** An unavailable source is no clean one: what did not answer is asked again, or looked up by hand with evidence. */
function objectionOf(proposal: CaseProposal | null, { standings }: Readiness): Refusal | undefined {
  if (proposal?.outcome !== 'register') return undefined;
  const failed = standings.filter(({ isRequired, standing }) => isRequired && standing !== 'ok');
  const checks = failed.map(({ check, standing }) => `${check}: ${standing}`).join(', ');
  return checks === '' ? undefined : refuse('onboarding-case/check-not-passed', { checks });
}

const checksPassed: Guard<OnboardingCase, Proposing> = (_, { proposal, ...ready }) => objectionOf(proposal, ready);

const refusedWithReason: Guard<OnboardingCase, Proposing> = (_, { proposal: { outcome, reasons, text }, rules }) => {
  if (outcome === 'register') return reasons.length > 0 ? refuse('onboarding-case/reason-of-no-refusal') : undefined;
  if (reasons.length === 0 || text.trim() === '') return refuse('onboarding-case/refusal-without-reason');
  const known = rules.refusalReasons.map(({ code }) => code);
  const unknown = reasons.find((reason) => !known.includes(reason));
  return unknown === undefined
    ? undefined
    : refuse('onboarding-case/unknown-reason', { reason: unknown, known: known.join(', ') });
};

const anotherPerson: Guard<OnboardingCase, { readonly by: string }> = ({ proposal }, { by }) =>
  proposal?.by === by ? refuse('onboarding-case/same-person') : undefined;

const asItWasSeen: Guard<OnboardingCase, Deciding> = (_, { seen, current }) =>
  seen === current ? undefined : refuse('onboarding-case/changed-since');

/** What was clean when it was proposed may have a hit by now. */
const checksStillPassed: Guard<OnboardingCase, Deciding> = ({ proposal }, ready) => objectionOf(proposal, ready);

const proposes =
  (outcome: CaseProposal['outcome']): Guard<OnboardingCase, unknown> =>
  ({ proposal }) =>
    proposal?.outcome === outcome ? undefined : refuse('onboarding-case/not-what-is-proposed', { outcome });

/** What deadlines are counted by. */
export interface Dated {
  readonly today: CivilDate;
  readonly rules: RegistrationRules;
  readonly calendar: Calendar;
}

const inTimeToAppeal: Guard<OnboardingCase, Dated> = ({ decision }, { today, rules, calendar }) => {
  const last = onWorkingDay(calendar, addDays(decision!.inForceOn, rules.appealDays));
  return today > last ? refuse('onboarding-case/appeal-too-late', { date: last }) : undefined;
};

/** Who refused does not judge the appeal against it. */
const anotherJudge: Guard<OnboardingCase, { readonly by: string }> = ({ decision, proposal }, { by }) =>
  decision?.by === by || proposal?.by === by ? refuse('onboarding-case/same-person') : undefined;

const deadlineOver: Guard<OnboardingCase, { readonly today: CivilDate }> = ({ completionDueOn }, { today }) =>
  completionDueOn !== null && completionDueOn >= today
    ? refuse('onboarding-case/deadline-not-over', { date: completionDueOn })
    : undefined;

type Move<Facts, To extends CaseStatus> = Step<OnboardingCase, Facts, To>;

export const CASE_LIFECYCLE = {
  'ask-completion': {
    ...{ from: ['received', 'checking'], to: 'awaiting-completion', otherwise: elsewhere, guards: [timeToAnswer] },
  } satisfies Move<CompletionAsked, 'awaiting-completion'>,
  complete: { from: ['awaiting-completion'], to: 'received', otherwise: elsewhere } satisfies Move<unknown, 'received'>,
  'confirm-completeness': {
    ...{ from: ['received'], to: 'checking', otherwise: elsewhere, guards: [allItemsThere] },
  } satisfies Move<{ readonly rules: RegistrationRules }, 'checking'>,
  propose: {
    ...{ from: ['checking'], to: 'proposed', otherwise: elsewhere, guards: [refusedWithReason, checksPassed] },
  } satisfies Move<Proposing, 'proposed'>,
  return: { from: ['proposed'], to: 'checking', otherwise: elsewhere } satisfies Move<unknown, 'checking'>,
  register: {
    ...{ from: ['proposed'], to: 'registered', otherwise: elsewhere },
    guards: [anotherPerson, proposes('register'), asItWasSeen, checksStillPassed],
  } satisfies Move<Deciding, 'registered'>,
  refuse: {
    ...{ from: ['proposed'], to: 'refused', otherwise: elsewhere },
    guards: [anotherPerson, proposes('refuse'), asItWasSeen],
  } satisfies Move<Deciding, 'refused'>,
  appeal: {
    ...{ from: ['refused'], to: 'appealed', otherwise: elsewhere, guards: [inTimeToAppeal] },
  } satisfies Move<Dated, 'appealed'>,
  uphold: {
    ...{ from: ['appealed'], to: 'refusal-upheld', otherwise: elsewhere, guards: [anotherJudge] },
  } satisfies Move<{ readonly by: string }, 'refusal-upheld'>,
  reopen: {
    ...{ from: ['appealed'], to: 'checking', otherwise: elsewhere, guards: [anotherJudge] },
  } satisfies Move<{ readonly by: string }, 'checking'>,
  withdraw: {
    ...{ from: ['received', 'awaiting-completion', 'checking', 'proposed'], to: 'withdrawn', otherwise: elsewhere },
  } satisfies Move<unknown, 'withdrawn'>,
  discontinue: {
    ...{ from: ['awaiting-completion'], to: 'discontinued', otherwise: elsewhere, guards: [deadlineOver] },
  } satisfies Move<{ readonly today: CivilDate }, 'discontinued'>,
} as const satisfies Lifecycle<OnboardingCase>;
