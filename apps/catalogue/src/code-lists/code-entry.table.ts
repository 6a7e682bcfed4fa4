import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { CodeEntry } from './code-entry.js';

const optionalDate = { ...column.date, nullable: true };

export const CodeEntryTable = new EntitySchema<CodeEntry>({
  name: 'code_entry',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    list: column.text,
    code: column.text,
    names: column.json,
    validFrom: optionalDate,
    validUntil: optionalDate,
    successor: column.optionalText,
    version: column.version,
  },
});
