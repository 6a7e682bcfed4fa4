import { compareMoney, formatAmount, refuse, type Money } from '@levada/kernel';
import type { PriorityRef } from '@levada/contracts';
import type { Application } from '../applications/application.js';
import { splitOverPriorities, type PriorityLine } from './priority-split.js';

/** The outcome of an application. Effective once a second person has approved it. */
export interface Decision {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly applicationId: string;
  readonly organisationId: string;
  /** The run that computed it; `null` for one that an officer proposed by hand. */
  readonly runId: string | null;
  readonly outcome: 'granted' | 'refused';
  readonly amount: Money;
  readonly reason: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly version: number;
}

export type ApprovedDecision = Decision & { readonly approvedBy: string; readonly approvedAt: Date };

export interface DecisionLine extends PriorityLine {
  readonly decisionId: string;
  readonly authorityId: string;
  readonly position: number;
}

export interface Proposal {
  readonly id: string;
  readonly runId: string | null;
  readonly amount: Money;
  readonly priorityRefs: readonly PriorityRef[];
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

/** Proposes the outcome of an application: never above what was requested, and never without the priority it serves. */
export function proposeDecision(
  application: Application,
  proposal: Proposal,
): { decision: Decision; lines: DecisionLine[] } {
  const { id, amount, by, at } = proposal;
  if (application.status === 'decided') throw refuse('application/decided', { reference: application.reference });
  if (amount.minor < 0n) throw refuse('decision/amount-negative');
  if (compareMoney(amount, application.requested) > 0) {
    throw refuse('decision/above-request', {
      amount: formatAmount(amount),
      requested: formatAmount(application.requested),
    });
  }
  const { authorityId, roundId, organisationId } = application;
  const lines = splitOverPriorities(amount, proposal.priorityRefs).map((line, position) => ({
    ...line,
    decisionId: id,
    authorityId,
    position,
  }));
  const decision: Decision = {
    id,
    authorityId,
    roundId,
    applicationId: application.id,
    organisationId,
    runId: proposal.runId,
    outcome: amount.minor > 0n ? 'granted' : 'refused',
    amount,
    reason: proposal.reason,
    proposedBy: by,
    proposedAt: at,
    approvedBy: null,
    approvedAt: null,
    version: 1,
  };
  return { decision, lines };
}

/** Nobody approves what they proposed. */
export function approveDecision(decision: Decision, by: string, at: Date): ApprovedDecision {
  if (decision.approvedBy !== null) throw refuse('decision/approved');
  if (decision.proposedBy === by) throw refuse('decision/same-person');
  return { ...decision, approvedBy: by, approvedAt: at, version: decision.version + 1 };
}
