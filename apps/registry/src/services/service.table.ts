import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Service } from './service.js';

export const ServiceTable = new EntitySchema<Service>({
  name: 'service',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    organisationId: column.optionalUuid,
    name: column.text,
    catalogueVersionId: column.optionalUuid,
    code: column.optionalText,
    form: column.optionalText,
    status: column.text,
    siteIds: { ...column.uuid, array: true },
    coverage: column.json,
    details: column.json,
    version: column.version,
  },
});
