import { compareMoney, refuse, take, type Guard, type Lifecycle, type Money, type Step } from '@levada/kernel';

/** Moves money that nobody has asked for yet: between envelopes of a source, or in and out of the source itself. By two people. */
export interface Virement {
  readonly id: string;
  readonly authorityId: string;
  readonly sourceId: string;
  /** Accounts of the ledger. */
  readonly debit: string;
  readonly credit: string;
  readonly amount: Money;
  readonly reason: string;
  readonly status: 'proposed' | 'confirmed' | 'withdrawn' | 'refused';
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  /** Why it was refused. */
  readonly answer: string | null;
  readonly version: number;
}

type Asked = Pick<
  Virement,
  'id' | 'authorityId' | 'sourceId' | 'debit' | 'credit' | 'amount' | 'reason' | 'proposedBy' | 'proposedAt'
>;

/** `free`: what the first account has now. Refuses what is not there already when it is proposed. */
export function proposeVirement(asked: Asked, free: Money): Virement {
  if (asked.debit === asked.credit) throw refuse('virement/nowhere');
  const kinds = [asked.debit, asked.credit].map((one) => one.split('/')[1]);
  if (kinds.includes('outside') && !kinds.includes('free')) throw refuse('virement/through-source');
  if (asked.amount.minor <= 0n) throw refuse('ledger/amount-not-positive');
  if (compareMoney(asked.amount, free) > 0) throw refuse('envelope/exhausted');
  return { ...asked, status: 'proposed', answeredBy: null, answeredAt: null, answer: null, version: 1 };
}

interface Answered {
  readonly by: string;
  readonly at: Date;
}

const isAnswered: Guard<Virement, unknown> = () => refuse('virement/answered');
const anotherPerson: Guard<Virement, Answered> = ({ proposedBy }, { by }) =>
  proposedBy === by ? refuse('virement/same-person') : undefined;
const samePerson: Guard<Virement, Answered> = ({ proposedBy }, { by }) =>
  proposedBy === by ? undefined : refuse('virement/another-person');

export const VIREMENT_LIFECYCLE = {
  confirm: {
    ...{ from: ['proposed'], to: 'confirmed', otherwise: isAnswered, guards: [anotherPerson] },
  } satisfies Step<Virement, Answered, 'confirmed'>,
  refuse: {
    ...{ from: ['proposed'], to: 'refused', otherwise: isAnswered, guards: [anotherPerson] },
  } satisfies Step<Virement, Answered, 'refused'>,
  withdraw: {
    ...{ from: ['proposed'], to: 'withdrawn', otherwise: isAnswered, guards: [samePerson] },
  } satisfies Step<Virement, Answered, 'withdrawn'>,
} as const satisfies Lifecycle<Virement>;

const answered = (by: string, at: Date, answer: string | null = null) => ({
  answeredBy: by,
  answeredAt: at,
  answer,
});

export function confirmVirement(virement: Virement, by: string, at: Date): Virement {
  return { ...take(VIREMENT_LIFECYCLE.confirm, virement, { by, at }), ...answered(by, at) };
}

export function refuseVirement(virement: Virement, by: string, at: Date, why: string): Virement {
  return { ...take(VIREMENT_LIFECYCLE.refuse, virement, { by, at }), ...answered(by, at, why) };
}

export function withdrawVirement(virement: Virement, by: string, at: Date): Virement {
  return { ...take(VIREMENT_LIFECYCLE.withdraw, virement, { by, at }), ...answered(by, at) };
}
