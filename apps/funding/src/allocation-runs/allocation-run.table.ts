import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { AllocationRun } from './allocation-run.js';

export const AllocationRunTable = new EntitySchema<AllocationRun>({
  name: 'allocation_run',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    parentId: column.optionalUuid,
    title: column.text,
    rule: column.text,
    parameters: column.json,
    changes: column.optionalJson as never,
    envelopes: column.json,
    mark: column.text,
    engineVersion: column.text,
    input: column.text,
    inputHash: column.text,
    result: column.text,
    resultHash: column.text,
    coefficient: column.optionalText,
    requests: column.int,
    funded: column.int,
    calculatedBy: column.text,
    calculatedAt: column.instant,
    version: column.version,
  },
  embeddeds: { total: embeddedMoney('total'), left: embeddedMoney('left') },
});
