import { EntitySchema } from 'typeorm';
import type { CivilDate } from '@levada/kernel';
import { column } from '@levada/persistence';
import type { CostSource } from '../elements/element.js';
import type { Reading, Target, Transformation } from './transformation.js';

export const TransformationTable = new EntitySchema<Transformation>({
  name: 'transformation',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    elementCode: column.text,
    title: column.text,
    content: column.json,
    peopleLeaving: column.int,
    peopleAccompanied: column.int,
    peopleStatus: column.text,
    status: column.text,
    draftedBy: column.text,
    changedBy: column.text,
    agreedBy: column.optionalText,
    agreedAt: column.optionalInstant,
    stopReason: column.optionalText,
    version: column.version,
  },
});

const ofCase = { transformationId: column.id, authorityId: column.uuid };

export interface FundsRow {
  readonly transformationId: string;
  readonly authorityId: string;
  readonly year: number;
  readonly source: CostSource;
  readonly amountMinor: string;
  readonly currency: string;
}

export const FundsTable = new EntitySchema<FundsRow>({
  name: 'transformation_money',
  columns: {
    ...ofCase,
    year: { ...column.int, primary: true },
    source: { ...column.text, primary: true },
    currency: { ...column.text, primary: true },
    amountMinor: { type: 'bigint' },
  },
});

export interface TargetRow extends Target {
  readonly transformationId: string;
  readonly authorityId: string;
}

export const TargetTable = new EntitySchema<TargetRow>({
  name: 'transformation_target',
  columns: {
    ...ofCase,
    year: { ...column.int, primary: true },
    measured: { ...column.text, primary: true },
    // Not of the database's key, where it may be empty: nothing is ever loaded by it.
    form: { ...column.optionalText },
    value: column.int,
  },
});

export interface StepDoneRow {
  readonly transformationId: string;
  readonly authorityId: string;
  /** From 1. */
  readonly position: number;
  readonly doneOn: CivilDate;
  readonly markedBy: string;
  readonly markedAt: Date;
}

export const StepDoneTable = new EntitySchema<StepDoneRow>({
  name: 'transformation_step_done',
  columns: {
    ...ofCase,
    position: { ...column.int, primary: true },
    doneOn: column.date,
    markedBy: column.text,
    markedAt: column.instant,
  },
});

export const ReadingTable = new EntitySchema<Reading>({
  name: 'transformation_reading',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    transformationId: column.uuid,
    year: column.int,
    measured: column.text,
    form: column.optionalText,
    value: column.int,
    on: { ...column.date, name: 'read_on' },
    source: column.text,
    recordedBy: column.text,
    recordedAt: column.instant,
  },
});
