import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Draft } from './draft.js';

export const DraftTable = new EntitySchema<Draft>({
  name: 'application_draft',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    organisationId: column.uuid,
    content: column.json,
    status: column.text as never,
    writers: column.json,
    certifiedBy: column.optionalText,
    certifiedAt: column.optionalInstant,
    applicationId: column.optionalUuid,
    version: column.version,
  },
});
