import { refuse } from '@levada/kernel';
import type { ApprovalLevel, VotingRule } from './approval-level.js';

export const BALLOTS = ['for', 'against', 'abstain'] as const;
export type Ballot = (typeof BALLOTS)[number];

/** One member's vote on one text. Never changed: another text is voted on anew. */
export interface Vote {
  readonly id: string;
  readonly authorityId: string;
  /** The proposal or variation that it is about. */
  readonly laidId: string;
  /** Of the level that votes. */
  readonly position: number;
  readonly person: string;
  readonly onBehalfOf: string | null;
  readonly contentHash: string;
  readonly ballot: Ballot;
  /** Applications of which the member is out: there the vote counts for nothing, neither for the quorum. */
  readonly recused: readonly string[];
  readonly comment: string | null;
  readonly at: Date;
}

export interface Tally {
  readonly present: number;
  readonly for: number;
  readonly against: number;
}

/** Who is out of which application, by what is known when votes are counted. */
export type Out = (applicationId: string, person: string) => boolean;

/** The votes on one application, without those who are out of it. */
export function tallyOf(votes: readonly Vote[], applicationId: string, isOut: Out): Tally {
  const counted = votes.filter(
    ({ recused, person, onBehalfOf }) =>
      !recused.includes(applicationId) &&
      !isOut(applicationId, person) &&
      !(onBehalfOf !== null && isOut(applicationId, onBehalfOf)),
  );
  const of = (ballot: Ballot) => counted.filter((one) => one.ballot === ballot).length;
  return { present: counted.length, for: of('for'), against: of('against') };
}

/**
 * `simple`: more are for it than against it. `absolute`: more than half of those who voted, abstentions among them.
 * `two-thirds`: at least two thirds of those for or against it.
 */
export function isCarried({ present, for: yes, against }: Tally, majority: VotingRule['majority']): boolean {
  if (majority === 'simple') return yes > against;
  if (majority === 'absolute') return 2 * yes > present;
  return yes > 0 && 3 * yes >= 2 * (yes + against);
}

/** Refuses a level's yes for want of a quorum or a majority: of every single application, recusals left out. */
export function expectCarried(
  { vote }: ApprovalLevel,
  votes: readonly Vote[],
  about: readonly { readonly applicationId: string; readonly reference: string }[],
  isOut: Out,
): void {
  if (!vote) return;
  for (const { applicationId, reference } of about) {
    const tally = tallyOf(votes, applicationId, isOut);
    const { present, for: yes, against } = tally;
    if (present < vote.quorum) throw refuse('vote/no-quorum', { reference, present, quorum: vote.quorum });
    if (!isCarried(tally, vote.majority)) throw refuse('vote/not-carried', { reference, for: yes, against, present });
  }
}
