import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { ImportRun } from './import-run.js';

export const ImportRunTable = new EntitySchema<ImportRun>({
  name: 'import_run',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    source: column.text,
    contentHash: column.text,
    expected: column.int,
    held: column.int,
    done: column.int,
    changed: column.int,
    counts: column.json,
    isConfirmed: { type: 'boolean' },
    startedBy: column.text,
    startedAt: column.instant,
    status: column.text,
    version: column.version,
  },
});
