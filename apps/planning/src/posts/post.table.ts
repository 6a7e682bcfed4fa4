import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Post } from './post.js';

export const PostTable = new EntitySchema<Post>({
  name: 'post',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    title: column.text,
    planId: column.optionalUuid,
    bodyId: column.optionalUuid,
    applicationId: column.optionalUuid,
    decisionId: column.optionalUuid,
    createdBy: column.text,
    version: column.version,
  },
});
