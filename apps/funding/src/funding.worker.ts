import { serveJobs } from '@levada/platform/job';
import { AllocationRunTable } from './allocation-runs/allocation-run.table.js';
import { calculate } from './allocation-runs/calculate-run.handler.js';
import { confirm, hashInput } from './allocation-runs/confirm-run.handler.js';
import { ApplicationTable } from './applications/application.table.js';
import { DecisionLineTable, DecisionTable } from './decisions/decision.table.js';
import { KnownPlanTable } from './known-plans/known-plan.table.js';
import { ReservationTable, TransferTable } from './ledger/ledger.table.js';
import { RoundTable } from './rounds/round.table.js';

/** What funding does in a process of its own, where there are many applications. */
serveJobs(
  [
    RoundTable,
    ApplicationTable,
    AllocationRunTable,
    DecisionTable,
    DecisionLineTable,
    TransferTable,
    ReservationTable,
    KnownPlanTable,
  ],
  { calculateRun: calculate, hashRunInput: hashInput, confirmRun: confirm },
);
