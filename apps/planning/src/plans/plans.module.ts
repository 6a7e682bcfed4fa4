import { Module } from '@nestjs/common';
import { AdoptPlan } from './adopt-plan.handler.js';
import { DraftPlanHandler } from './draft-plan.handler.js';
import { OpenConsultation } from './open-consultation.handler.js';
import { PlansController } from './plans.controller.js';
import { PlansQueries } from './plans.queries.js';

@Module({
  controllers: [PlansController],
  providers: [DraftPlanHandler, OpenConsultation, AdoptPlan, PlansQueries],
})
export class PlansModule {}
