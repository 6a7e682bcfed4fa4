import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Appeal } from './appeal.js';

export const AppealTable = new EntitySchema<Appeal>({
  name: 'appeal',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    decisionId: column.uuid,
    organisationId: column.uuid,
    text: column.text,
    status: column.text as never,
    filedBy: column.text,
    filedAt: column.instant,
    filedUntil: column.instant,
    answeredBy: column.optionalText,
    answeredAt: column.optionalInstant,
    answer: column.optionalText,
    version: column.version,
  },
});
