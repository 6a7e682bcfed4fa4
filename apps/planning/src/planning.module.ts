import { Module } from '@nestjs/common';
import { AlignmentModule } from './alignment/alignment.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { ComparisonModule } from './comparison/comparison.module.js';
import { CompatibilityModule } from './compatibility/compatibility.module.js';
import { ElementsModule } from './elements/elements.module.js';
import { GatesModule } from './gates/gates.module.js';
import { KnownApplicationsModule } from './known-applications/known-applications.module.js';
import { KnownProposalsModule } from './known-proposals/known-proposals.module.js';
import { KnownDecisionsModule } from './known-decisions/known-decisions.module.js';
import { KnownRegistrationsModule } from './known-registrations/known-registrations.module.js';
import { KnownTerritoriesModule } from './known-territories/known-territories.module.js';
import { MakingModule } from './making.module.js';
import { MoneyByPriorityModule } from './money-by-priority/money-by-priority.module.js';
import { MonitoringModule } from './monitoring/monitoring.module.js';
import { NetworksModule } from './networks/networks.module.js';
import { ParticipationModule } from './participation.module.js';
import { PlanFilesModule } from './plan-files/plan-files.module.js';
import { PlanTemplatesModule } from './plan-templates/plan-templates.module.js';
import { PlansModule } from './plans/plans.module.js';

@Module({
  imports: [
    PlanTemplatesModule,
    PlansModule,
    ElementsModule,
    ComparisonModule,
    CompatibilityModule,
    AlignmentModule,
    GatesModule,
    NetworksModule,
    PlanFilesModule,
    MonitoringModule,
    CommentsModule,
    MoneyByPriorityModule,
    ParticipationModule,
    MakingModule,
    KnownTerritoriesModule,
    KnownRegistrationsModule,
    KnownApplicationsModule,
    KnownDecisionsModule,
    KnownProposalsModule,
  ],
})
export class PlanningModule {}
