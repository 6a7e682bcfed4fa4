import { refuse, subtract, type Money } from '@levada/kernel';

/** Where money stands. A source's free money becomes an envelope's available, then reserved, then committed money. */
export type AccountKind = 'outside' | 'free' | 'available' | 'reserved' | 'committed';

/**
 * What a transfer does. `pend` holds money in two phases: what is held is posted (committed), voided or expires, each as a
 * transfer of its own, and never more of it than was held. `return` gives committed money back, by a variation of its decision.
 */
export type TransferKind = 'fund' | 'cut' | 'move' | 'pend' | 'post' | 'void' | 'expire' | 'commit' | 'return';

export interface Account {
  readonly id: string;
  readonly authorityId: string;
  readonly ownerId: string;
  readonly kind: AccountKind;
  readonly currency: string;
}

/** Moves money from one account to another. Never changed, never removed: a mistake is moved back. */
export interface Transfer {
  readonly id: string;
  readonly authorityId: string;
  readonly kind: TransferKind;
  readonly debit: string;
  readonly credit: string;
  readonly amount: Money;
  /** The noun that this is for: a source, an envelope, a virement, a proposal, a decision. */
  readonly reference: string;
  /** Of `post`, `void` and `expire`: the `pend` that they resolve. */
  readonly reservationId: string | null;
  /** Of `pend`: from then on it can only expire. */
  readonly expiresAt: Date | null;
  readonly at: Date;
}

/** Money that is held: what of a `pend` was not resolved yet. Kept by the database, a transfer at a time. */
export interface Reservation {
  readonly id: string;
  readonly authorityId: string;
  readonly envelopeId: string;
  readonly reference: string;
  readonly amount: Money;
  readonly left: Money;
  readonly expiresAt: Date | null;
}

/** The ways within one envelope. */
export const WAYS = {
  pend: ['available', 'reserved'],
  post: ['reserved', 'committed'],
  void: ['reserved', 'available'],
  expire: ['reserved', 'available'],
  commit: ['available', 'committed'],
  return: ['committed', 'available'],
} as const satisfies Partial<Record<TransferKind, readonly [AccountKind, AccountKind]>>;

export function accountId(ownerId: string, kind: AccountKind): string {
  return `${ownerId}/${kind}`;
}

export function accountsOf(
  authorityId: string,
  ownerId: string,
  kinds: readonly AccountKind[],
  currency: string,
): Account[] {
  return kinds.map((kind) => ({ id: accountId(ownerId, kind), authorityId, ownerId, kind, currency }));
}

type Between = Pick<Transfer, 'id' | 'authorityId' | 'kind' | 'debit' | 'credit' | 'amount' | 'reference' | 'at'>;

/** Refuses an amount that is not above zero: a transfer of nothing says nothing, and a negative one hides its direction. */
export function transfer(of: Between, more: Partial<Pick<Transfer, 'reservationId' | 'expiresAt'>> = {}): Transfer {
  if (of.amount.minor <= 0n) throw refuse('ledger/amount-not-positive');
  return { reservationId: null, expiresAt: null, ...of, ...more };
}

/** What is moved within an envelope: by whom it is asked for, and how much. */
export interface Within extends Pick<Transfer, 'id' | 'authorityId' | 'amount' | 'reference' | 'at'> {
  readonly envelopeId: string;
}

function within(
  kind: keyof typeof WAYS,
  { envelopeId, ...of }: Within,
  more?: Partial<Pick<Transfer, 'reservationId' | 'expiresAt'>>,
): Transfer {
  const [from, to] = WAYS[kind];
  return transfer({ ...of, kind, debit: accountId(envelopeId, from), credit: accountId(envelopeId, to) }, more);
}

/** Holds money of an envelope until it is posted or voided, or until `expiresAt`. */
export function pend(of: Within, expiresAt: Date | null = null): Transfer {
  return within('pend', of, { expiresAt });
}

/** Commits what was held, all of it or a part. Refuses more than is held, and what has expired. */
export function post(reservation: Reservation, of: Omit<Within, 'envelopeId' | 'authorityId'>): Transfer {
  if (reservation.expiresAt !== null && of.at >= reservation.expiresAt) throw refuse('reservation/expired');
  return resolve('post', reservation, of);
}

/** Gives back what is held, all of it or a part. */
export function letGo(reservation: Reservation, of: Omit<Within, 'envelopeId' | 'authorityId'>): Transfer {
  return resolve('void', reservation, of);
}

/** Gives back what nobody posted in time. Refuses what has not expired. */
export function expire(reservation: Reservation, of: Omit<Within, 'envelopeId' | 'authorityId' | 'amount'>): Transfer {
  if (reservation.expiresAt === null || of.at < reservation.expiresAt) throw refuse('reservation/standing');
  return resolve('expire', reservation, { ...of, amount: reservation.left });
}

function resolve(
  kind: 'post' | 'void' | 'expire',
  { id: reservationId, envelopeId, authorityId, left }: Reservation,
  of: Omit<Within, 'envelopeId' | 'authorityId'>,
): Transfer {
  if (subtract(left, of.amount).minor < 0n) throw refuse('reservation/exceeded');
  return within(kind, { ...of, envelopeId, authorityId }, { reservationId });
}

/** Commits at once what nobody held. */
export function commit(of: Within): Transfer {
  return within('commit', of);
}

/** Gives back what was committed: only by a variation that took effect, which it names as its reference. */
export function returned(of: Within): Transfer {
  return within('return', of);
}
