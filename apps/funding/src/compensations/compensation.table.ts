import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Compensation } from './compensation.js';

export const CompensationTable = new EntitySchema<Compensation>({
  name: 'compensation',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    entrustmentId: column.uuid,
    entrustmentVersion: column.int,
    organisationId: column.uuid,
    serviceId: column.uuid,
    year: column.int,
    methodId: column.uuid,
    input: column.text,
    inputHash: column.text,
    result: column.text,
    resultHash: column.text,
    ceiling: column.text as never,
    calculatedBy: column.text,
    calculatedAt: column.instant,
    version: column.version,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});
