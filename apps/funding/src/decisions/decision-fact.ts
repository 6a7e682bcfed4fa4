import { DecisionGrantedV1, DecisionMadeOutsidePlanV1, DecisionRefusedV1, type EventClass } from '@levada/contracts';
import { toMoneyText, zero } from '@levada/kernel';
import type { MadeDecision } from './decision.js';

export interface DecisionFact {
  readonly event: EventClass<object>;
  readonly fact: { readonly subject: string; readonly version: number; readonly data: object };
}

/** How a decision is told: what was granted is committed at once; payments will follow. */
export function decisionFact({ decision, lines }: MadeDecision, approvedBy: readonly string[]): DecisionFact {
  const { id: decisionId, applicationId, roundId, organisationId, amount, outcome, proposedBy, approvedAt } = decision;
  const common = {
    ...{ decisionId, applicationId, roundId, organisationId, outcome },
    ...{ granted: toMoneyText(amount), committed: toMoneyText(amount), paid: toMoneyText(zero(amount.currency)) },
    ...{ proposedBy, approvedBy: [...approvedBy], decidedAt: approvedAt.toISOString() },
  };
  const of = (event: EventClass<object>, more: object): DecisionFact => ({
    event,
    fact: { subject: decisionId, version: decision.version, data: { ...common, ...more } },
  });
  if (decision.outsidePlan) {
    const { reason, by, signedBy } = decision.outsidePlan;
    return of(DecisionMadeOutsidePlanV1, { reason, signedBy: [by, signedBy!] });
  }
  const priorities = lines.map(({ planId, planVersion, priorityCode, measureCode, share, amount: part }) => ({
    ...{ planId, planVersion, priorityCode, share, amount: toMoneyText(part) },
    ...(measureCode ? { measureCode } : {}),
  }));
  return of(amount.minor > 0n ? DecisionGrantedV1 : DecisionRefusedV1, { priorities });
}
