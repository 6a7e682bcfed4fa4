import { Module } from '@nestjs/common';
import { AdoptPlan } from './adopt-plan.handler.js';
import { DraftPlanHandler } from './draft-plan.handler.js';
import { MovePlan } from './move-plan.handler.js';
import { PlanLifeController } from './plan-life.controller.js';
import { PlansController } from './plans.controller.js';
import { PlansQueries } from './plans.queries.js';

@Module({
  controllers: [PlansController, PlanLifeController],
  providers: [DraftPlanHandler, MovePlan, AdoptPlan, PlansQueries],
})
export class PlansModule {}
