import { refuse } from '@levada/kernel';
import type { TerritoryRef } from '@levada/contracts';
import type { Fields } from '../history/field-change.js';
import { territoriesOf, textOfTerritories } from '../sites/territory-text.js';

export interface Service {
  readonly id: string;
  readonly authorityId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly catalogueVersionId: string | null;
  readonly code: string | null;
  readonly form: string | null;
  readonly status: 'recorded' | 'active' | 'suspended' | 'ended';
  readonly siteIds: readonly string[];
  /** Where it is given without a place: on the telephone, in the field. */
  readonly coverage: readonly TerritoryRef[];
  readonly details: Fields;
  readonly version: number;
}

export function fieldsOf({ name, organisationId, siteIds, coverage, details }: Service): Fields {
  const sites = [...siteIds].sort().join(' ');
  return { ...details, name, organisation: organisationId ?? '', sites, coverage: textOfTerritories(coverage) };
}

/** The service with these fields as told, at the version it has: an empty text empties one, what is not told stays. */
export function amend(service: Service, told: Fields): Service {
  const { name, organisation, sites, coverage, ...details } = told;
  if (name?.trim() === '') throw refuse('service/name-blank');
  return {
    ...service,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(organisation === undefined ? {} : { organisationId: organisation || null }),
    ...(sites === undefined ? {} : { siteIds: sites.split(' ').filter((id) => id !== '') }),
    ...(coverage === undefined ? {} : { coverage: territoriesOf(coverage) }),
    details: { ...service.details, ...details },
  };
}

/** What the rest of the house is told. */
export function outward({ id, name, organisationId, catalogueVersionId, code, form, status, version }: Outward) {
  return {
    ...{ serviceId: id, name, status, version },
    ...(organisationId === null ? {} : { organisationId }),
    ...(catalogueVersionId === null || code === null ? {} : { serviceType: { catalogueVersionId, code } }),
    ...(form === null ? {} : { form }),
  };
}
type Outward = Pick<
  Service,
  'id' | 'name' | 'organisationId' | 'catalogueVersionId' | 'code' | 'form' | 'status' | 'version'
>;
