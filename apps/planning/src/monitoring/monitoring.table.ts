import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Action, Evaluation, IndicatorReading, Risk } from './progress.js';

const ofPlan = { id: column.id, authorityId: column.uuid, planId: column.uuid };

export const ActionTable = new EntitySchema<Action>({
  name: 'plan_action',
  columns: {
    ...ofPlan,
    year: column.int,
    elementCode: column.text,
    text: column.text,
    responsible: column.text,
    dueOn: column.date,
    weight: column.int,
    progress: column.int,
    note: column.text,
    version: column.version,
  },
});

export const IndicatorReadingTable = new EntitySchema<IndicatorReading>({
  name: 'indicator_reading',
  columns: {
    ...ofPlan,
    elementCode: column.text,
    indicatorCode: column.text,
    value: { type: 'numeric' },
    on: { ...column.date, name: 'read_on' },
    source: column.text,
    recordedBy: column.text,
    recordedAt: column.instant,
  },
});

export const EvaluationTable = new EntitySchema<Evaluation>({
  name: 'plan_evaluation',
  columns: {
    ...ofPlan,
    elementCode: column.text,
    result: column.text,
    text: column.text,
    evaluatedBy: column.text,
    evaluatedAt: column.instant,
    version: column.version,
  },
});

export const RiskTable = new EntitySchema<Risk>({
  name: 'plan_risk',
  columns: {
    ...ofPlan,
    kind: column.text,
    territory: column.json,
    text: column.text,
    response: column.text,
    isOpen: { type: 'boolean' },
    notedBy: column.text,
    notedAt: column.instant,
    version: column.version,
  },
});
