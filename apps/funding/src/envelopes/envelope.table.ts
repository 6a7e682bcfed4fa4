import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Envelope } from './envelope.js';

export const EnvelopeTable = new EntitySchema<Envelope>({
  name: 'envelope',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    sourceId: column.uuid,
    parentId: column.optionalUuid,
    title: column.text,
    planId: column.optionalUuid,
    priorityCode: column.optionalText,
    territory: column.optionalText,
    serviceType: column.optionalText,
    year: { type: 'int', nullable: true },
    version: column.version,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});
