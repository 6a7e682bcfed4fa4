import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { AmountStep } from './amount-ladder.js';

export const AmountStepTable = new EntitySchema<AmountStep>({
  name: 'amount_step',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    applicationId: column.uuid,
    revision: column.int,
    step: column.text as never,
    reason: column.text,
    runId: column.optionalUuid,
    author: column.text,
    at: column.instant,
    version: column.version,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});
