import { refuse, type Attendance } from '@levada/kernel';
import type { Meeting } from './meeting.js';

/** A member who was invited, how they were told, and who came: they, or their substitute. */
export interface Invitation {
  readonly meetingId: string;
  readonly memberId: string;
  readonly authorityId: string;
  /** By a notice to their account; the office tells whoever has none. */
  readonly told: 'notice' | 'office';
  readonly attendance: Attendance | null;
  readonly substituteId: string | null;
  readonly notedAt: Date | null;
}

export interface Votes {
  readonly infavour: number;
  readonly against: number;
  readonly abstained: number;
}

/** What a group agreed on, or could not; a workshop's result. Never changed afterwards. */
export interface Agreement {
  readonly id: string;
  readonly authorityId: string;
  readonly meetingId: string;
  readonly text: string;
  readonly way: 'consensus' | 'votes';
  readonly votes: Votes | null;
  readonly reached: boolean;
  /** Who saw it otherwise, and how. */
  readonly positions: readonly { readonly who: string; readonly position: string }[];
  readonly planId: string | null;
  readonly elementCode: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export interface Quorum {
  readonly needed: number;
  readonly present: number;
  readonly reached: boolean;
}

/** Of those invited: a substitute who came counts as the member. */
export function quorumOf(
  { quorum }: Pick<Meeting, 'quorum'>,
  invitations: readonly Pick<Invitation, 'attendance'>[],
): Quorum {
  const present = invitations.filter(({ attendance }) => attendance === 'attended').length;
  const needed = quorum ?? Math.floor(invitations.length / 2) + 1;
  return { needed, present, reached: present >= needed };
}

/** A formal meeting needs its quorum; an informal one agrees without votes. */
export function agree(
  meeting: Meeting,
  invitations: readonly Invitation[],
  told: Omit<Agreement, 'authorityId' | 'meetingId' | 'way' | 'reached'>,
): Agreement {
  const { needed, present, reached: quorate } = quorumOf(meeting, invitations);
  const { votes } = told;
  if (meeting.form === 'informal' && votes) throw refuse('agreement/informal-votes');
  if (meeting.form === 'formal' && !quorate) throw refuse('agreement/no-quorum', { present, needed });
  const cast = votes ? votes.infavour + votes.against + votes.abstained : 0;
  if (cast > present) throw refuse('agreement/more-votes', { cast, present });
  const reached = votes ? votes.infavour > votes.against : true;
  const { id: meetingId, authorityId } = meeting;
  return { ...told, authorityId, meetingId, way: votes ? 'votes' : 'consensus', reached };
}
