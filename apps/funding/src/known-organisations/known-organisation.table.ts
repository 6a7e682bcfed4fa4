import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { KnownOrganisation } from './known-organisation.js';

export const KnownOrganisationTable = new EntitySchema<KnownOrganisation>({
  name: 'known_organisation',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    name: column.text,
    scheme: column.text,
    identifier: column.text,
    mergedInto: column.optionalUuid,
    epoch: column.int,
    version: column.version,
  },
});
