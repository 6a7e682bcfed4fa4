import { Module } from '@nestjs/common';
import { GuidanceModule } from './guidance/guidance.module.js';
import { PhasesModule } from './phases/phases.module.js';
import { PlanLogModule } from './plan-log/plan-log.module.js';
import { TransformationsModule } from './transformations/transformations.module.js';

@Module({ imports: [PhasesModule, TransformationsModule, GuidanceModule, PlanLogModule] })
export class MakingModule {}
