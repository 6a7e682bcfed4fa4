import { expectHeld, refuse, take, type Guard, type Lifecycle, type Step } from '@levada/kernel';

export const MEETING_KINDS = ['meeting', 'workshop'] as const;
export const MEETING_FORMS = ['formal', 'informal'] as const;
export const CALLINGS = ['regular', 'ad-hoc'] as const;

export interface AgendaItem {
  readonly title: string;
  /** The part of a plan that it is about. */
  readonly elementCode?: string;
}

/** A body comes together; a workshop is one of its meetings, with results in place of resolutions. */
export interface Meeting {
  readonly id: string;
  readonly authorityId: string;
  readonly bodyId: string;
  readonly seriesId: string | null;
  readonly title: string;
  readonly kind: (typeof MEETING_KINDS)[number];
  readonly form: (typeof MEETING_FORMS)[number];
  readonly calling: (typeof CALLINGS)[number];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  /** Members who must be there; `null`: more than half of those invited. */
  readonly quorum: number | null;
  readonly agenda: readonly AgendaItem[];
  readonly status: 'called' | 'minutes-draft' | 'approved' | 'cancelled';
  readonly minutes: string | null;
  readonly minutesBy: string | null;
  readonly minutesAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly calledBy: string;
  readonly version: number;
}

const NOT_MINUTED = { minutes: null, minutesBy: null, minutesAt: null, approvedBy: null, approvedAt: null } as const;

type Called = Omit<Meeting, 'status' | 'version' | keyof typeof NOT_MINUTED>;

export function callMeeting(told: Called): Meeting {
  if (told.endsAt <= told.startsAt) throw refuse('meeting/reversed');
  return { ...told, ...NOT_MINUTED, status: 'called', version: 1 };
}

interface Facts {
  readonly by: string;
  readonly at: Date;
}

const settled: Guard<Meeting, unknown> = ({ status }) => refuse('meeting/settled', { status });
const anotherPerson: Guard<Meeting, Facts> = ({ minutesBy }, { by }) =>
  minutesBy === by ? refuse('meeting/same-person') : undefined;
const notHeld: Guard<Meeting, Facts> = ({ startsAt }, { at }) =>
  at < startsAt ? undefined : refuse('meeting/held-already');

/** Approved minutes are final, and so is everything that was recorded of the meeting. */
export const MEETING_LIFECYCLE = {
  'set-agenda': { from: ['called'], to: 'called', otherwise: settled } satisfies Step<Meeting, unknown, 'called'>,
  cancel: { from: ['called'], to: 'cancelled', otherwise: settled, guards: [notHeld] } satisfies Step<
    Meeting,
    Facts,
    'cancelled'
  >,
  minute: { from: ['called', 'minutes-draft'], to: 'minutes-draft', otherwise: settled } satisfies Step<
    Meeting,
    unknown,
    'minutes-draft'
  >,
  approve: {
    from: ['minutes-draft'],
    to: 'approved',
    otherwise: ({ status }) =>
      status === 'called' ? refuse('meeting/no-minutes') : refuse('meeting/settled', { status }),
    guards: [anotherPerson],
  } satisfies Step<Meeting, Facts, 'approved'>,
} as const satisfies Lifecycle<Meeting>;

/** Before it is held, only its agenda and its invitations are written down; after its minutes were approved, nothing. */
export function expectRecordable(meeting: Meeting, now: Date): void {
  if (meeting.status === 'approved' || meeting.status === 'cancelled')
    throw refuse('meeting/settled', { status: meeting.status });
  expectHeld('meeting', meeting.startsAt.toISOString(), now.toISOString());
}

export function setAgenda(meeting: Meeting, agenda: readonly AgendaItem[]): Meeting {
  return { ...take(MEETING_LIFECYCLE['set-agenda'], meeting, undefined), agenda };
}

export function cancel(meeting: Meeting, facts: Facts): Meeting {
  return take(MEETING_LIFECYCLE.cancel, meeting, facts);
}

export function minute(meeting: Meeting, text: string, { by, at }: Facts): Meeting {
  expectRecordable(meeting, at);
  return { ...take(MEETING_LIFECYCLE.minute, meeting, undefined), minutes: text, minutesBy: by, minutesAt: at };
}

export function approveMinutes(meeting: Meeting, facts: Facts): Meeting {
  return { ...take(MEETING_LIFECYCLE.approve, meeting, facts), approvedBy: facts.by, approvedAt: facts.at };
}
