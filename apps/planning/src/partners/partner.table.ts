import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Partner } from './partner.js';

export const PartnerTable = new EntitySchema<Partner>({
  name: 'partner',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    name: column.text,
    kind: column.text,
    contact: column.optionalText,
    version: column.version,
  },
});
