import { serveJobs } from '@levada/platform/job';
import { AllocationRunTable } from './allocation-runs/allocation-run.table.js';
import { calculate, recalculate } from './allocation-runs/calculate-run.handler.js';
import { ApplicationTable } from './applications/application.table.js';
import { DecisionLineTable, DecisionTable } from './decisions/decision.table.js';
import { EnvelopeTable } from './envelopes/envelope.table.js';
import { KnownPlanTable } from './known-plans/known-plan.table.js';
import { ProgrammeVersionTable } from './programmes/programme.table.js';
import { LetterSettingsTable } from './letter-settings/letter-settings.table.js';
import { issueLetters } from './letters/issue-letters.handler.js';
import { LetterTable } from './letters/letter.table.js';
import { printLetter } from './letters/print-letter.handler.js';
import { ReservationTable, TransferTable } from './ledger/ledger.table.js';
import { approve } from './proposals/approve-proposal.handler.js';
import { ApprovalTable, ProposalLineTable, ProposalTable } from './proposals/proposal.table.js';
import { proposeRun } from './proposals/propose.handler.js';
import { CompensationMethodTable } from './compensation-methods/compensation-method.table.js';
import { CompensationTable } from './compensations/compensation.table.js';
import { EntrustmentTable } from './entrustments/entrustment.table.js';
import { reckonRooms } from './rooms/reckon-rooms.handler.js';
import { VoteTable } from './approval-levels/vote.table.js';
import { RoundTable } from './rounds/round.table.js';

/** What funding does in a process of its own: many applications at once, and whatever is printed. */
serveJobs(
  [
    ...[
      RoundTable,
      EnvelopeTable,
      ApplicationTable,
      AllocationRunTable,
      ProposalTable,
      ProposalLineTable,
      ApprovalTable,
      VoteTable,
    ],
    ...[DecisionTable, DecisionLineTable, TransferTable, ReservationTable, KnownPlanTable, ProgrammeVersionTable],
    ...[LetterSettingsTable, LetterTable],
    ...[EntrustmentTable, CompensationMethodTable, CompensationTable],
  ],
  {
    calculateRun: calculate,
    recalculateRun: recalculate,
    proposeRun,
    approveProposal: approve,
    issueLetters,
    printLetter,
    reckonRooms,
  },
);
