import { job } from '@levada/platform/job';
import { AllocationRunTable } from './allocation-runs/allocation-run.table.js';
import { calculate } from './allocation-runs/calculate-run.handler.js';
import { confirm, hashInput } from './allocation-runs/confirm-run.handler.js';
import { ApplicationTable } from './applications/application.table.js';
import { DecisionLineTable, DecisionTable } from './decisions/decision.table.js';
import { KnownPlanTable } from './known-plans/known-plan.table.js';
import { TransferTable } from './ledger/ledger.table.js';
import { RoundTable } from './rounds/round.table.js';

const TABLES = [
  ...[RoundTable, ApplicationTable, AllocationRunTable, DecisionTable, DecisionLineTable],
  ...[TransferTable, KnownPlanTable],
] as const;

/** What funding does in a thread of its own, where there are many applications. */
export const calculateRun = job([...TABLES], calculate);
export const hashRunInput = job([...TABLES], hashInput);
export const confirmRun = job([...TABLES], confirm);
