import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Source } from './source.js';

export const SourceTable = new EntitySchema<Source>({
  name: 'source',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    title: column.text,
    kind: column.text as never,
    operationalProgramme: column.optionalText,
    projectCode: column.optionalText,
    indicators: column.json,
    version: column.version,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});
