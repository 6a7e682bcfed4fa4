import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Comment, CommentGroup } from './comment.js';

const answer = {
  disposition: column.optionalText,
  reason: column.optionalText,
  disposedBy: column.optionalText,
  disposedAt: column.optionalInstant,
  version: column.version,
};

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
    authorName: column.optionalText,
    email: column.optionalText,
    madeBy: column.text,
    madeAt: column.instant,
    visibility: column.text,
    hiddenReason: column.optionalText,
    groupId: column.optionalUuid,
    sentAt: column.optionalInstant,
    ...answer,
  },
});

export const CommentGroupTable = new EntitySchema<CommentGroup>({
  name: 'comment_group',
  tableName: 'plan_comment_group',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    planVersion: column.int,
    title: column.text,
    madeBy: column.text,
    madeAt: column.instant,
    ...answer,
  },
});
