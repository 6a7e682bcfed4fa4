import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Deputy } from './deputy.js';

export const DeputyTable = new EntitySchema<Deputy>({
  name: 'deputy',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    person: column.text,
    deputy: column.text,
    roles: column.json,
    validFrom: column.date,
    validUntil: column.date,
    reason: column.text,
    namedAt: column.instant,
    endedAt: column.optionalInstant,
    version: column.version,
  },
});
