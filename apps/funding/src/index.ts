import type { ServiceDefinition } from '@levada/platform';
import { ApprovalTable, ProposalLineTable, ProposalTable, ProposalTextTable } from './proposals/proposal.table.js';
import { ProposalTexts1765200000001 } from './proposals/proposal-texts.migration.js';
import { Proposals1764600000002 } from './proposals/proposals.migration.js';
import { DraftTable } from './drafts/draft.table.js';
import { Drafts1764600000003 } from './drafts/drafts.migration.js';
import { ProgrammeTable, ProgrammeVersionTable } from './programmes/programme.table.js';
import { DeputyTable } from './approval-levels/deputy.table.js';
import { ApplicationFacts1764600000001 } from './applications/application-facts.migration.js';
import { AllocationRunTable } from './allocation-runs/allocation-run.table.js';
import { ApplicationOfRound1763800000004 } from './applications/application-of-round.migration.js';
import { ApplicationTable } from './applications/application.table.js';
import { DecisionLineTable, DecisionTable } from './decisions/decision.table.js';
import { grantedByPriority } from './decisions/granted.queries.js';
import { EnvelopeTable } from './envelopes/envelope.table.js';
import { Funding1763800000002 } from './funding.migration.js';
import { FundingModule } from './funding.module.js';
import { MergedOrganisations1764200000010 } from './known-organisations/merged-organisations.migration.js';
import { KnownOrganisationTable } from './known-organisations/known-organisation.table.js';
import { KnownPlanVersions1764900000002 } from './known-plans/known-plan-versions.migration.js';
import { KnownPlanTable } from './known-plans/known-plan.table.js';
import { KnownRegistrationTable } from './known-registrations/known-registration.table.js';
import { KnownRegistrations1764000000000 } from './known-registrations/known-registrations.migration.js';
import { AccountTable, ReservationTable, TransferTable } from './ledger/ledger.table.js';
import { Ledger1763800000001 } from './ledger/ledger.migration.js';
import { TwoPhases1764600000000 } from './ledger/two-phases.migration.js';
import { Lifecycles1763800000003 } from './lifecycles.migration.js';
import { refusals } from './refusals.js';
import { RoundTable } from './rounds/round.table.js';
import { ConflictClearanceTable, ConflictTable, RoundDeclarationTable } from './conflicts/conflict.table.js';
import { Conflicts1764700000003 } from './conflicts/conflicts.migration.js';
import { KnownProviderPeople1764700000002 } from './known-provider-people/known-provider-people.migration.js';
import { LanguagesOfPeople1764900000001 } from './known-provider-people/languages-of-people.migration.js';
import { KnownProviderPersonTable } from './known-provider-people/known-provider-person.table.js';
import {
  AssessmentPlanTable,
  ClosedAssessmentTable,
  ModerationTable,
  ReviewAssignmentTable,
  ReviewTable,
} from './assessments/assessment.table.js';
import { Assessments1764700000004 } from './assessments/assessments.migration.js';
import { AmountLadder1764700000005 } from './ladder/amount-ladder.migration.js';
import { AmountStepTable } from './ladder/amount-step.table.js';
import { RubricTable } from './rubrics/rubric.table.js';
import { Rubrics1764700000001 } from './rubrics/rubrics.migration.js';
import { AppealTable } from './appeals/appeal.table.js';
import { VariationTable, VariationWordTable } from './variations/variation.table.js';
import { Variations1764800000001 } from './variations/variations.migration.js';
import { VoteTable } from './approval-levels/vote.table.js';
import { Votes1764800000002 } from './approval-levels/votes.migration.js';
import { LetterSettings1764900000003 } from './letter-settings/letter-settings.migration.js';
import { LetterSettingsTable } from './letter-settings/letter-settings.table.js';
import { LetterTable } from './letters/letter.table.js';
import { Letters1764900000004 } from './letters/letters.migration.js';
import { Tenders1764900000005 } from './tenders/tenders.migration.js';
import { MeasureConditions1764900000006 } from './programmes/measure-conditions.migration.js';
import { ProjectTable } from './projects/project.table.js';
import { Projects1764900000007 } from './projects/projects.migration.js';
import { PastGrantTable } from './past-grants/past-grant.table.js';
import { PastGrants1764900000030 } from './past-grants/past-grants.migration.js';
import { CompensationMethodTable } from './compensation-methods/compensation-method.table.js';
import { CompensationMethods1765100000002 } from './compensation-methods/compensation-methods.migration.js';
import { CompensationTable } from './compensations/compensation.table.js';
import { Compensations1765100000003 } from './compensations/compensations.migration.js';
import { OtherFunding1765100000004 } from './other-funding/other-funding.migration.js';
import { OtherFundingTable } from './other-funding/other-funding.table.js';
import { Rooms1765100000005 } from './rooms/rooms.migration.js';
import { EntrustmentTable } from './entrustments/entrustment.table.js';
import { Entrustments1765100000001 } from './entrustments/entrustments.migration.js';
import { SourceTable } from './sources/source.table.js';
import { VirementTable } from './virements/virement.table.js';

/** Sources, envelopes, rounds, applications, allocation runs and decisions. */
export const funding: ServiceDefinition = {
  name: 'funding',
  module: FundingModule,
  tables: [
    AccountTable,
    TransferTable,
    ReservationTable,
    SourceTable,
    ProjectTable,
    PastGrantTable,
    EnvelopeTable,
    VirementTable,
    ProgrammeTable,
    ProgrammeVersionTable,
    RoundTable,
    DraftTable,
    ApplicationTable,
    AllocationRunTable,
    DeputyTable,
    ProposalTable,
    ProposalLineTable,
    ProposalTextTable,
    ApprovalTable,
    VoteTable,
    DecisionTable,
    DecisionLineTable,
    VariationTable,
    VariationWordTable,
    AppealTable,
    RubricTable,
    RoundDeclarationTable,
    ConflictTable,
    ConflictClearanceTable,
    AssessmentPlanTable,
    ReviewAssignmentTable,
    ReviewTable,
    ModerationTable,
    ClosedAssessmentTable,
    AmountStepTable,
    LetterSettingsTable,
    LetterTable,
    EntrustmentTable,
    CompensationMethodTable,
    CompensationTable,
    OtherFundingTable,
    KnownPlanTable,
    KnownOrganisationTable,
    KnownRegistrationTable,
    KnownProviderPersonTable,
  ],
  migrations: [
    Ledger1763800000001,
    Funding1763800000002,
    Lifecycles1763800000003,
    ApplicationOfRound1763800000004,
    KnownRegistrations1764000000000,
    MergedOrganisations1764200000010,
    TwoPhases1764600000000,
    ApplicationFacts1764600000001,
    Proposals1764600000002,
    Drafts1764600000003,
    Rubrics1764700000001,
    KnownProviderPeople1764700000002,
    Conflicts1764700000003,
    Assessments1764700000004,
    AmountLadder1764700000005,
    Variations1764800000001,
    Votes1764800000002,
    LanguagesOfPeople1764900000001,
    KnownPlanVersions1764900000002,
    LetterSettings1764900000003,
    Letters1764900000004,
    Tenders1764900000005,
    MeasureConditions1764900000006,
    Projects1764900000007,
    PastGrants1764900000030,
    Entrustments1765100000001,
    CompensationMethods1765100000002,
    Compensations1765100000003,
    OtherFunding1765100000004,
    Rooms1765100000005,
    ProposalTexts1765200000001,
  ],
  projections: {
    planning: ['known_plan'],
    registry: ['known_organisation', 'known_registration', 'known_provider_person'],
  },
  refusals,
  worker: new URL(import.meta.url.replace(/index(\.[jt]s)$/, 'funding.worker$1')),
  digests: async (transactions) => ({ 'granted by priority': await grantedByPriority(transactions) }),
};
