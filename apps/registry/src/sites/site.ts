import { civilDate, refuse, type CivilDate } from '@levada/kernel';
import type { TerritoryRef } from '@levada/contracts';
import type { Fields } from '../history/field-change.js';
import { territoriesOf, textOfTerritories } from './territory-text.js';

export interface Site {
  readonly id: string;
  readonly authorityId: string;
  /** Of a site that a directory brought, nobody may know. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly municipality: string | null;
  readonly country: string | null;
  readonly territory: TerritoryRef | null;
  /** Of the register of addresses of its country, such as RÚIAN. */
  readonly addressCode: string | null;
  /** Its address is for those who need it: a women's shelter has no public one. */
  readonly isConfidential: boolean;
  readonly closedOn: CivilDate | null;
  readonly details: Fields;
  readonly version: number;
}

/** Its fields that say where it is. What a directory says of it besides may say so, too. */
export const ADDRESS_FIELDS = ['street', 'postalCode', 'municipality', 'country', 'territory', 'addressCode'] as const;

/** A site at its first version. */
export function open(
  place: Pick<Site, 'id' | 'authorityId'> & { readonly organisationId: string },
  told: Fields,
): Site {
  const nothing = { name: '', street: null, postalCode: null, municipality: null, country: null, territory: null };
  const blank = { ...nothing, addressCode: null, isConfidential: false, closedOn: null, details: {}, version: 1 };
  return amend({ ...place, ...blank }, { name: '', ...told });
}

export function fieldsOf({ id: _id, authorityId: _whose, version: _at, details, ...site }: Site): Fields {
  const { name, organisationId, territory, isConfidential, closedOn } = site;
  const { street, postalCode, municipality, country, addressCode } = site;
  return {
    ...details,
    ...{ name, organisation: organisationId ?? '', territory: territory ? textOfTerritories([territory]) : '' },
    ...{ street: street ?? '', postalCode: postalCode ?? '', municipality: municipality ?? '', country: country ?? '' },
    ...{ addressCode: addressCode ?? '', isConfidential: isConfidential ? 'true' : '', closedOn: closedOn ?? '' },
  };
}

/** The site with these fields as told, at the version it has: an empty text empties one, what is not told stays. */
export function amend(site: Site, told: Fields): Site {
  if (site.closedOn !== null) throw refuse('site/closed', { on: site.closedOn });
  const { name, organisation, country, territory, isConfidential, closedOn, ...others } = told;
  const { street, postalCode, municipality, addressCode, ...details } = others;
  const text = (key: 'street' | 'postalCode' | 'municipality' | 'addressCode', value: string | undefined) =>
    value === undefined ? {} : { [key]: value.trim() || null };
  const amended: Site = {
    ...site,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(organisation === undefined ? {} : { organisationId: organisation || null }),
    ...text('street', street),
    ...text('postalCode', postalCode),
    ...text('municipality', municipality),
    ...text('addressCode', addressCode),
    ...(country === undefined ? {} : { country: countryOf(country) }),
    ...(territory === undefined ? {} : { territory: territoryOf(territory) }),
    ...(isConfidential === undefined ? {} : { isConfidential: isConfidential === 'true' }),
    ...(closedOn === undefined ? {} : { closedOn: closedOn === '' ? null : civilDate(closedOn) }),
    details: { ...site.details, ...details },
  };
  if (amended.name === '') throw refuse('site/name-blank');
  if (amended.isConfidential && tellsAddress(amended)) throw refuse('site/name-tells-address');
  return amended;
}

/** A name is shown to everybody: that of a confidential site must not say where it is. */
export function tellsAddress({ name, street, addressCode, details }: Site): boolean {
  const said = plain(name);
  const stated = [...(details['addresses'] ?? '').matchAll(/"address_1":"([^"]{3,})"/g)].map(([, line]) => line!);
  return [street, addressCode, ...stated].some((one) => one !== null && said.includes(plain(one)));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function countryOf(text: string): string | null {
  if (text !== '' && !/^[A-Z]{2}$/.test(text)) throw refuse('site/country-malformed');
  return text || null;
}

function territoryOf(text: string): TerritoryRef | null {
  const territories = territoriesOf(text);
  if (territories.length > 1) throw refuse('site/territory-malformed');
  return territories[0] ?? null;
}
