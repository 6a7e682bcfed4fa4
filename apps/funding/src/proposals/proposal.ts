import type { AwardCode } from '@levada/allocation';
import {
  canonicalJson,
  formatAmount,
  formatFraction,
  isRefusal,
  money,
  ratio,
  refuse,
  take,
  zero,
  type Guard,
  type Lifecycle,
  type Money,
  type RefusalPlace,
  type Step,
} from '@levada/kernel';
import type { PriorityRef } from '@levada/contracts';
import type { Application } from '../applications/application.js';
import { expectWithinRoom } from '../rooms/room.js';
import type { ApprovalLevel } from '../approval-levels/approval-level.js';
import type { Word } from '../approval-levels/approval.js';

/** What an application comes to. `reserve`: merit but no money; it waits on a ranked list for what comes back. */
export const OUTCOMES = ['granted', 'reduced', 'reserve', 'refused', 'deferred'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is put forward for one application. */
export interface ProposalLine {
  readonly proposalId: string;
  readonly applicationId: string;
  readonly authorityId: string;
  readonly reference: string;
  /** Where the money would come from. */
  readonly envelopeId: string;
  /** What the run came to; `null` where there was none. */
  readonly computedMinor: bigint | null;
  readonly computedOutcome: Outcome | null;
  readonly amount: Money;
  readonly outcome: Outcome;
  /** Why it is that outcome, as a code: the engine's, or one of a person's. */
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly changedBy: string | null;
  /** At the plan in force. */
  readonly priorityRefs: readonly PriorityRef[];
}

/** A result that is put forward: the money is held, and one level after the other says yes to the very same text. */
export interface Proposal {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  /** `null`: lines that an officer wrote. */
  readonly runId: string | null;
  readonly status: 'draft' | 'submitted' | 'returned' | 'decided' | 'withdrawn' | 'lapsed';
  readonly total: Money;
  /** Of the round when the lines were written. */
  readonly mark: string;
  /** Of the lines as they were submitted. */
  readonly contentHash: string | null;
  /** Those it has to pass, as they were when it was submitted. */
  readonly levels: readonly ApprovalLevel[];
  /** Everybody who had a hand in it: who proposed, calculated or forked what it rests on, and changed lines. It only grows. */
  readonly hands: readonly string[];
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly submittedAt: Date | null;
  /** Nobody holds money for ever. */
  readonly expiresAt: Date;
  readonly version: number;
}

/** One person's word on a proposal, at one level. */
export interface Approval extends Word {
  readonly proposalId: string;
  /** By line. */
  readonly comments: readonly { readonly reference: string; readonly text: string }[];
}

export interface LineChange {
  readonly reference: string;
  readonly amount?: Money;
  readonly outcome?: Exclude<Outcome, 'granted' | 'reduced'>;
  readonly reasonCode?: string;
  readonly reason?: string;
}

/** Of nothing: some have no merit by the rule, the others wait for money. */
const WITHOUT_MERIT: readonly AwardCode[] = ['threshold', 'not-eligible', 'no-support'];

export function outcomeOf(amount: Money, requested: Money, code: AwardCode | null): Outcome {
  if (amount.minor > 0n) return amount.minor === requested.minor ? 'granted' : 'reduced';
  return code !== null && WITHOUT_MERIT.includes(code) ? 'refused' : 'reserve';
}

export function isDeparture({ computedMinor, computedOutcome, amount, outcome }: ProposalLine): boolean {
  return computedMinor !== null && (computedMinor !== amount.minor || computedOutcome !== outcome);
}

type Limits = Pick<Application, 'reference' | 'requested' | 'eligibleMinor' | 'maximumMinor' | 'minimumMinor' | 'room'>;

/**
 * Refuses what an application may never get: above the request, above what is eligible or of use, above the room that the
 * compensation of its service leaves, or too little to be of use.
 */
export function expectPayable(of: Limits, amount: Money): void {
  const { reference, requested, minimumMinor } = of;
  const most = [requested.minor, of.eligibleMinor, of.maximumMinor].reduce<bigint>(
    (least, one) => (one !== null && one < least ? one : least),
    requested.minor,
  );
  const facts = { reference, amount: formatAmount(amount), most: formatAmount(money(most, requested.currency)) };
  if (amount.currency !== requested.currency) {
    throw refuse('money/mixed-currencies', { one: amount.currency, other: requested.currency });
  }
  if (amount.minor < 0n) throw refuse('decision/amount-negative');
  if (amount.minor > requested.minor) throw refuse('decision/above-request', { ...facts, requested: facts.most });
  if (amount.minor > most) throw refuse('proposal/above-eligible', facts);
  expectWithinRoom(of, amount);
  if (amount.minor > 0n && minimumMinor !== null && amount.minor < minimumMinor) {
    throw refuse('proposal/below-minimum', {
      ...facts,
      least: formatAmount(money(minimumMinor, requested.currency)),
    });
  }
}

/** A line as a person wants it. Whoever departs from the rule, or gives nothing where it gave something, says why. */
export function changeLine(line: ProposalLine, of: Limits, change: LineChange, by: string): ProposalLine {
  const asked = change.outcome === undefined ? change.amount : zero(line.amount.currency);
  if (change.outcome !== undefined && (change.amount?.minor ?? 0n) !== 0n) throw refuse('proposal/outcome-with-money');
  const amount = asked ?? line.amount;
  expectPayable(of, amount);
  const reason = change.reason ?? null;
  if (
    line.computedMinor === null &&
    change.amount === undefined &&
    change.outcome === undefined &&
    line.changedBy === null
  ) {
    throw refuse('proposal/amount-missing', { reference: line.reference });
  }
  const isMoved = amount.minor !== line.amount.minor;
  const outcome = change.outcome ?? (isMoved ? outcomeOf(amount, of.requested, null) : line.outcome);
  const next = { ...line, amount, outcome, reason, reasonCode: change.reasonCode ?? 'manual', changedBy: by };
  if ((line.computedMinor === null || isDeparture(next) || outcome !== line.outcome) && reason === null) {
    throw refuse('proposal/reason-missing', { reference: line.reference });
  }
  return next;
}

/** Refuses lines that could never be decided: beyond an application's own limits, or for nothing in the plan. Each with its place. */
export function expectSound(
  lines: readonly ProposalLine[],
  limits: ReadonlyMap<string, Limits & Pick<Application, 'outsidePlan'>>,
): void {
  const places: RefusalPlace[] = [];
  lines.forEach((line, at) => {
    const of = limits.get(line.applicationId)!;
    try {
      expectPayable(of, line.amount);
      const isSigned = (of.outsidePlan?.signedBy ?? null) !== null;
      if (line.priorityRefs.length === 0 && !isSigned) throw refuse('decision/without-priority');
    } catch (error) {
      if (!isRefusal(error)) throw error;
      places.push({ pointer: `/lines/${at}`, code: error.code, facts: { reference: line.reference, ...error.facts } });
    }
  });
  if (places.length > 0) throw refuse('proposal/lines-faulty', { faults: places.length }, places);
}

/** Changes all lines or none: each fault is named with its place. */
export function changeLines(
  lines: readonly ProposalLine[],
  limits: ReadonlyMap<string, Limits>,
  changes: readonly LineChange[],
  by: string,
): ProposalLine[] {
  const byReference = new Map(lines.map((one) => [one.reference, one]));
  const places: RefusalPlace[] = [];
  const changed = changes.flatMap((change, at) => {
    try {
      const line = byReference.get(change.reference);
      if (!line) throw refuse('proposal/no-such-line', { reference: change.reference });
      // Whoever names a line twice means two things of it.
      byReference.delete(change.reference);
      return [changeLine(line, limits.get(line.applicationId)!, change, by)];
    } catch (error) {
      if (!isRefusal(error)) throw error;
      places.push({ pointer: `/lines/${at}`, code: error.code, facts: error.facts });
      return [];
    }
  });
  if (places.length > 0) throw refuse('proposal/lines-faulty', { faults: places.length }, places);
  return changed;
}

export function totalOf(lines: readonly ProposalLine[], currency: string): Money {
  return money(
    lines.reduce((all, { amount }) => all + amount.minor, 0n),
    currency,
  );
}

/** What is to be held in each envelope. */
export function heldBy(lines: readonly ProposalLine[]): Map<string, bigint> {
  const all = new Map<string, bigint>();
  for (const { envelopeId, amount } of lines) {
    if (amount.minor > 0n) all.set(envelopeId, (all.get(envelopeId) ?? 0n) + amount.minor);
  }
  return all;
}

/** How much of the money followed the rule: what is as it was computed, of all that is given or was computed; an exact fraction. `null`: nothing is given. */
export function followedRule(lines: readonly ProposalLine[]): string | null {
  const sum = (some: readonly ProposalLine[]) => some.reduce((all, { amount }) => all + amount.minor, 0n);
  const all = sum(lines);
  if (all === 0n) return null;
  const followed = lines.filter((one) => one.computedMinor !== null && !isDeparture(one));
  const computed = lines.reduce((total, { computedMinor }) => total + (computedMinor ?? 0n), 0n);
  // Against what was computed, too: money that was kept back did not follow the rule either.
  return formatFraction(ratio(sum(followed)).div(ratio(computed > all ? computed : all)));
}

/** What approvals are bound to: canonical JSON of all that is decided. */
export function contentOf(
  { runId, roundId, version }: Proposal,
  lines: readonly ProposalLine[],
  levels: readonly ApprovalLevel[],
): string {
  const rows = [...lines]
    .sort((a, b) => (a.reference < b.reference ? -1 : 1))
    .map(({ reference, envelopeId, amount, outcome, reasonCode, reason, priorityRefs }) => ({
      ...{ reference, envelopeId, amount: formatAmount(amount), outcome, reasonCode, reason },
      priorityRefs: priorityRefs.map((ref) => ({ ...ref })),
    }));
  // What was handed back is another text, even where no line of it changed: everybody is asked again.
  return canonicalJson({ roundId, runId, version, levels: levels.map((one) => ({ ...one })), lines: rows });
}

const ended: Guard<Proposal, unknown> = ({ status }) => refuse('proposal/not-so-now', { status });
const another: Guard<Proposal, { by: string }> = ({ proposedBy }, { by }) =>
  proposedBy === by ? refuse('proposal/same-person') : undefined;
const own: Guard<Proposal, { by: string }> = ({ proposedBy }, { by }) =>
  proposedBy === by ? undefined : refuse('proposal/another-person');
const asSeen: Guard<Proposal, { mark: string }> = (proposal, { mark }) =>
  proposal.mark === mark ? undefined : refuse('proposal/outdated');
const hasExpired: Guard<Proposal, { at: Date }> = ({ expiresAt }, { at }) =>
  at >= expiresAt ? undefined : refuse('reservation/standing');

export const PROPOSAL_LIFECYCLE = {
  submit: {
    ...{ from: ['draft', 'returned'], to: 'submitted', otherwise: ended, guards: [own, asSeen] },
  } satisfies Step<Proposal, { by: string; mark: string }, 'submitted'>,
  return: { from: ['submitted'], to: 'returned', otherwise: ended, guards: [another] } satisfies Step<
    Proposal,
    { by: string },
    'returned'
  >,
  decide: { from: ['submitted'], to: 'decided', otherwise: ended, guards: [another, asSeen] } satisfies Step<
    Proposal,
    { by: string; mark: string },
    'decided'
  >,
  withdraw: {
    ...{ from: ['draft', 'submitted', 'returned'], to: 'withdrawn', otherwise: ended },
  } satisfies Step<Proposal, unknown, 'withdrawn'>,
  lapse: {
    ...{ from: ['draft', 'submitted', 'returned'], to: 'lapsed', otherwise: ended, guards: [hasExpired] },
  } satisfies Step<Proposal, { at: Date }, 'lapsed'>,
} as const satisfies Lifecycle<Proposal>;

/** Its lines can be changed: by any officer, who is then one of its hands. */
export function expectOpen(proposal: Proposal): void {
  if (!['draft', 'returned'].includes(proposal.status)) throw ended(proposal, undefined)!;
}

export function submitProposal(
  proposal: Proposal,
  of: { by: string; mark: string; at: Date; contentHash: string; levels: readonly ApprovalLevel[] },
): Proposal {
  const { at, contentHash, levels } = of;
  return { ...take(PROPOSAL_LIFECYCLE.submit, proposal, of), submittedAt: at, contentHash, levels };
}
