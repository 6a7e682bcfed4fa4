import type { Static } from '@sinclair/typebox';
import { IsBoolean, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { IsDay, named, Optional, OptionalNested, Said, shape } from '@levada/platform';
import type { Fields } from '../history/field-change.js';
import { textOfTerritories } from './territory-text.js';

class AddressDto {
  @Optional()
  @IsString()
  @MaxLength(300)
  street?: string;

  @Optional()
  @IsString()
  @MaxLength(20)
  postalCode?: string;

  @Optional()
  @IsString()
  @MaxLength(200)
  municipality?: string;

  /** ISO 3166-1, two letters. */
  @Optional()
  @Matches(/^([A-Z]{2})?$/)
  country?: string;

  @OptionalNested(() => TerritoryRef)
  territory?: TerritoryRef;

  /** Of the country's register of addresses. */
  @Optional()
  @IsString()
  @MaxLength(40)
  addressCode?: string;

  /** Its address is shown only to those who need it. */
  @Optional()
  @IsBoolean()
  isConfidential?: boolean;
}

export class OpenSiteDto extends AddressDto {
  /** Whose it is. */
  @IsUUID()
  organisationId!: string;

  @Said(300)
  name!: string;
}

/** What is left out stays as it is; an empty text empties. */
export class ChangeSiteDto extends AddressDto {
  @Optional()
  @Said(300)
  name?: string;

  @Said(2_000)
  reason!: string;
}

export class CloseSiteDto {
  /** The last day on which it is one. */
  @IsDay()
  on!: string;

  @Said(2_000)
  reason!: string;
}

/** What is told of a site as fields, without what is left out. */
export function fieldsTold({ territory, isConfidential, ...texts }: AddressDto & { readonly name?: string }): Fields {
  const told = {
    ...texts,
    ...(territory === undefined ? {} : { territory: textOfTerritories([territory]) }),
    ...(isConfidential === undefined ? {} : { isConfidential: isConfidential ? 'true' : '' }),
  };
  return Object.fromEntries(Object.entries(told).filter((one): one is [string, string] => one[1] !== undefined));
}

const text = shape.orNull(shape.text);

/**
 * A place where services are given; `details` in the words of HSDS. Where the address is hidden, so are the details, and a
 * name that a directory gave: both may say where it is.
 */
export const ShownSite = named('Site', {
  ...{ id: shape.id, organisationId: shape.orNull(shape.id), name: shape.text },
  ...{ street: text, postalCode: text, municipality: text, country: text, territory: shape.orNull(shape.territory) },
  ...{ addressCode: text, isConfidential: shape.boolean, isHidden: shape.boolean },
  ...{ closedOn: shape.orNull(shape.date), details: shape.record(shape.text), source: text, version: shape.version },
});
export type ShownSite = Static<typeof ShownSite>;
