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
    serviceId: column.optionalUuid,
    serviceType: column.optionalText,
    territories: column.json,
    minimumMinor: column.optionalMinor,
    maximumMinor: column.optionalMinor,
    eligibleMinor: column.optionalMinor,
    score: column.optionalText,
    room: column.optionalJson as never,
    priorityRefs: column.json,
    budget: column.json,
    description: column.optionalText,
    revision: column.int,
    completion: column.optionalJson as never,
    endedReason: column.optionalText,
    outsidePlan: column.optionalJson as never,
    submittedAt: column.instant,
    status: column.text as never,
    version: column.version,
  },
  embeddeds: { requested: embeddedMoney('requested') },
});
