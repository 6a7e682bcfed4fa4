import { refuse } from '@levada/kernel';
import { nameKey } from '../known-provider-people/name-key.js';

/** Of a person and a round: who they are, and that what they know of is declared. Only grows. */
export interface RoundDeclaration {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly person: string;
  readonly name: string;
  readonly nameKey: string;
  /** Of which they hold a grant: their own organisations. */
  readonly organisations: readonly string[];
  readonly declaredAt: Date;
  readonly version: number;
}

/** Of a person and an application, as they said themselves. Only grows. */
export interface Conflict {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly applicationId: string;
  readonly person: string;
  readonly reason: string;
  readonly declaredAt: Date;
  readonly version: number;
}

/** Somebody else's word that a person is not who has the same name at the provider. Only grows. */
export interface ConflictClearance {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly applicationId: string;
  readonly person: string;
  readonly reason: string;
  readonly clearedBy: string;
  readonly clearedAt: Date;
  readonly version: number;
}

/** Said by themselves, found by a grant of the applicant's organisation, or by a name at the provider. */
export const KINDS = ['declared', 'organisation', 'named'] as const;
export type ConflictKind = (typeof KINDS)[number];

/** Who is out for which application, and why. */
export interface Recusal {
  readonly applicationId: string;
  readonly person: string;
  readonly kind: ConflictKind;
  /** Of a declared one. */
  readonly reason: string | null;
  readonly at: Date;
}

/** By what a person is compared with applicants. */
export interface Reader {
  readonly id: string;
  readonly name?: string;
  readonly grants: readonly { readonly organisationId?: string }[];
}

export const organisationsOf = ({ grants }: Pick<Reader, 'grants'>): string[] => [
  ...new Set(grants.flatMap(({ organisationId }) => organisationId ?? [])),
];

export function declareRound(
  asked: Pick<RoundDeclaration, 'id' | 'authorityId' | 'roundId' | 'declaredAt'>,
  by: Reader & { readonly name: string },
): RoundDeclaration {
  const organisations = organisationsOf(by);
  return { ...asked, person: by.id, name: by.name, nameKey: nameKey(by.name), organisations, version: 1 };
}

/** Only what was found by a name alone can turn out to be about somebody else, and not by one's own word. */
export function clearConflict(
  asked: Omit<ConflictClearance, 'version'>,
  kinds: readonly ConflictKind[],
): ConflictClearance {
  if (asked.person === asked.clearedBy) throw refuse('conflict/own-clearance');
  if (!kinds.includes('named')) throw refuse('conflict/not-by-name');
  return { ...asked, version: 1 };
}
