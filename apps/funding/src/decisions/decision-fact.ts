import { DecisionGrantedV1, DecisionRefusedV1 } from '@levada/contracts';
import { toMoneyText, zero } from '@levada/kernel';
import type { ApprovedDecision, DecisionLine } from './decision.js';

export interface DecisionFact {
  readonly event: typeof DecisionGrantedV1 | typeof DecisionRefusedV1;
  readonly fact: { readonly subject: string; readonly version: number; readonly data: DecisionGrantedV1 };
}

/** How an approved decision is told: what was granted is committed at once; payments will follow. */
export function decisionFact(decision: ApprovedDecision, lines: readonly DecisionLine[]): DecisionFact {
  const {
    id: decisionId,
    applicationId,
    roundId,
    organisationId,
    amount,
    proposedBy,
    approvedBy,
    approvedAt,
  } = decision;
  const event = decision.outcome === 'granted' ? DecisionGrantedV1 : DecisionRefusedV1;
  const data = {
    decisionId,
    applicationId,
    roundId,
    organisationId,
    granted: toMoneyText(amount),
    committed: toMoneyText(amount),
    paid: toMoneyText(zero(amount.currency)),
    priorities: lines.map(({ planId, planVersion, priorityCode, measureCode, share, amount: part }) => ({
      planId,
      planVersion,
      priorityCode,
      ...(measureCode ? { measureCode } : {}),
      share,
      amount: toMoneyText(part),
    })),
    proposedBy,
    approvedBy: [approvedBy],
    decidedAt: approvedAt.toISOString(),
  };
  return { event, fact: { subject: decisionId, version: decision.version, data } };
}
