import { refuse, take, type CivilDate, type Guard, type Lifecycle, type Step } from '@levada/kernel';

export const FORMS = ['residential', 'outpatient', 'field'] as const;
export type Form = (typeof FORMS)[number];

/**
 * The right of one organisation to provide one kind of service in one form at one place. Cabinet regulation 385/2017 (LV)
 * registers each kind and each address apart; the Czech register holds capacity by service and form.
 */
export interface Registration {
  readonly id: string;
  readonly authorityId: string;
  readonly organisationId: string;
  readonly serviceId: string;
  /** Under which entry of which catalogue; the catalogue by name, so that versions of one are told apart from another. */
  readonly catalogue: string;
  readonly catalogueVersionId: string;
  readonly code: string;
  readonly form: Form;
  /** `null`: a service without a place. */
  readonly siteId: string | null;
  /** Of the decision that it rests on. */
  readonly number: string;
  readonly validFrom: CivilDate;
  /** The first day on which it does not hold any more; `null`: until somebody ends it. */
  readonly validUntil: CivilDate | null;
  readonly status: 'registered' | 'suspended' | 'ended';
  /** Why it is suspended. */
  readonly reason: string | null;
  /** Why it ends before its time, on a day that somebody wrote down. */
  readonly endReason: string | null;
  readonly version: number;
}

type Told = Omit<Registration, 'status' | 'reason' | 'endReason' | 'version'>;

export function register(told: Told): Registration {
  if (told.validUntil !== null && told.validUntil <= told.validFrom)
    throw refuse('registration/ends-before-it-begins', { from: told.validFrom });
  return { ...told, status: 'registered', reason: null, endReason: null, version: 1 };
}

const elsewhere: Guard<Registration, unknown> = ({ status }) => refuse('registration/wrong-step', { status });

interface Ending {
  readonly on: CivilDate;
}

const endsWithin: Guard<Registration, Ending> = ({ validFrom, validUntil }, { on }) => {
  if (on <= validFrom) return refuse('registration/ends-before-it-begins', { from: validFrom });
  return validUntil !== null && on > validUntil
    ? refuse('registration/ends-earlier', { until: validUntil })
    : undefined;
};

const laterThanNow: Guard<Registration, { readonly until: CivilDate }> = ({ validUntil }, { until }) => {
  if (validUntil === null) return refuse('registration/never-expires');
  return until <= validUntil ? refuse('registration/ends-later', { until: validUntil }) : undefined;
};

export const REGISTRATION_LIFECYCLE = {
  suspend: { from: ['registered'], to: 'suspended', otherwise: elsewhere } satisfies Step<
    Registration,
    unknown,
    'suspended'
  >,
  resume: { from: ['suspended'], to: 'registered', otherwise: elsewhere } satisfies Step<
    Registration,
    unknown,
    'registered'
  >,
  renew: {
    ...{ from: ['registered', 'suspended'], to: 'registered', otherwise: elsewhere, guards: [laterThanNow] },
  } satisfies Step<Registration, { readonly until: CivilDate }, 'registered'>,
  end: { from: ['registered', 'suspended'], to: 'ended', otherwise: elsewhere, guards: [endsWithin] } satisfies Step<
    Registration,
    Ending,
    'ended'
  >,
} as const satisfies Lifecycle<Registration>;

export function suspend(registration: Registration, reason: string): Registration {
  return { ...take(REGISTRATION_LIFECYCLE.suspend, registration, undefined), reason };
}

export function resume(registration: Registration): Registration {
  return { ...take(REGISTRATION_LIFECYCLE.resume, registration, undefined), reason: null };
}

/** Holds longer, by a new decision; one that is suspended stays so. */
export function renew(
  registration: Registration,
  { until, number }: { readonly until: CivilDate; readonly number: string },
): Registration {
  const renewed = take(REGISTRATION_LIFECYCLE.renew, registration, { until });
  return { ...renewed, status: registration.status, validUntil: until, number, endReason: null };
}

/** `on` is the first day on which it does not hold. A day to come is written down; it ends when that day has come. */
export function end(
  registration: Registration,
  { on, today, reason }: { readonly on: CivilDate; readonly today: CivilDate; readonly reason: string },
): Registration {
  const ended = { ...take(REGISTRATION_LIFECYCLE.end, registration, { on }), validUntil: on, endReason: reason };
  return on > today ? { ...ended, status: registration.status } : ended;
}

/** What becomes of a service when its registrations stand like this. */
export function statusOfService(registrations: readonly Registration['status'][]): 'active' | 'suspended' | 'ended' {
  if (registrations.includes('registered')) return 'active';
  return registrations.includes('suspended') ? 'suspended' : 'ended';
}
