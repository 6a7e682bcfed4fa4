import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Merge } from './merge.js';

export const MergeTable = new EntitySchema<Merge>({
  name: 'organisation_merge',
  columns: {
    ...{ id: column.id, authorityId: column.uuid, fromId: column.uuid, toId: column.uuid },
    ...{ previewHash: column.text, reason: column.text, mergedBy: column.text, mergedAt: column.instant },
    status: column.text,
    ...{ undoReason: column.optionalText, undoneBy: column.optionalText, undoneAt: column.optionalInstant },
    version: column.version,
  },
});
