import {
  addDays,
  canonicalJson,
  onWorkingDay,
  refuse,
  type CivilDate,
  type Language,
  type WorkingDays,
} from '@levada/kernel';
import type { ServiceTypeRef } from '@levada/contracts';
import type { RegistrationRules } from '../registration-rules/registration-rules.js';
import type { Form } from '../registrations/registration.js';

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
export type Calendar = WorkingDays | null;

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
