import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { KnownPlan } from './known-plan.js';

export const KnownPlanTable = new EntitySchema<KnownPlan>({
  name: 'known_plan',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planVersion: column.int,
    title: column.text,
    priorities: column.json,
    epoch: column.int,
    version: column.version,
  },
});
