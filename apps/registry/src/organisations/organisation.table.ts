import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Organisation } from './organisation.js';

export const OrganisationTable = new EntitySchema<Organisation>({
  name: 'organisation',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    name: column.text,
    scheme: column.text,
    identifier: column.text,
    legalType: column.optionalText,
    legalForm: column.optionalText,
    parentId: column.optionalUuid,
    iban: column.optionalText,
    mergedInto: column.optionalUuid,
    details: column.json,
    version: column.version,
  },
});
