import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { PlanTemplate } from './plan-template.js';

export const PlanTemplateTable = new EntitySchema<PlanTemplate>({
  name: 'plan_template',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    code: column.text,
    number: column.int,
    source: column.text,
    parts: column.json,
    kinds: column.json,
    cited: column.text,
    gates: column.json,
    criteria: column.json,
    version: column.version,
  },
});
