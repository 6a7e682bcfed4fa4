import { EntitySchema } from 'typeorm';
import type { CivilDate } from '@levada/kernel';
import { column, type ProjectedRow } from '@levada/persistence';

/** What planning knows of the right of an organisation to provide a kind of service in a form at a place. */
export interface KnownRegistration extends ProjectedRow {
  readonly authorityId: string;
  readonly organisationId: string;
  readonly serviceId: string;
  readonly name: string;
  readonly catalogueVersionId: string;
  readonly code: string;
  readonly form: string;
  readonly status: string;
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
  readonly capacities: readonly { readonly basis: string; readonly unit: string; readonly amount: string }[];
}

export const KnownRegistrationTable = new EntitySchema<KnownRegistration>({
  name: 'known_registration',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    authorityId: column.uuid,
    organisationId: column.uuid,
    serviceId: column.uuid,
    name: column.text,
    catalogueVersionId: column.uuid,
    code: column.text,
    form: column.text,
    status: column.text,
    validFrom: column.date,
    validUntil: { ...column.date, nullable: true },
    capacities: column.json,
  },
});
