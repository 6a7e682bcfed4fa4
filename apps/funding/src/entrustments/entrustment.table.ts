import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Entrustment } from './entrustment.js';

export const EntrustmentTable = new EntitySchema<Entrustment>({
  name: 'entrustment',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    organisationId: column.uuid,
    serviceId: column.uuid,
    serviceType: column.text,
    number: column.text,
    entrustedOn: column.date,
    validFrom: column.date,
    lastDay: column.date,
    territories: column.json,
    obligation: column.text,
    mechanism: column.text,
    parameters: column.text,
    repayment: column.text,
    decisionReference: column.text,
    need: column.optionalText as never,
    capacity: column.text,
    unit: column.text,
    status: column.text as never,
    writers: column.json,
    signedBy: column.optionalText,
    signedAt: column.optionalInstant,
    endsOn: { ...column.date, nullable: true },
    endReason: column.optionalText,
    endedBy: column.optionalText,
    version: column.version,
  },
});
