import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Participant } from './participant.js';

export const ParticipantTable = new EntitySchema<Participant>({
  name: 'participant',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    versionId: column.uuid,
    organisationId: column.optionalUuid,
    name: column.text,
    invitedBy: column.text,
    invitedAt: column.instant,
    position: column.optionalText,
    remark: column.optionalText,
    contentHash: column.optionalText,
    takenBy: column.optionalText,
    takenAt: column.optionalInstant,
    version: column.version,
  },
});
