import { refuse } from '@levada/kernel';

/** A way to an account, sent to a person's address: to the first sign-in, or back to it. Works once, and not for ever. */
export interface Invitation {
  readonly id: string;
  readonly personId: string;
  /** SHA-256 of the secret in the link. */
  readonly tokenHash: string;
  readonly status: 'sent' | 'accepted' | 'withdrawn';
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly timesSent: number;
  readonly version: number;
}

const DAYS = 7;
const expiry = (at: Date): Date => new Date(at.getTime() + DAYS * 86_400_000);

export function invite(told: Pick<Invitation, 'id' | 'personId' | 'tokenHash'>, at: Date): Invitation {
  return { ...told, status: 'sent', sentAt: at, expiresAt: expiry(at), timesSent: 1, version: 1 };
}

/** With a new secret: the link that was sent before no longer works. */
export function resend(invitation: Invitation, tokenHash: string, at: Date): Invitation {
  refuseUnlessSent(invitation);
  const { timesSent, version } = invitation;
  return {
    ...invitation,
    tokenHash,
    sentAt: at,
    expiresAt: expiry(at),
    timesSent: timesSent + 1,
    version: version + 1,
  };
}

export function withdraw(invitation: Invitation): Invitation {
  refuseUnlessSent(invitation);
  return { ...invitation, status: 'withdrawn', version: invitation.version + 1 };
}

export function accept(invitation: Invitation, at: Date): Invitation {
  refuseUnlessSent(invitation);
  if (at >= invitation.expiresAt) throw refuse('invitation/expired');
  return { ...invitation, status: 'accepted', version: invitation.version + 1 };
}

function refuseUnlessSent({ status }: Invitation): void {
  if (status === 'accepted') throw refuse('invitation/accepted');
  if (status === 'withdrawn') throw refuse('invitation/withdrawn');
}
