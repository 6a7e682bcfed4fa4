import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Rubric } from './rubric.js';

export const RubricTable = new EntitySchema<Rubric>({
  name: 'rubric',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    firstId: column.uuid,
    number: column.int,
    title: column.text,
    criteria: column.json,
    threshold: column.optionalText,
    status: column.text as never,
    draftedBy: column.text,
    draftedAt: column.instant,
    publishedBy: column.optionalText,
    publishedAt: column.optionalInstant,
    version: column.version,
  },
});
