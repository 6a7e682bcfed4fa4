import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { EntryComment } from './entry-comment.js';

export const EntryCommentTable = new EntitySchema<EntryComment>({
  name: 'entry_comment',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    versionId: column.uuid,
    code: column.optionalText,
    text: column.text,
    participantId: column.optionalUuid,
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
