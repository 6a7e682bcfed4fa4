import { Module } from '@nestjs/common';
import { AllocationRunsController } from './allocation-runs/allocation-runs.controller.js';
import { AllocationRuns } from './allocation-runs/allocation-runs.queries.js';
import { CalculateRun } from './allocation-runs/calculate-run.handler.js';
import { ApplicationPlanController } from './applications/application-plan.controller.js';
import { LinkApplication } from './applications/link-application.handler.js';
import { DraftFilesController } from './drafts/draft-files.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { Drafts } from './drafts/drafts.queries.js';
import { WriteDraft } from './drafts/write-draft.handler.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { Programmes } from './programmes/programmes.queries.js';
import { WriteProgramme } from './programmes/write-programme.handler.js';
import { UnsealRounds } from './rounds/unseal-rounds.job.js';
import { ApprovalLevelsController } from './approval-levels/approval-levels.controller.js';
import { Deputies } from './approval-levels/deputies.queries.js';
import { SetApprovalLevels } from './approval-levels/set-approval-levels.handler.js';
import { ApplicationFilesController } from './applications/application-files.controller.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { Applications } from './applications/applications.queries.js';
import { SubmitApplication } from './applications/submit-application.handler.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { Decisions } from './decisions/decisions.queries.js';
import { FlowsController } from './flows/flows.controller.js';
import { Flows } from './flows/flows.queries.js';
import { ApproveProposal } from './proposals/approve-proposal.handler.js';
import { LapseProposals } from './proposals/lapse-proposals.job.js';
import { MoveProposal } from './proposals/move-proposal.handler.js';
import { Propose } from './proposals/propose.handler.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { Proposals } from './proposals/proposals.queries.js';
import { CutEnvelope } from './envelopes/cut-envelope.handler.js';
import { AppealsController } from './appeals/appeals.controller.js';
import { Appeals } from './appeals/appeals.queries.js';
import { JudgeAppeal } from './appeals/judge-appeal.handler.js';
import { AnswerVariation } from './variations/answer-variation.handler.js';
import { LapseVariations } from './variations/lapse-variations.job.js';
import { ProposeVariation } from './variations/propose-variation.handler.js';
import { CastVote } from './votes/cast-vote.handler.js';
import { VotesController } from './votes/votes.controller.js';
import { Votes } from './votes/votes.queries.js';
import { VariationsController } from './variations/variations.controller.js';
import { Variations } from './variations/variations.queries.js';
import { EnvelopesController } from './envelopes/envelopes.controller.js';
import { Envelopes } from './envelopes/envelopes.queries.js';
import { KnownOrganisationsConsumer } from './known-organisations/known-organisations.consumer.js';
import { KnownPlansConsumer } from './known-plans/known-plans.consumer.js';
import { KnownRegistrationsConsumer } from './known-registrations/known-registrations.consumer.js';
import { OpenRound } from './rounds/open-round.handler.js';
import { FundabilityController } from './fundability/fundability.controller.js';
import { Fundability } from './fundability/fundability.queries.js';
import { KeepProject } from './projects/keep-project.handler.js';
import { ProjectsController } from './projects/projects.controller.js';
import { Projects } from './projects/projects.queries.js';
import { PastGrantsController } from './past-grants/past-grants.controller.js';
import { PastGrants } from './past-grants/past-grants.queries.js';
import { RecordPastGrants } from './past-grants/record-past-grants.handler.js';
import { RoundsController } from './rounds/rounds.controller.js';
import { Sources } from './sources/sources.queries.js';
import { Rounds } from './rounds/rounds.queries.js';
import { ConflictsController } from './conflicts/conflicts.controller.js';
import { Conflicts } from './conflicts/conflicts.queries.js';
import { DeclareConflict } from './conflicts/declare-conflict.handler.js';
import { KnownProviderPeopleConsumer } from './known-provider-people/known-provider-people.consumer.js';
import { AssessmentPlansController } from './assessments/assessment-plans.controller.js';
import { Assessments } from './assessments/assessments.queries.js';
import { AssignAssessors } from './assessments/assign-assessors.handler.js';
import { CloseAssessment } from './assessments/close-assessment.handler.js';
import { PlanAssessment } from './assessments/plan-assessment.handler.js';
import { ReviewsController } from './assessments/reviews.controller.js';
import { WriteReview } from './assessments/write-review.handler.js';
import { AmountsController } from './ladder/amounts.controller.js';
import { Amounts } from './ladder/amounts.queries.js';
import { SetAmounts } from './ladder/set-amounts.handler.js';
import { KeepRubric } from './rubrics/keep-rubric.handler.js';
import { RubricsController } from './rubrics/rubrics.controller.js';
import { Rubrics } from './rubrics/rubrics.queries.js';
import { CompensationMethodsController } from './compensation-methods/compensation-methods.controller.js';
import { CompensationMethods } from './compensation-methods/compensation-methods.queries.js';
import { WriteCompensationMethod } from './compensation-methods/write-compensation-method.handler.js';
import { CalculateCompensation } from './compensations/calculate-compensation.handler.js';
import { CompensationsController } from './compensations/compensations.controller.js';
import { Compensations } from './compensations/compensations.queries.js';
import { OtherFundingController } from './other-funding/other-funding.controller.js';
import { OtherFundings } from './other-funding/other-funding.queries.js';
import { RecordOtherFunding } from './other-funding/record-other-funding.handler.js';
import { ReckonRooms } from './rooms/reckon-rooms.handler.js';
import { RoomsController } from './rooms/rooms.controller.js';
import { Rooms } from './rooms/rooms.queries.js';
import { EntrustmentsController } from './entrustments/entrustments.controller.js';
import { Entrustments } from './entrustments/entrustments.queries.js';
import { WriteEntrustment } from './entrustments/write-entrustment.handler.js';
import { IssueLetters } from './letters/issue-letters.handler.js';
import { LettersController } from './letters/letters.controller.js';
import { Letters } from './letters/letters.queries.js';
import { LetterSettingsController } from './letter-settings/letter-settings.controller.js';
import { OpenSource } from './sources/open-source.handler.js';
import { SourcesController } from './sources/sources.controller.js';
import { MoveMoney } from './virements/move-money.handler.js';
import { VirementsController } from './virements/virements.controller.js';
import { Virements } from './virements/virements.queries.js';

/** In the order money goes: source, envelope, round, application, run, decision, letter. */
@Module({
  controllers: [
    KnownPlansConsumer,
    KnownOrganisationsConsumer,
    KnownRegistrationsConsumer,
    KnownProviderPeopleConsumer,
    SourcesController,
    EnvelopesController,
    VirementsController,
    ProgrammesController,
    FundabilityController,
    ProjectsController,
    PastGrantsController,
    RoundsController,
    DraftsController,
    DraftFilesController,
    ApplicationsController,
    ApplicationPlanController,
    ApplicationFilesController,
    RubricsController,
    ConflictsController,
    AssessmentPlansController,
    ReviewsController,
    AmountsController,
    AllocationRunsController,
    ApprovalLevelsController,
    ProposalsController,
    VotesController,
    DecisionsController,
    FlowsController,
    VariationsController,
    AppealsController,
    LetterSettingsController,
    LettersController,
    EntrustmentsController,
    CompensationMethodsController,
    CompensationsController,
    OtherFundingController,
    RoomsController,
  ],
  providers: [
    OpenSource,
    Sources,
    CutEnvelope,
    Envelopes,
    MoveMoney,
    Virements,
    WriteProgramme,
    Programmes,
    Fundability,
    KeepProject,
    Projects,
    RecordPastGrants,
    PastGrants,
    OpenRound,
    UnsealRounds,
    WriteDraft,
    Drafts,
    Rounds,
    SubmitApplication,
    LinkApplication,
    Applications,
    KeepRubric,
    Rubrics,
    DeclareConflict,
    Conflicts,
    PlanAssessment,
    AssignAssessors,
    WriteReview,
    CloseAssessment,
    Assessments,
    SetAmounts,
    Amounts,
    CalculateRun,
    AllocationRuns,
    SetApprovalLevels,
    Deputies,
    Propose,
    MoveProposal,
    ApproveProposal,
    LapseProposals,
    Proposals,
    CastVote,
    Votes,
    Decisions,
    Flows,
    ProposeVariation,
    AnswerVariation,
    LapseVariations,
    Variations,
    JudgeAppeal,
    Appeals,
    IssueLetters,
    Letters,
    WriteEntrustment,
    Entrustments,
    WriteCompensationMethod,
    CompensationMethods,
    CalculateCompensation,
    Compensations,
    RecordOtherFunding,
    OtherFundings,
    ReckonRooms,
    Rooms,
  ],
})
export class FundingModule {}
