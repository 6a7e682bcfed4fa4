/** What making and carrying out a plan adds to the service: its tables, migrations and sentences, in one place. */
import type { RefusalTexts } from '@levada/kernel';
import { guidanceRefusals } from './guidance/guidance-refusals.js';
import { Guidance1764500040000 } from './guidance/guidance.migration.js';
import { GuidanceAnswerTable, GuidanceTable } from './guidance/guidance.table.js';
import { phaseRefusals } from './phases/phase-refusals.js';
import { PhaseTable } from './phases/phase.table.js';
import { Phases1764500030000 } from './phases/phases.migration.js';
import { transformationRefusals } from './transformations/transformation-refusals.js';
import {
  FundsTable,
  ReadingTable,
  StepDoneTable,
  TargetTable,
  TransformationTable,
} from './transformations/transformation.table.js';
import { Transformations1764500020000 } from './transformations/transformations.migration.js';

export const makingTables = [
  PhaseTable,
  TransformationTable,
  FundsTable,
  TargetTable,
  StepDoneTable,
  ReadingTable,
  GuidanceTable,
  GuidanceAnswerTable,
];

export const makingMigrations = [Transformations1764500020000, Phases1764500030000, Guidance1764500040000];

export const makingRefusals: RefusalTexts = { ...phaseRefusals, ...transformationRefusals, ...guidanceRefusals };
