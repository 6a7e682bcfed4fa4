import { EntitySchema } from 'typeorm';
import { column, type ProjectedRow } from '@levada/persistence';

/** Of a grant a service needs to know one thing only: whether it was withdrawn. The rest comes with each request. */
export interface KnownGrant extends ProjectedRow {
  readonly withdrawn: boolean;
}

export const KnownGrantTable = new EntitySchema<KnownGrant>({
  name: 'known_grant',
  columns: { id: column.id, epoch: column.int, version: column.version, withdrawn: { type: 'boolean' } },
});
