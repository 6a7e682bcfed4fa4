import { job } from '@levada/platform/job';
import { calculate } from './allocation-runs/calculate-run.handler.js';
import { AllocationRunTable } from './allocation-runs/allocation-run.table.js';
import { TransferTable } from './ledger/ledger.table.js';
import { RoundTable } from './rounds/round.table.js';

/** What funding does in a thread of its own. */
export const calculateRun = job([RoundTable, AllocationRunTable, TransferTable], calculate);
