import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Virement } from './virement.js';

export const VirementTable = new EntitySchema<Virement>({
  name: 'virement',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    sourceId: column.uuid,
    debit: column.text,
    credit: column.text,
    reason: column.text,
    status: column.text as never,
    proposedBy: column.text,
    proposedAt: column.instant,
    answeredBy: column.optionalText,
    answeredAt: column.optionalInstant,
    answer: column.optionalText,
    version: column.version,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});
