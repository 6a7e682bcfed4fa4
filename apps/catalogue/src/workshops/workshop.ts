import { refuse, type CivilDate } from '@levada/kernel';
import { expectEditable, type CatalogueVersion } from '../versions/catalogue-version.js';

export const ATTENDANCES = ['attended', 'excused', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** A planning event at which a draft is worked on together. */
export interface Workshop {
  readonly id: string;
  readonly authorityId: string;
  readonly versionId: string;
  readonly title: string;
  readonly place: string;
  readonly heldOn: CivilDate;
  readonly calledBy: string;
  readonly version: number;
}

/** Who of those invited was there; `null` until somebody wrote it down. */
export interface WorkshopInvitation {
  readonly workshopId: string;
  readonly participantId: string;
  readonly authorityId: string;
  readonly attendance: Attendance | null;
}

/** What was agreed there, of an entry or of the whole: changes of the draft name it. */
export interface WorkshopOutcome {
  readonly id: string;
  readonly authorityId: string;
  readonly workshopId: string;
  readonly code: string | null;
  readonly text: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export function callWorkshop(
  version: CatalogueVersion,
  told: Pick<Workshop, 'id' | 'title' | 'place' | 'heldOn' | 'calledBy'>,
): Workshop {
  expectEditable(version);
  return { ...told, authorityId: version.authorityId, versionId: version.id, version: 1 };
}

/** Nothing is written down of a workshop before it was held. */
export function expectHeld({ heldOn }: Pick<Workshop, 'heldOn'>, today: CivilDate): void {
  if (today < heldOn) throw refuse('workshop/not-held-yet', { date: heldOn });
}

/** The invitations with what was told of each. Refuses somebody who was not invited; who is not told of stays as they were. */
export function recordAttendance(
  invitations: readonly WorkshopInvitation[],
  told: readonly { readonly participantId: string; readonly attendance: Attendance }[],
): WorkshopInvitation[] {
  const known = new Set(invitations.map(({ participantId }) => participantId));
  const stranger = told.find(({ participantId }) => !known.has(participantId));
  if (stranger) throw refuse('workshop/not-invited', { id: stranger.participantId });
  const attendance = new Map(told.map((one) => [one.participantId, one.attendance]));
  return invitations.map((one) => ({ ...one, attendance: attendance.get(one.participantId) ?? one.attendance }));
}
