import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Site } from './site.js';

export const SiteTable = new EntitySchema<Site>({
  name: 'site',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    organisationId: column.optionalUuid,
    name: column.text,
    street: column.optionalText,
    postalCode: column.optionalText,
    municipality: column.optionalText,
    country: column.optionalText,
    territory: { ...column.json, nullable: true },
    addressCode: column.optionalText,
    isConfidential: { type: 'boolean' },
    closedOn: { ...column.date, nullable: true },
    details: column.json,
    version: column.version,
  },
});
