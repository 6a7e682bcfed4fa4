import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Vote } from './vote.js';

export const VoteTable = new EntitySchema<Vote>({
  name: 'approval_vote',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    laidId: column.uuid,
    position: column.int,
    person: column.text,
    onBehalfOf: column.optionalText,
    contentHash: column.text,
    ballot: column.text as never,
    recused: column.json,
    comment: column.optionalText,
    at: column.instant,
  },
});
