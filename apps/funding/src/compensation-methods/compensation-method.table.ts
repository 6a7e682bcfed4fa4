import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { CompensationMethod } from './compensation-method.js';

export const CompensationMethodTable = new EntitySchema<CompensationMethod>({
  name: 'compensation_method',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    year: column.int,
    code: column.text,
    number: column.int,
    title: column.text,
    serviceTypes: column.optionalJson as never,
    unit: column.text,
    currency: { type: 'char', length: 3 },
    euroRate: column.optionalJson as never,
    parameters: column.json,
    formulas: column.json,
    status: column.text as never,
    writers: column.json,
    publishedBy: column.optionalText,
    publishedAt: column.optionalInstant,
    version: column.version,
  },
});
