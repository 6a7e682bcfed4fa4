import { Module } from '@nestjs/common';
import { CommentsModule } from './comments/comments.module.js';
import { KnownApplicationsModule } from './known-applications/known-applications.module.js';
import { KnownDecisionsModule } from './known-decisions/known-decisions.module.js';
import { KnownTerritoriesModule } from './known-territories/known-territories.module.js';
import { MoneyByPriorityModule } from './money-by-priority/money-by-priority.module.js';
import { ParticipationModule } from './participation.module.js';
import { PlansModule } from './plans/plans.module.js';

@Module({
  imports: [
    PlansModule,
    CommentsModule,
    MoneyByPriorityModule,
    ParticipationModule,
    KnownTerritoriesModule,
    KnownApplicationsModule,
    KnownDecisionsModule,
  ],
})
export class PlanningModule {}
