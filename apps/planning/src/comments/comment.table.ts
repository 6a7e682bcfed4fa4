import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Comment } from './comment.js';

export const CommentTable = new EntitySchema<Comment>({
  name: 'comment',
  tableName: 'plan_comment',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    planVersion: column.int,
    elementCode: column.optionalText,
    text: column.text,
    authorName: column.text,
    madeBy: column.text,
    madeAt: column.instant,
    disposition: column.optionalText,
    reason: column.optionalText,
    disposedBy: column.optionalText,
    disposedAt: column.optionalInstant,
    version: column.version,
  },
});
