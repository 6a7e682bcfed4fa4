import {
  addDays,
  canonicalJson,
  daysBetween,
  onWorkingDay,
  refuse,
  take,
  type CivilDate,
  type Guard,
  type Language,
  type Lifecycle,
  type Step,
  type WorkingDays,
} from '@levada/kernel';
import type { ServiceTypeRef } from '@levada/contracts';
import type { RegistrationRules } from '../registration-rules/registration-rules.js';
import type { Form } from '../registrations/registration.js';
import type { Standing } from '../verifications/verification.js';

/** One form at one place that is applied for, with its capacities. */
export interface AskedUnit {
  readonly form: Form;
  /** `null`: without a place. */
  readonly siteId: string | null;
  readonly capacities: readonly { readonly unit: string; readonly amount: string }[];
}

/** Who will work with the register for the provider: invited when it is registered. Users of the system, no statutory persons. */
export interface NamedUser {
  readonly role: 'provider-editor' | 'provider-certifier';
  readonly name: string;
  readonly email: string;
  /** In which they are written to. */
  readonly language: Language;
}

export const ITEM_STATES = ['missing', 'present', 'not-needed'] as const;
export interface CaseItem {
  readonly code: string;
  readonly state: (typeof ITEM_STATES)[number];
  readonly note: string;
}

export interface CaseProposal {
  readonly outcome: 'register' | 'refuse';
  /** Codes of the rules' list; none where it is registered. */
  readonly reasons: readonly string[];
  readonly text: string;
  readonly by: string;
}

export interface CaseDecision {
  readonly by: string;
  readonly on: CivilDate;
  readonly number: string;
  /** The day on which it takes legal force. */
  readonly inForceOn: CivilDate;
}

export const CASE_STATUSES = [
  ...(['received', 'awaiting-completion', 'checking', 'proposed', 'registered', 'refused', 'appealed'] as const),
  ...(['refusal-upheld', 'withdrawn', 'discontinued'] as const),
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** An application for registration, or for its renewal, from its receipt to a decision that holds. */
export interface OnboardingCase {
  readonly id: string;
  readonly authorityId: string;
  readonly kind: 'registration' | 'renewal';
  /** The office's file number. */
  readonly reference: string;
  readonly organisationId: string;
  /** A service that directories brought and that is registered now; `null`: it is new to the register. */
  readonly serviceId: string | null;
  readonly serviceName: string;
  readonly serviceType: ServiceTypeRef;
  readonly units: readonly AskedUnit[];
  /** Of a renewal: what is to hold longer, and until when each held when it was applied for. */
  readonly registrationIds: readonly string[];
  readonly heldUntil: Readonly<Record<string, CivilDate>>;
  readonly startsOn: CivilDate;
  /** Forgotten when it is decided: then they are invited, or nobody needs them. An appeal that is allowed names them anew. */
  readonly people: readonly NamedUser[];
  readonly rulesId: string;
  readonly items: readonly CaseItem[];
  /** Who in the office is asked about it. */
  readonly contact: string;
  readonly receivedOn: CivilDate;
  /** From when its days are counted: its receipt, or the day on which an appeal opened it again. */
  readonly clockFrom: CivilDate;
  /** Since when the clock stands. */
  readonly stoppedOn: CivilDate | null;
  readonly stoppedDays: number;
  readonly completionDueOn: CivilDate | null;
  /** By when it is to be decided; `null` while the clock stands, and when it is over. */
  readonly dueOn: CivilDate | null;
  readonly proposal: CaseProposal | null;
  readonly decision: CaseDecision | null;
  readonly status: CaseStatus;
  readonly version: number;
}

type Told = Pick<
  OnboardingCase,
  | 'id'
  | 'authorityId'
  | 'kind'
  | 'reference'
  | 'organisationId'
  | 'serviceId'
  | 'serviceName'
  | 'serviceType'
  | 'units'
  | 'registrationIds'
  | 'heldUntil'
  | 'startsOn'
  | 'people'
  | 'contact'
  | 'receivedOn'
>;

/** A deadline on a closed day ends on the next open one: `calendar` of the rules. */
type Calendar = WorkingDays | null;

export function receive(told: Told, rules: RegistrationRules, calendar: Calendar): OnboardingCase {
  if (told.kind === 'registration') expectUnits(told.units);
  return {
    ...told,
    rulesId: rules.id,
    clockFrom: told.receivedOn,
    items: rules.checklist.map(({ code }) => ({ code, state: 'missing', note: '' })),
    ...{ stoppedOn: null, stoppedDays: 0, completionDueOn: null, proposal: null, decision: null },
    dueOn: onWorkingDay(calendar, addDays(told.receivedOn, rules.decisionDays)),
    ...{ status: 'received', version: 1 },
  };
}

function expectUnits(units: readonly AskedUnit[]): void {
  if (units.length === 0) throw refuse('onboarding-case/no-unit');
  const keys = units.map(({ form, siteId }) => `${form} ${siteId ?? ''}`);
  if (new Set(keys).size < keys.length) throw refuse('onboarding-case/unit-twice');
  for (const { capacities } of units) {
    const counted = capacities.map(({ unit }) => unit);
    if (new Set(counted).size < counted.length) throw refuse('onboarding-case/unit-twice');
  }
}

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
function unpassed({ standings }: Readiness): string[] {
  return standings
    .filter(({ isRequired, standing }) => isRequired && standing !== 'ok')
    .map(({ check, standing }) => `${check}: ${standing}`);
}

const checksPassed: Guard<OnboardingCase, Proposing> = (_, { proposal, ...ready }) => {
  const failed = proposal.outcome === 'register' ? unpassed(ready) : [];
  return failed.length === 0 ? undefined : refuse('onboarding-case/check-not-passed', { checks: failed.join(', ') });
};

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
const checksStillPassed: Guard<OnboardingCase, Deciding> = ({ proposal }, ready) => {
  const failed = proposal?.outcome === 'register' ? unpassed(ready) : [];
  return failed.length === 0 ? undefined : refuse('onboarding-case/check-not-passed', { checks: failed.join(', ') });
};

const proposes =
  (outcome: CaseProposal['outcome']): Guard<OnboardingCase, unknown> =>
  ({ proposal }) =>
    proposal?.outcome === outcome ? undefined : refuse('onboarding-case/not-what-is-proposed', { outcome });

/** What deadlines are counted by. */
interface Dated {
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

/** Nothing is done with it any more. A refusal may still be appealed against. */
export function isOver({ status }: Pick<OnboardingCase, 'status'>): boolean {
  return ['registered', 'refusal-upheld', 'withdrawn', 'discontinued'].includes(status);
}

/** What a decision is about, as one text: the second person names the one they read, by its hash. */
export function contentOf(one: OnboardingCase): string {
  const { organisationId, serviceId, serviceName, serviceType, units, startsOn, items, proposal } = one;
  const { registrationIds, heldUntil } = one;
  const { kind, reference, rulesId } = one;
  return canonicalJson({
    ...{
      kind,
      reference,
      rulesId,
      organisationId,
      serviceId,
      serviceName,
      serviceType,
      units,
      registrationIds,
      heldUntil,
    },
    ...{ startsOn, items, proposal },
  });
}

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
  const decided = take(step as Move<Deciding, 'registered' | 'refused'>, one, facts);
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
