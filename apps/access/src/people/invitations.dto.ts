import type { Static } from '@sinclair/typebox';
import { IsString, Matches, MaxLength } from 'class-validator';
import { named, shape } from '@levada/platform';

export class InvitationTokenBody {
  /** The secret of the link. */
  @IsString()
  @Matches(/^lvi_[\w-]{43}$/)
  token!: string;
}

export class AcceptInvitationBody extends InvitationTokenBody {
  @IsString()
  @MaxLength(1_000)
  password!: string;
}

export const ShownInvitation = named('Invitation', {
  ...{ id: shape.id, personId: shape.id, email: shape.text, name: shape.text },
  ...{ status: shape.oneOf('sent', 'accepted', 'withdrawn'), sentAt: shape.instant, expiresAt: shape.instant },
  ...{ timesSent: shape.count, version: shape.version },
});
export type ShownInvitation = Static<typeof ShownInvitation>;

/** Whom a link is for. */
export const InviteeAnswer = named('Invitee', { email: shape.text, name: shape.text, expiresAt: shape.instant });
export const AcceptedAnswer = named('AcceptedInvitation', { email: shape.text, name: shape.text });
