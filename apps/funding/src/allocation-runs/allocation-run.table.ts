import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { AllocationRun } from './allocation-run.js';

export const AllocationRunTable = new EntitySchema<AllocationRun>({
  name: 'allocation_run',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    rule: column.text as never,
    engineVersion: column.text,
    input: column.text,
    inputHash: column.text,
    result: column.text,
    resultHash: column.text,
    coefficient: column.text,
    status: column.text as never,
    proposedBy: column.text,
    proposedAt: column.instant,
    confirmedBy: column.optionalText,
    confirmedAt: column.optionalInstant,
    version: column.version,
  },
  embeddeds: { total: embeddedMoney('total') },
});
