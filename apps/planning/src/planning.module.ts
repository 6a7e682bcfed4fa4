import { Module } from '@nestjs/common';
import { CommentsModule } from './comments/comments.module.js';
import { KnownTerritoriesModule } from './known-territories/known-territories.module.js';
import { PlansModule } from './plans/plans.module.js';

@Module({ imports: [PlansModule, CommentsModule, KnownTerritoriesModule] })
export class PlanningModule {}
