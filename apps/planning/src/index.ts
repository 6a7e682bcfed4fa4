/** Plans, their priorities, and the money that serves them. */
export { planFileRefusals } from './plan-files/plan-file-refusals.js';
export { fileOf, sheetsOf, withoutNulls, type PlanFile } from './plan-files/plan-file.js';
import type { ServiceDefinition } from '@levada/platform';
import { CommentGroupTable, CommentTable } from './comments/comment.table.js';
import { CommentsOnVersions1764400001002 } from './comments/comments-on-versions.migration.js';
import { Comments1700000004001 } from './comments/comments.migration.js';
import { PublicConsultation1764500010000 } from './comments/public-consultation.migration.js';
import { AlignmentTable, CostTable, ElementTable } from './elements/element.table.js';
import { CriterionMarkTable, GateRecordTable } from './gates/gate.table.js';
import { PlanGates1764400001001 } from './gates/gates.migration.js';
import { KnownApplicationTable } from './known-applications/known-application.table.js';
import { KnownApplications1700000003001 } from './known-applications/known-applications.migration.js';
import { KnownDecisionTable } from './known-decisions/known-decision.table.js';
import { knownToBeGranted } from './known-decisions/known-decisions.queries.js';
import { KnownDecisions1700000003002 } from './known-decisions/known-decisions.migration.js';
import { KnownProposalTable } from './known-proposals/known-proposal.table.js';
import { KnownProposals1764800002000 } from './known-proposals/known-proposals.migration.js';
import { KnownRegistrationTable } from './known-registrations/known-registration.table.js';
import { KnownRegistrations1764400002000 } from './known-registrations/known-registrations.migration.js';
import {
  KnownTerritories1700000003000,
  TerritoriesThatEnd1764300002000,
  TerritoriesWithin1763800002000,
} from './known-territories/known-territories.migration.js';
import { KnownTerritoryTable } from './known-territories/known-territory.table.js';
import { makingMigrations, makingTables } from './making.js';
import { Monitoring1764400003000 } from './monitoring/monitoring.migration.js';
import { ActionTable, EvaluationTable, IndicatorReadingTable, RiskTable } from './monitoring/monitoring.table.js';
import { NetworkEntryTable, NetworkTable } from './networks/network.table.js';
import { Networks1764400002001 } from './networks/networks.migration.js';
import { participationMigrations, participationTables } from './participation.js';
import { PlanningModule } from './planning.module.js';
import { PlanTemplateTable } from './plan-templates/plan-template.table.js';
import { PlanVersions1764400001000 } from './plans/plan-versions.migration.js';
import { PlanTable, PlanVersionTable } from './plans/plan.table.js';
import { PlanLifecycle1763800002001 } from './plans/plan-lifecycle.migration.js';
import { Plans1700000004000 } from './plans/plans.migration.js';
import { refusals } from './refusals.js';

export const planning: ServiceDefinition = {
  name: 'planning',
  module: PlanningModule,
  tables: [
    KnownTerritoryTable,
    KnownApplicationTable,
    KnownDecisionTable,
    KnownProposalTable,
    ...participationTables,
    PlanTemplateTable,
    PlanTable,
    PlanVersionTable,
    ElementTable,
    CostTable,
    AlignmentTable,
    GateRecordTable,
    CriterionMarkTable,
    CommentTable,
    CommentGroupTable,
    KnownRegistrationTable,
    NetworkTable,
    NetworkEntryTable,
    ActionTable,
    IndicatorReadingTable,
    EvaluationTable,
    RiskTable,
    ...makingTables,
  ],
  migrations: [
    KnownTerritories1700000003000,
    KnownApplications1700000003001,
    KnownDecisions1700000003002,
    Plans1700000004000,
    Comments1700000004001,
    TerritoriesWithin1763800002000,
    PlanLifecycle1763800002001,
    TerritoriesThatEnd1764300002000,
    ...participationMigrations,
    PlanVersions1764400001000,
    PlanGates1764400001001,
    CommentsOnVersions1764400001002,
    KnownRegistrations1764400002000,
    Networks1764400002001,
    Monitoring1764400003000,
    PublicConsultation1764500010000,
    ...makingMigrations,
    KnownProposals1764800002000,
  ],
  projections: {
    catalogue: ['known_territory'],
    registry: ['known_registration'],
    funding: ['known_application', 'known_decision', 'known_proposal'],
  },
  refusals,
  worker: new URL(import.meta.url.replace(/index(\.[jt]s)$/, 'planning.worker$1')),
  digests: async (transactions) => ({ 'granted by priority': await knownToBeGranted(transactions) }),
};
