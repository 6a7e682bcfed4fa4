import { refuse, take, type Guard, type Lifecycle, type Step } from '@levada/kernel';
import type { FieldChange, Fields } from '../history/field-change.js';

export const PROPOSAL_STATUSES = ['open', 'accepted', 'partly-accepted', 'refused', 'withdrawn'] as const;
export const PROPOSAL_NOUNS = ['organisation', 'site', 'service'] as const;
export type ProposalNoun = (typeof PROPOSAL_NOUNS)[number];

/** What people of a provider would have the register say of their organisation, a site or a service of it. */
export interface Proposal {
  readonly id: string;
  readonly authorityId: string;
  readonly organisationId: string;
  readonly noun: ProposalNoun;
  readonly nounId: string;
  /** `from`: as its proposer found it. */
  readonly changes: readonly FieldChange[];
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly status: (typeof PROPOSAL_STATUSES)[number];
  readonly acceptedFields: readonly string[];
  /** Those that were wanted and had been changed by then: they were left as they stood. */
  readonly staleFields: readonly string[];
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly version: number;
}

const SAID = ['alternate_name', 'application_process', 'description', 'eligibility_description', 'email'];
const DETAILS = [...SAID, 'fees_description', 'url', 'website'];
/** What a provider knows best itself; whose something is and what it is registered as is not among it. */
const PROPOSABLE: Readonly<Record<ProposalNoun, readonly string[]>> = {
  organisation: ['name', 'legalType', 'legalForm', 'iban', ...DETAILS],
  site: [
    ...['name', 'street', 'postalCode', 'municipality', 'country', 'territory', 'addressCode', 'isConfidential'],
    ...DETAILS,
  ],
  service: ['name', 'coverage', ...DETAILS],
};

/** Refuses fields that are not proposed. */
export function expectProposable(noun: ProposalNoun, told: Fields): void {
  const known = PROPOSABLE[noun];
  const other = Object.keys(told).find((field) => !known.includes(field));
  if (other !== undefined) throw refuse('proposal/field-not-proposable', { field: other, known: known.join(', ') });
}

type Told = Pick<
  Proposal,
  'id' | 'authorityId' | 'organisationId' | 'noun' | 'nounId' | 'changes' | 'reason' | 'proposedBy' | 'proposedAt'
>;

export function propose(told: Told): Proposal {
  if (told.changes.length === 0) throw refuse('proposal/changes-nothing');
  const unanswered = { answer: null, answeredBy: null, answeredAt: null, acceptedFields: [], staleFields: [] };
  return { ...told, ...unanswered, status: 'open', version: 1 };
}

interface Asking {
  readonly by: string;
}

const anotherPerson: Guard<Proposal, Asking> = ({ proposedBy }, { by }) =>
  proposedBy === by ? refuse('proposal/same-person') : undefined;
const answered: Guard<Proposal, unknown> = ({ status }) => refuse('proposal/answered', { status });

export const PROPOSAL_LIFECYCLE = {
  accept: { from: ['open'], to: 'accepted', otherwise: answered, guards: [anotherPerson] } satisfies Step<
    Proposal,
    Asking,
    'accepted'
  >,
  'accept-partly': {
    from: ['open'],
    to: 'partly-accepted',
    otherwise: answered,
    guards: [anotherPerson],
  } satisfies Step<Proposal, Asking, 'partly-accepted'>,
  refuse: { from: ['open'], to: 'refused', otherwise: answered, guards: [anotherPerson] } satisfies Step<
    Proposal,
    Asking,
    'refused'
  >,
  withdraw: { from: ['open'], to: 'withdrawn', otherwise: answered } satisfies Step<Proposal, unknown, 'withdrawn'>,
} as const satisfies Lifecycle<Proposal>;

/** Fields that stand neither as the proposer found them nor as they would have them. */
export function staleFields(changes: readonly FieldChange[], now: Fields): string[] {
  const stands = (field: string): string => now[field] ?? '';
  return changes.filter(({ field, from, to }) => ![from, to].includes(stands(field))).map(({ field }) => field);
}

export type AcceptedProposal = Proposal & { readonly status: 'accepted' | 'partly-accepted' };

export interface Answer extends Asking {
  readonly at: Date;
  /** Why; the provider reads it. */
  readonly reason: string | null;
}

/**
 * The proposal, accepted as a whole or in part, and the fields to set. What was changed meanwhile is not overwritten. A part
 * alone wants a reason; where nothing is left to accept, that is refused with `proposal/stale`.
 */
export function accept(
  proposal: Proposal,
  wanted: readonly string[] | undefined,
  now: Fields,
  { by, at, reason }: Answer,
): { readonly accepted: AcceptedProposal; readonly fields: Fields } {
  const all = proposal.changes.map(({ field }) => field);
  const unknown = wanted?.find((field) => !all.includes(field));
  if (unknown !== undefined) throw refuse('proposal/field-not-proposed', { field: unknown, known: all.join(', ') });
  const asked = proposal.changes.filter(({ field }) => wanted === undefined || wanted.includes(field));
  const stale = staleFields(asked, now);
  const kept = asked.filter(({ field }) => !stale.includes(field));
  const isWhole = kept.length === all.length;
  const step = isWhole ? PROPOSAL_LIFECYCLE.accept : PROPOSAL_LIFECYCLE['accept-partly'];
  const moved = take<Proposal, Asking, 'accepted' | 'partly-accepted'>(step, proposal, { by });
  if (kept.length === 0) throw refuse('proposal/stale', { fields: stale.join(', ') });
  if (!isWhole && reason === null) {
    const left = all.filter((field) => !kept.some((one) => one.field === field));
    throw refuse('proposal/partly-without-reason', { fields: left.join(', ') });
  }
  const acceptedFields = kept.map(({ field }) => field);
  return {
    accepted: { ...moved, acceptedFields, staleFields: stale, answer: reason, answeredBy: by, answeredAt: at },
    fields: Object.fromEntries(kept.map(({ field, to }) => [field, to])),
  };
}

export function turnDown(
  proposal: Proposal,
  { by, at, reason }: Answer & { readonly reason: string },
): Proposal & { readonly status: 'refused' } {
  return { ...take(PROPOSAL_LIFECYCLE.refuse, proposal, { by }), answer: reason, answeredBy: by, answeredAt: at };
}

export function withdraw(proposal: Proposal): Proposal {
  return take(PROPOSAL_LIFECYCLE.withdraw, proposal, undefined);
}
