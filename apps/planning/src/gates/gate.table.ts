import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { CriterionMark, GateRecord } from './gate.js';

export const GateRecordTable = new EntitySchema<GateRecord>({
  name: 'plan_gate_record',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    planVersion: column.int,
    textVersion: column.int,
    gate: column.text,
    body: column.optionalText,
    number: column.optionalText,
    heldOn: column.date,
    text: column.text,
    recordedBy: column.text,
    recordedAt: column.instant,
  },
});

export const CriterionMarkTable = new EntitySchema<CriterionMark>({
  name: 'plan_criterion_mark',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    planVersion: column.int,
    criterion: column.text,
    role: column.text,
    isMet: { type: 'boolean' },
    reason: column.text,
    markedBy: column.text,
    markedAt: column.instant,
  },
});
