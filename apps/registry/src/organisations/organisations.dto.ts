import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsDay, named, NestedList, Optional, Said, shape } from '@levada/platform';
import { LEGAL_TYPES } from './organisation.js';

export class RegisterOrganisationDto {
  @Said(300)
  name!: string;

  /** An org-id.guide list code (`CZ-ICO`), or `local`. */
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  scheme!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(60)
  identifier!: string;
}

export class FurtherIdentifierDto {
  /** A list code of org-id.guide. */
  @IsString()
  @MaxLength(40)
  scheme!: string;

  @Said(60)
  identifier!: string;

  /** Whose number it is: ISO 3166-1, two letters. */
  @Matches(/^[A-Z]{2}$/)
  country!: string;
}

export class DatedNameDto {
  @Said(300)
  name!: string;

  /** Its first day; left out: nobody knows. */
  @Optional()
  @IsDay()
  from?: string;

  /** Its last day; left out: it is in use. */
  @Optional()
  @IsDay()
  until?: string;
}

/** What is left out stays as it is; an empty text or list empties. */
export class ChangeOrganisationDto {
  @Optional()
  @Said(300)
  name?: string;

  @Optional()
  @IsIn(['', ...LEGAL_TYPES])
  legalType?: string;

  @Optional()
  @IsString()
  @MaxLength(200)
  legalForm?: string;

  /** The organisation that it belongs to. */
  @Optional()
  @Matches(/^$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  parentId?: string;

  @Optional()
  @IsString()
  @MaxLength(60)
  iban?: string;

  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => FurtherIdentifierDto)
  identifiers?: FurtherIdentifierDto[];

  /** Names that it bore, with their days: never two on one day. */
  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => DatedNameDto)
  names?: DatedNameDto[];

  @Said(2_000)
  reason!: string;
}

const organisation = {
  ...{ id: shape.id, name: shape.text, scheme: shape.text, identifier: shape.text },
  version: shape.version,
};

export const ShownOrganisation = named('Organisation', {
  ...organisation,
  ...{ legalType: shape.orNull(shape.oneOf(...LEGAL_TYPES)), legalForm: shape.orNull(shape.text) },
  parentId: shape.orNull(shape.id),
  /** Where it went, of one that was found to be another. */
  mergedInto: shape.orNull(shape.id),
});
export type ShownOrganisation = Static<typeof ShownOrganisation>;

/** With what hangs on it. The bank account is for offices and the organisation's own people: nobody else comes here. */
export const ShownOrganisationInFull = named('OrganisationInFull', {
  ...ShownOrganisation.properties,
  iban: shape.orNull(shape.text),
  identifiers: shape.list(shape.object({ scheme: shape.text, identifier: shape.text, country: shape.text })),
  names: shape.list(
    shape.object({ name: shape.text, from: shape.orNull(shape.date), until: shape.orNull(shape.date) }),
  ),
});
export type ShownOrganisationInFull = Static<typeof ShownOrganisationInFull>;

/** What became of a registration: the same organisation told again is unchanged or updated. */
export const RegisteredOrganisation = named('RegisteredOrganisation', {
  ...organisation,
  outcome: shape.oneOf('created', 'updated', 'unchanged'),
});
export type RegisteredOrganisation = Static<typeof RegisteredOrganisation>;
