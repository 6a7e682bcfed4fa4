import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { KeptFile } from './file.js';

export const FileTable = new EntitySchema<KeptFile>({
  name: 'file',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    noun: column.text,
    nounId: column.uuid,
    name: column.text,
    mediaType: column.text,
    size: column.int,
    sha256: column.text,
    status: column.text as never,
    keptBy: column.text,
    keptAt: column.instant,
    removedBy: column.optionalText,
    removedAt: column.optionalInstant,
    reason: column.optionalText,
    version: column.version,
  },
});
