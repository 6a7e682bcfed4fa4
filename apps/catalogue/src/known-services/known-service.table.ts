import { EntitySchema } from 'typeorm';
import { column, type ProjectedRow } from '@levada/persistence';

/** What is known of the register's services: who uses which entry of the catalogue. */
export interface KnownService extends ProjectedRow {
  readonly authorityId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly catalogueVersionId: string | null;
  readonly code: string | null;
  readonly status: string;
}

export const KnownServiceTable = new EntitySchema<KnownService>({
  name: 'known_service',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    authorityId: column.uuid,
    organisationId: column.optionalUuid,
    name: column.text,
    catalogueVersionId: column.optionalUuid,
    code: column.optionalText,
    status: column.text,
  },
});
