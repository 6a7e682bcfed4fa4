import {
  canonicalJson,
  compareMoney,
  formatAmount,
  refuse,
  subtract,
  take,
  type Guard,
  type Lifecycle,
  type Money,
  type Step,
} from '@levada/kernel';
import type { ApprovalLevel } from '../approval-levels/approval-level.js';
import type { LaidBefore, Word } from '../approval-levels/approval.js';
import type { Application } from '../applications/application.js';
import type { DecisionLine } from '../decisions/decision.js';
import { splitOverPriorities } from '../decisions/priority-split.js';
import { expectPayable, outcomeOf, type Outcome } from '../proposals/proposal.js';

/**
 * What becomes of a decision before it is paid. `reduction`: the authority takes money back, all of it too. `renunciation`: the
 * provider gives money up. `transfer`: another organisation takes the service over, with its money. `top-up`: more, out of what
 * the envelope has by now. `offer`: an application that had merit and no money is offered some, and its provider answers.
 */
export const VARIATION_KINDS = ['reduction', 'renunciation', 'transfer', 'top-up', 'offer'] as const;
export type VariationKind = (typeof VARIATION_KINDS)[number];

export interface Variation extends LaidBefore {
  readonly id: string;
  readonly authorityId: string;
  readonly decisionId: string;
  readonly applicationId: string;
  readonly envelopeId: string;
  /** Its place among those that took effect, from 1; `null`: it did not. */
  readonly number: number | null;
  readonly kind: VariationKind;
  /** What the decision stood at when it was proposed, and what it stands at once it takes effect. */
  readonly before: Money;
  readonly after: Money;
  /** `after` by the decision's lines, in minor units. */
  readonly lines: readonly string[];
  /** Whose money it is once it takes effect. */
  readonly organisationId: string;
  readonly reason: string | null;
  /** Those on the reserve list that were before this one and are not offered the money: by their numbers in the round. */
  readonly passedOver: readonly string[];
  /** The appeal that it gives effect to. */
  readonly appealId: string | null;
  readonly status: 'proposed' | 'offered' | 'confirmed' | 'refused' | 'declined' | 'withdrawn' | 'lapsed';
  readonly contentHash: string;
  readonly proposedAt: Date;
  /** What it holds is free again from then on, and it can take no effect any more. */
  readonly expiresAt: Date;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  /** Why it was refused, declined or withdrawn. */
  readonly answer: string | null;
  readonly version: number;
}

export interface VariationWord extends Word {
  readonly variationId: string;
}

/** A decision as it stands after the variations that took effect. */
export interface Standing {
  readonly decisionId: string;
  readonly authorityId: string;
  readonly envelopeId: string;
  readonly organisationId: string;
  /** As it was decided. */
  readonly outcome: Outcome;
  readonly amount: Money;
  readonly variations: number;
}

export type StandingOutcome = Outcome | 'revoked' | 'renounced';

export interface AskedVariation {
  readonly kind: VariationKind;
  /** What the decision is to stand at; of a transfer none. */
  readonly amount: Money | null;
  /** Of a transfer. */
  readonly successor: string | null;
  readonly reason: string | null;
  /** Of an offer: those who waited before it and are waiting still. */
  readonly passedOver: readonly string[];
  /** Of a top-up: the appeal that it answers, upheld. */
  readonly appealId: string | null;
}

/**
 * Refuses what changes nothing or the other way round, what exceeds what an application may ever get, money for what was
 * refused, an offer to whom does not wait, and one that passes others over without saying why.
 */
export function vary(
  standing: Standing,
  of: Pick<Application, 'id' | 'reference' | 'requested' | 'eligibleMinor' | 'maximumMinor' | 'minimumMinor' | 'room'>,
  lines: readonly DecisionLine[],
  asked: AskedVariation,
): Pick<
  Variation,
  | 'decisionId'
  | 'authorityId'
  | 'applicationId'
  | 'envelopeId'
  | 'kind'
  | 'before'
  | 'after'
  | 'lines'
  | 'organisationId'
  | 'reason'
  | 'passedOver'
  | 'appealId'
> {
  const { decisionId, authorityId, envelopeId, amount: before } = standing;
  const { kind, reason, passedOver, appealId } = asked;
  const after = kind === 'transfer' ? before : asked.amount;
  if (after === null) throw refuse('variation/amount-missing');
  if (after.currency !== before.currency) {
    throw refuse('money/mixed-currencies', { one: after.currency, other: before.currency });
  }
  EXPECT[kind]({ standing, asked, after, reference: of.reference });
  if (reason === null && kind !== 'offer') throw refuse('variation/reason-missing');
  // A provider may give up as much as it likes; an authority leaves no amount that is of no use.
  // What is lowered need not be within the room yet: others may give more than when it was decided.
  if (kind === 'reduction') expectPayable({ ...of, room: null }, after);
  else if (kind !== 'renunciation' && kind !== 'transfer') expectPayable(of, after);
  return {
    ...{ decisionId, authorityId, applicationId: of.id, envelopeId, kind, before, after, reason, passedOver, appealId },
    lines: partsOf(after, lines).map(({ minor }) => minor.toString()),
    organisationId: asked.successor ?? standing.organisationId,
  };
}

interface Expected {
  readonly standing: Standing;
  readonly asked: AskedVariation;
  readonly after: Money;
  readonly reference: string;
}

const facts = ({ standing, after, reference }: Expected) => ({
  ...{ reference, stands: formatAmount(standing.amount), amount: formatAmount(after) },
});
const less = (one: Expected): void => {
  if (one.after.minor < 0n) throw refuse('decision/amount-negative');
  if (compareMoney(one.after, one.standing.amount) >= 0) throw refuse('variation/not-less', facts(one));
};
const more = (one: Expected): void => {
  if (compareMoney(one.after, one.standing.amount) <= 0) throw refuse('variation/not-more', facts(one));
};

const EXPECT: Readonly<Record<VariationKind, (one: Expected) => void>> = {
  reduction: less,
  renunciation: less,
  transfer: (one) => {
    const { standing, asked } = one;
    if (standing.amount.minor === 0n) throw refuse('variation/nothing-left', facts(one));
    if (asked.successor === null) throw refuse('variation/successor-missing');
    if (asked.successor === standing.organisationId) throw refuse('variation/same-organisation');
  },
  'top-up': (one) => {
    // Whoever was refused gets money by an appeal that was upheld, and in no other way.
    if (one.standing.amount.minor === 0n && one.asked.appealId === null) {
      throw refuse('variation/nothing-granted', facts(one));
    }
    more(one);
  },
  offer: (one) => {
    const { standing, asked, reference } = one;
    if (standing.outcome !== 'reserve' || standing.variations > 0) throw refuse('variation/not-waiting', { reference });
    more(one);
    if (asked.passedOver.length > 0 && asked.reason === null) {
      throw refuse('variation/passes-over', { reference, references: asked.passedOver.slice(0, 10).join(', ') });
    }
  },
};

/** An amount by the lines of its decision: as it is written there, largest remainder by their exact shares. */
export function partsOf(amount: Money, lines: readonly DecisionLine[]): Money[] {
  return lines.length === 0 ? [] : splitOverPriorities(amount, lines).map((line) => line.amount);
}

/** What changes hands: the levels that are asked are those for this much. */
export function movedBy({ kind, before, after }: Pick<Variation, 'kind' | 'before' | 'after'>): Money {
  if (kind === 'transfer') return before;
  return compareMoney(after, before) > 0 ? subtract(after, before) : subtract(before, after);
}

/** What is to be held in its envelope until it takes effect; `null`: nothing. */
export function heldBy({ before, after }: Pick<Variation, 'before' | 'after'>): Money | null {
  return compareMoney(after, before) > 0 ? subtract(after, before) : null;
}

/** What yes is said to: canonical JSON of all that changes. */
export function contentOf(
  of: Pick<
    Variation,
    'decisionId' | 'kind' | 'before' | 'after' | 'organisationId' | 'reason' | 'passedOver' | 'appealId'
  >,
  levels: readonly ApprovalLevel[],
): string {
  const { decisionId, kind, before, after, organisationId, reason, passedOver, appealId } = of;
  return canonicalJson({
    ...{ decisionId, kind, before: formatAmount(before), after: formatAmount(after), organisationId, reason, appealId },
    ...{ passedOver: [...passedOver], levels: levels.map((one) => ({ ...one })) },
  });
}

/** What has become of a decision. */
export function outcomeNow(
  decided: Outcome,
  last: Pick<Variation, 'kind' | 'after'> | null,
  requested: Money,
): StandingOutcome {
  if (last === null) return decided;
  if (last.after.minor === 0n) return last.kind === 'renunciation' ? 'renounced' : 'revoked';
  return outcomeOf(last.after, requested, null);
}

interface Answer {
  readonly by: string;
  readonly at: Date;
}

const ended: Guard<Variation, unknown> = ({ status }) => refuse('variation/not-so-now', { status });
const standing: Guard<Variation, Answer> = ({ expiresAt }, { at }) =>
  at < expiresAt ? undefined : refuse('variation/expired', { until: expiresAt.toISOString() });
const another: Guard<Variation, Answer> = ({ proposedBy }, { by }) =>
  proposedBy === by ? refuse('proposal/same-person') : undefined;
const own: Guard<Variation, Answer> = ({ proposedBy }, { by }) =>
  proposedBy === by ? undefined : refuse('variation/another-person');
const hasExpired: Guard<Variation, { at: Date }> = ({ expiresAt }, { at }) =>
  at >= expiresAt ? undefined : refuse('reservation/standing');
const isOffer: Guard<Variation, unknown> = ({ kind }) =>
  kind === 'offer' ? undefined : refuse('variation/not-so-now', { status: 'proposed' });
const isNoOffer: Guard<Variation, unknown> = ({ kind }) =>
  kind === 'offer' ? refuse('variation/not-so-now', { status: 'proposed' }) : undefined;

export const VARIATION_LIFECYCLE = {
  /** Every level said yes to an offer: now its provider is asked. */
  offer: {
    ...{ from: ['proposed'], to: 'offered', otherwise: ended, guards: [another, standing, isOffer] },
  } satisfies Step<Variation, Answer, 'offered'>,
  confirm: {
    ...{ from: ['proposed'], to: 'confirmed', otherwise: ended, guards: [another, standing, isNoOffer] },
  } satisfies Step<Variation, Answer, 'confirmed'>,
  accept: {
    ...{ from: ['offered'], to: 'confirmed', otherwise: ended, guards: [standing] },
  } satisfies Step<Variation, Answer, 'confirmed'>,
  decline: { from: ['offered'], to: 'declined', otherwise: ended } satisfies Step<Variation, Answer, 'declined'>,
  refuse: { from: ['proposed'], to: 'refused', otherwise: ended, guards: [another] } satisfies Step<
    Variation,
    Answer,
    'refused'
  >,
  withdraw: { from: ['proposed'], to: 'withdrawn', otherwise: ended, guards: [own] } satisfies Step<
    Variation,
    Answer,
    'withdrawn'
  >,
  lapse: {
    ...{ from: ['proposed', 'offered'], to: 'lapsed', otherwise: ended, guards: [hasExpired] },
  } satisfies Step<Variation, { at: Date }, 'lapsed'>,
} as const satisfies Lifecycle<Variation>;

interface Said extends Answer {
  readonly answer: string | null;
}

const answered = ({ by, at }: Answer, answer: string | null = null) => ({ answeredBy: by, answeredAt: at, answer });

export function refuseVariation(variation: Variation, of: Said): Variation {
  return { ...take(VARIATION_LIFECYCLE.refuse, variation, of), ...answered(of, of.answer) };
}

export function withdrawVariation(variation: Variation, of: Answer): Variation {
  return { ...take(VARIATION_LIFECYCLE.withdraw, variation, of), ...answered(of) };
}

export function declineOffer(variation: Variation, of: Said): Variation {
  return { ...take(VARIATION_LIFECYCLE.decline, variation, of), ...answered(of, of.answer) };
}

export function offerToProvider(variation: Variation, of: Answer): Variation {
  return take(VARIATION_LIFECYCLE.offer, variation, of);
}

/** Takes effect, as the next of its decision: by the last level's yes, or where it is an offer by its provider's. */
export function takeEffect(step: 'confirm' | 'accept', variation: Variation, now: Standing, of: Answer): Variation {
  const isSameHolder = variation.kind === 'transfer' || now.organisationId === variation.organisationId;
  if (compareMoney(now.amount, variation.before) !== 0 || !isSameHolder) throw refuse('variation/outdated');
  const taken = take<Variation, Answer, 'confirmed'>(VARIATION_LIFECYCLE[step], variation, of);
  return { ...taken, number: now.variations + 1, ...answered(of) };
}
