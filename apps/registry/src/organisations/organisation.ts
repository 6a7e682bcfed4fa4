import { idOf, refuse } from '@levada/kernel';
import type { Fields } from '../history/field-change.js';
import { ibanOf } from './bank-account.js';
import { identifierOf } from './identifier.js';

/** All equal in what they may do: the register tells them apart, no rule does. */
export const LEGAL_TYPES = ['public', 'private', 'ngo'] as const;
export type LegalType = (typeof LEGAL_TYPES)[number];

export interface Organisation {
  readonly id: string;
  readonly authorityId: string;
  readonly name: string;
  readonly scheme: string;
  readonly identifier: string;
  readonly legalType: LegalType | null;
  /** In the words of its own law: `spolek`, `Verein`, `biedrība`. */
  readonly legalForm: string | null;
  readonly parentId: string | null;
  readonly iban: string | null;
  /** The organisation that it was found to be: all that was its own is that one's. */
  readonly mergedInto: string | null;
  /** What directories say of it besides. */
  readonly details: Fields;
  readonly version: number;
}

/** An organisation at its first version. The same identifier of the same authority gives the same id, today and after an import. */
export function register(
  authorityId: string,
  told: Pick<Organisation, 'name' | 'scheme' | 'identifier'>,
): Organisation {
  const identifier = identifierOf(told.scheme, told.identifier);
  return {
    id: idOf('organisation', authorityId, told.scheme, identifier),
    authorityId,
    name: told.name.trim(),
    scheme: told.scheme,
    identifier,
    ...{ legalType: null, legalForm: null, parentId: null, iban: null, mergedInto: null, details: {} },
    version: 1,
  };
}

export function fieldsOf({ name, legalType, legalForm, parentId, iban, details }: Organisation): Fields {
  return {
    ...details,
    ...{ name, legalType: legalType ?? '', legalForm: legalForm ?? '', parentId: parentId ?? '', iban: iban ?? '' },
  };
}

/** The organisation with these fields as told, at the version it has: an empty text empties one, what is not told stays. */
export function amend(organisation: Organisation, told: Fields): Organisation {
  const { name, legalType, legalForm, parentId, iban, ...details } = told;
  if (name?.trim() === '') throw refuse('organisation/name-blank');
  if (parentId === organisation.id) throw refuse('organisation/parent-cycle');
  return {
    ...organisation,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(legalType === undefined ? {} : { legalType: legalTypeOf(legalType) }),
    ...(legalForm === undefined ? {} : { legalForm: legalForm.trim() || null }),
    ...(parentId === undefined ? {} : { parentId: parentId || null }),
    ...(iban === undefined ? {} : { iban: iban.trim() === '' ? null : ibanOf(iban) }),
    details: { ...organisation.details, ...details },
  };
}

function legalTypeOf(text: string): LegalType | null {
  const known = LEGAL_TYPES.find((one) => one === text);
  if (text !== '' && !known) throw refuse('organisation/legal-type-unknown', { known: LEGAL_TYPES.join(', ') });
  return known ?? null;
}

/** Refuses a parent that stands below the organisation; `above`: the parent and all that stand above it. */
export function expectNoCycle({ id }: Organisation, above: readonly string[]): void {
  if (above.includes(id)) throw refuse('organisation/parent-cycle');
}

/** What the rest of the house is told: neither its bank account nor anybody's name but its own. */
export function outward({ id, name, scheme, identifier, version }: Outward) {
  return { organisationId: id, name, scheme, identifier, version };
}
type Outward = Pick<Organisation, 'id' | 'name' | 'scheme' | 'identifier' | 'version'>;
