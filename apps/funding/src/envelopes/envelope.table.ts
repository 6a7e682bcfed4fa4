import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Envelope } from './envelope.js';

export const EnvelopeTable = new EntitySchema<Envelope>({
  name: 'envelope',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    sourceId: column.uuid,
    title: column.text,
    version: column.version,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});
