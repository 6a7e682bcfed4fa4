import { refuse, type Money } from '@levada/kernel';
import type { Role } from '@levada/contracts';

export const MAJORITIES = ['simple', 'absolute', 'two-thirds'] as const;

/** How a committee says yes: at least so many votes, and this majority of them. */
export interface VotingRule {
  readonly quorum: number;
  readonly majority: (typeof MAJORITIES)[number];
}

/** Who has to say yes to a proposal of at least this much; in the order of the positions, each another person. */
export interface ApprovalLevel {
  readonly position: number;
  readonly title: string;
  readonly role: Role;
  /** In major units of any currency that the authority pays in; `0`: always. */
  readonly from: string;
  /** Absent: one person says yes. */
  readonly vote?: VotingRule;
}

/** Where an authority has said nothing: one second person. */
export const ONE_LEVEL: readonly ApprovalLevel[] = [{ position: 1, title: 'Approval', role: 'approver', from: '0' }];

/** Those that a proposal of this total passes, by position. Refuses levels of which none is for so little. */
export function levelsFor(levels: readonly ApprovalLevel[], { minor }: Money, minorsOf: (amount: string) => bigint) {
  const all = levels.filter(({ from }) => minorsOf(from) <= minor).sort((a, b) => a.position - b.position);
  if (all.length === 0) throw refuse('approval-level/none');
  return all;
}

/** Refuses levels without a first one for the smallest amounts: what nobody approves is never decided. */
export function expectLevels(levels: readonly Omit<ApprovalLevel, 'position'>[]): readonly ApprovalLevel[] {
  if (!levels.some(({ from }) => Number(from) === 0)) throw refuse('approval-level/none');
  return levels.map((one, at) => ({ ...one, position: at + 1 }));
}
