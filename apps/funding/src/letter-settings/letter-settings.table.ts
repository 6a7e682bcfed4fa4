import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { LetterSettings } from './letter-settings.js';

export const LetterSettingsTable = new EntitySchema<LetterSettings>({
  name: 'letter_settings',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    number: column.int,
    sender: column.json,
    texts: column.json,
    publishedBy: column.text,
    publishedAt: column.instant,
    version: column.version,
  },
});
