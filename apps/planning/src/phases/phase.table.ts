import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Phase } from './phase.js';

export const PhaseTable = new EntitySchema<Phase>({
  name: 'phase',
  tableName: 'plan_phase',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    code: column.text,
    title: column.text,
    position: column.int,
    bodyId: column.optionalUuid,
    group: { ...column.optionalText, name: 'group_name' },
    dueOn: column.date,
    deliverables: column.json,
    isClosing: { type: 'boolean' },
    handover: column.json,
    status: column.text,
    plannedBy: column.text,
    plannedAt: column.instant,
    startedBy: column.optionalText,
    startedAt: column.optionalInstant,
    doneBy: column.optionalText,
    doneAt: column.optionalInstant,
    version: column.version,
  },
});
