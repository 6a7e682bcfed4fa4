import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Suspect } from './suspicion.js';

export const SuspectTable = new EntitySchema<Suspect>({
  name: 'duplicate',
  columns: {
    ...{ id: column.id, authorityId: column.uuid, oneId: column.uuid, otherId: column.uuid, likeness: column.int },
    ...{ reasons: column.json, status: column.text, reason: column.optionalText, markedBy: column.optionalText },
    ...{ markedAt: column.optionalInstant, version: column.version },
  },
});
