import { readScore } from '@levada/allocation';
import { compareMoney, newId, refuse, type Money } from '@levada/kernel';
import type { Application, OutsidePlan } from '../applications/application.js';
import { expectPayable, type Outcome, type Proposal, type ProposalLine } from '../proposals/proposal.js';
import { splitOverPriorities, type PriorityLine } from './priority-split.js';

/** The outcome of an application, as every level said yes to it. Never changed: what comes later is said by a variation. */
export interface Decision {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly proposalId: string;
  /** The run that computed it; `null` for one that an officer wrote. */
  readonly runId: string | null;
  readonly envelopeId: string;
  readonly outcome: Outcome;
  readonly amount: Money;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  /** Its place among those that wait for money: 1 is the first to be offered some. */
  readonly reserveRank: number | null;
  /** Why it is funded although it serves no priority, signed by two people. */
  readonly outsidePlan: OutsidePlan | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** Whoever said yes last. */
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly version: number;
}

export interface DecisionLine extends PriorityLine {
  readonly decisionId: string;
  readonly authorityId: string;
  readonly position: number;
}

export interface MadeDecision {
  readonly decision: Decision;
  readonly lines: readonly DecisionLine[];
  readonly application: Application;
}

/**
 * Makes the decision that a line proposed: never above what may be paid, and never without the priority it serves, unless two
 * people signed that it stands outside of the plan.
 */
export function makeDecision(
  { runId, proposedBy, proposedAt, id: proposalId }: Proposal,
  line: ProposalLine,
  application: Application,
  by: { readonly person: string; readonly at: Date; readonly reserveRank: number | null },
): MadeDecision {
  if (application.status === 'decided') throw refuse('application/decided', { reference: application.reference });
  expectPayable(application, line.amount);
  const id = newId(by.at);
  const { authorityId, roundId, organisationId } = application;
  const outside = line.priorityRefs.length === 0 ? signed(application.outsidePlan) : null;
  const lines = outside
    ? []
    : splitOverPriorities(line.amount, line.priorityRefs).map((part, position) => ({
        ...part,
        ...{ decisionId: id, authorityId, position },
      }));
  const { envelopeId, outcome, amount, reasonCode, reason } = line;
  const decision: Decision = {
    ...{ id, authorityId, roundId, applicationId: application.id, organisationId, proposalId, runId, envelopeId },
    ...{ outcome, amount, reasonCode, reason, reserveRank: by.reserveRank, outsidePlan: outside },
    ...{ proposedBy, proposedAt, approvedBy: by.person, approvedAt: by.at, version: 1 },
  };
  return { decision, lines, application };
}

function signed(outside: OutsidePlan | null): OutsidePlan {
  if (outside === null || outside.signedBy === null) throw refuse('decision/without-priority');
  return outside;
}

/**
 * Who waits for money, first the one that is worth the most: by score, then the smaller request, then the number in the round.
 * `after`: places that were given in the round before; who waited first comes first.
 */
export function reserveRanks(
  lines: readonly ProposalLine[],
  applications: ReadonlyMap<string, Application>,
  after: number,
): Map<string, number> {
  const waiting = lines
    .filter(({ outcome }) => outcome === 'reserve')
    .map((line) => applications.get(line.applicationId)!);
  const points = ({ score }: Application): bigint => (score === null ? null : readScore(score)) ?? -(2n ** 63n);
  waiting.sort((a, b) => {
    const [one, other] = [points(a), points(b)];
    if (one !== other) return one > other ? -1 : 1;
    return compareMoney(a.requested, b.requested) || (a.reference < b.reference ? -1 : 1);
  });
  return new Map(waiting.map(({ id }, at) => [id, after + at + 1]));
}
