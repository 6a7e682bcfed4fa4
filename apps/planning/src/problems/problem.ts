import { refuse, take, type Guard, type Lifecycle, type Step } from '@levada/kernel';
import type { Place } from '../bodies/body.js';

/** What goes wrong in a field, as a group or somebody says. */
export interface Problem {
  readonly id: string;
  readonly authorityId: string;
  readonly bodyId: string | null;
  readonly field: string;
  readonly text: string;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  readonly territory: Place;
  readonly version: number;
}

/** How a problem may be solved: drafted by a group, agreed on or rejected, and from there to a measure of a plan. */
export interface Proposal {
  readonly id: string;
  readonly authorityId: string;
  readonly problemId: string;
  readonly text: string;
  readonly draftedBy: string;
  readonly status: 'proposed' | 'agreed' | 'rejected';
  readonly reason: string | null;
  /** The recorded agreement that it rests on. */
  readonly agreementId: string | null;
  readonly planId: string | null;
  readonly measureCode: string | null;
  readonly version: number;
}

export const PROPOSAL_STATUSES = ['proposed', 'agreed', 'rejected'] as const;

const settled: Guard<Proposal, unknown> = ({ status }) => refuse('proposal/settled', { status });
const reached: Guard<Proposal, { readonly reached: boolean }> = (_, agreement) =>
  agreement.reached ? undefined : refuse('proposal/not-agreed');

export const PROPOSAL_LIFECYCLE = {
  agree: { from: ['proposed'], to: 'agreed', otherwise: settled, guards: [reached] } satisfies Step<
    Proposal,
    { readonly reached: boolean },
    'agreed'
  >,
  reject: { from: ['proposed'], to: 'rejected', otherwise: settled } satisfies Step<Proposal, unknown, 'rejected'>,
  lead: { from: ['agreed'], to: 'agreed', otherwise: () => refuse('proposal/not-agreed') } satisfies Step<
    Proposal,
    unknown,
    'agreed'
  >,
} as const satisfies Lifecycle<Proposal>;

export function agreeOn(proposal: Proposal, agreement: { readonly id: string; readonly reached: boolean }): Proposal {
  return { ...take(PROPOSAL_LIFECYCLE.agree, proposal, agreement), agreementId: agreement.id };
}

export function reject(proposal: Proposal, reason: string): Proposal {
  return { ...take(PROPOSAL_LIFECYCLE.reject, proposal, undefined), reason };
}

/** An agreed proposal becomes a measure; a plan that is drafted anew may give it another. */
export function leadToMeasure(proposal: Proposal, planId: string, measureCode: string): Proposal {
  return { ...take(PROPOSAL_LIFECYCLE.lead, proposal, undefined), planId, measureCode };
}
