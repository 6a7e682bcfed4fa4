/** Plans, their priorities, and the money that serves them. */
import type { ServiceDefinition } from '@levada/platform';
import { CommentTable } from './comments/comment.table.js';
import { Comments1700000004001 } from './comments/comments.migration.js';
import { KnownApplicationTable } from './known-applications/known-application.table.js';
import { KnownApplications1700000003001 } from './known-applications/known-applications.migration.js';
import { KnownDecisionTable } from './known-decisions/known-decision.table.js';
import { knownToBeGranted } from './known-decisions/known-decisions.queries.js';
import { KnownDecisions1700000003002 } from './known-decisions/known-decisions.migration.js';
import {
  KnownTerritories1700000003000,
  TerritoriesThatEnd1764300002000,
  TerritoriesWithin1763800002000,
} from './known-territories/known-territories.migration.js';
import { KnownTerritoryTable } from './known-territories/known-territory.table.js';
import { participationMigrations, participationTables } from './participation.js';
import { PlanningModule } from './planning.module.js';
import { PlanPriorityTable, PlanTable } from './plans/plan.table.js';
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
    PlanTable,
    PlanPriorityTable,
    CommentTable,
    ...participationTables,
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
  ],
  projections: { catalogue: ['known_territory'], funding: ['known_application', 'known_decision'] },
  refusals,
  digests: async (transactions) => ({ 'granted by priority': await knownToBeGranted(transactions) }),
};
