import { refuse, take, type Guard, type Lifecycle, type Step } from '@levada/kernel';

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

export const INVITATION_DAYS = 7;
const expiry = (at: Date): Date => new Date(at.getTime() + INVITATION_DAYS * 86_400_000);

export function invite(told: Pick<Invitation, 'id' | 'personId' | 'tokenHash'>, at: Date): Invitation {
  return { ...told, status: 'sent', sentAt: at, expiresAt: expiry(at), timesSent: 1, version: 1 };
}

const isOver: Guard<Invitation, unknown> = ({ status }) =>
  refuse(status === 'accepted' ? 'invitation/accepted' : 'invitation/withdrawn');

const stillValid: Guard<Invitation, { at: Date }> = ({ expiresAt }, { at }) =>
  at >= expiresAt ? refuse('invitation/expired') : undefined;

export const INVITATION_LIFECYCLE = {
  resend: { from: ['sent'], to: 'sent', otherwise: isOver } satisfies Step<Invitation, unknown, 'sent'>,
  withdraw: { from: ['sent'], to: 'withdrawn', otherwise: isOver } satisfies Step<Invitation, unknown, 'withdrawn'>,
  accept: { from: ['sent'], to: 'accepted', otherwise: isOver, guards: [stillValid] } satisfies Step<
    Invitation,
    { at: Date },
    'accepted'
  >,
} as const satisfies Lifecycle<Invitation>;

/** With a new secret: the link that was sent before no longer works. */
export function resend(invitation: Invitation, tokenHash: string, at: Date): Invitation {
  const { timesSent } = invitation;
  const again = take(INVITATION_LIFECYCLE.resend, invitation, undefined);
  return { ...again, tokenHash, sentAt: at, expiresAt: expiry(at), timesSent: timesSent + 1 };
}

export function withdraw(invitation: Invitation): Invitation {
  return take(INVITATION_LIFECYCLE.withdraw, invitation, undefined);
}

export function accept(invitation: Invitation, at: Date): Invitation {
  return take(INVITATION_LIFECYCLE.accept, invitation, { at });
}
