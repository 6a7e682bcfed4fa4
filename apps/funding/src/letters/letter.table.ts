import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Letter } from './letter.js';

export const LetterTable = new EntitySchema<Letter>({
  name: 'letter',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    decisionId: column.uuid,
    organisationId: column.uuid,
    settingsId: column.uuid,
    language: column.text as never,
    template: column.int,
    facts: column.text,
    sha256: column.text,
    size: column.int,
    issuedBy: column.text,
    issuedAt: column.instant,
    version: column.version,
  },
});
