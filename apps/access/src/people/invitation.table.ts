import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Invitation } from './invitation.js';

export const InvitationTable = new EntitySchema<Invitation>({
  name: 'invitation',
  columns: {
    id: column.id,
    personId: column.uuid,
    tokenHash: column.text,
    status: column.text,
    sentAt: column.instant,
    expiresAt: column.instant,
    timesSent: column.int,
    version: column.version,
  },
});
