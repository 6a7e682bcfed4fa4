import { DISPOSITIONS } from '@levada/kernel';
import { among, choice, equals, exactly, TITLES, type ListDefinition } from '@levada/platform';
import type { EntryComment } from './entry-comment.js';
import { shown, type ShownEntryComment } from './entry-comments.dto.js';

export const entryCommentList: ListDefinition<EntryComment, ShownEntryComment> = {
  columns: `c.id, c.version_id as "versionId", c.code, c.text, c.participant_id as "participantId",
    c.author_name as "authorName", c.made_at as "madeAt", c.disposition, c.reason, c.disposed_by as "disposedBy",
    c.disposed_at as "disposedAt", c.version`,
  from: 'entry_comment c',
  id: 'c.id',
  filters: {
    code: exactly('c.code', 'On this entry.'),
    participant: equals('c.participant_id', 'uuid', 'Of this party.'),
    status: choice({ open: 'c.disposition is null', answered: 'c.disposition is not null' }, 'Answered or not.'),
    disposition: among('c.disposition', DISPOSITIONS, 'How it was answered.'),
  },
  sorts: { id: { sql: 'c.id', type: 'uuid' }, author: { sql: 'c.author_name', type: 'text' } },
  order: 'id',
  search: ['c.text', 'c.author_name', 'c.reason'],
  show: shown,
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.author, value: ({ authorName }) => authorName },
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.text, value: ({ text }) => text },
    { title: TITLES.disposition, value: ({ disposition }) => disposition },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};
