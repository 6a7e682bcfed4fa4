import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Application } from './application.js';

export const ApplicationTable = new EntitySchema<Application>({
  name: 'application',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    organisationId: column.uuid,
    reference: column.text,
    title: column.text,
    priorityRefs: column.json,
    submittedAt: column.instant,
    status: column.text as never,
    version: column.version,
  },
  embeddeds: { requested: embeddedMoney('requested') },
});
