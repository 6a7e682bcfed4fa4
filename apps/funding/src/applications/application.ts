import {
  canonicalJson,
  formatAmount,
  refuse,
  take,
  type Guard,
  type Lifecycle,
  type Money,
  type Step,
} from '@levada/kernel';
import type { PriorityRef } from '@levada/contracts';
import { splitOverPriorities } from '../decisions/priority-split.js';
import { refuseUnlessOpen, type Round } from '../rounds/round.js';

/** Asks for money of a round, for a project or service of an organisation in the register. */
export interface Application {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly organisationId: string;
  /** Its number in the round, as the authority counts: `1.10`. */
  readonly reference: string;
  readonly title: string;
  readonly requested: Money;
  /** Which priorities it serves; empty until somebody has said it. */
  readonly priorityRefs: readonly PriorityRef[];
  readonly submittedAt: Date;
  readonly status: 'submitted' | 'decided';
  readonly version: number;
}

/** What a run sees of an application. */
export type RequestOfRun = Pick<Application, 'id' | 'reference' | 'requested' | 'priorityRefs'>;

export type AskedApplication = Pick<
  Application,
  'id' | 'organisationId' | 'reference' | 'title' | 'requested' | 'priorityRefs'
>;

export function submitApplication(round: Round, asked: AskedApplication, at: Date): Application {
  refuseUnlessOpen(round);
  if (asked.requested.minor <= 0n)
    throw refuse('application/request-not-positive', { amount: formatAmount(asked.requested) });
  if (asked.requested.currency !== round.roundTo.currency) {
    throw refuse('money/mixed-currencies', { one: asked.requested.currency, other: round.roundTo.currency });
  }
  if (asked.priorityRefs.length > 0) splitOverPriorities(asked.requested, asked.priorityRefs);
  return {
    ...asked,
    authorityId: round.authorityId,
    roundId: round.id,
    submittedAt: at,
    status: 'submitted',
    version: 1,
  };
}

const isDecided: Guard<Application, unknown> = ({ reference }) => refuse('application/decided', { reference });

export const APPLICATION_LIFECYCLE = {
  decide: { from: ['submitted'], to: 'decided', otherwise: isDecided } satisfies Step<Application, unknown, 'decided'>,
} as const satisfies Lifecycle<Application>;

export function decided(application: Application): Application {
  return take(APPLICATION_LIFECYCLE.decide, application, undefined);
}

/** Whether a second submission under the same reference asks for the same: then nothing happens. */
export function sameRequest(known: Application, asked: AskedApplication): boolean {
  return (
    known.organisationId === asked.organisationId &&
    known.title === asked.title &&
    known.requested.minor === asked.requested.minor &&
    known.requested.currency === asked.requested.currency &&
    refsText(known.priorityRefs) === refsText(asked.priorityRefs)
  );
}

/** The database keeps the members of a reference in an order of its own. */
function refsText(refs: readonly PriorityRef[]): string {
  return canonicalJson(refs.map((ref) => ({ ...ref, planId: ref.planId.toLowerCase() })));
}
