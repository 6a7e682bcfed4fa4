import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { CriteriaSet } from './criteria-set.js';

export const CriteriaSetTable = new EntitySchema<CriteriaSet>({
  name: 'criteria_set',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    name: column.text,
    number: column.int,
    title: column.text,
    source: column.text,
    fields: column.json,
    criteria: column.json,
    draftedBy: column.text,
    writtenBy: { type: 'text', array: true },
    publishedBy: column.optionalText,
    publishedAt: column.optionalInstant,
    status: column.text,
    version: column.version,
  },
});
