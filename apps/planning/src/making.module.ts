import { Module } from '@nestjs/common';
import { PhasesModule } from './phases/phases.module.js';
import { PlanLogModule } from './plan-log/plan-log.module.js';
import { TransformationsModule } from './transformations/transformations.module.js';

@Module({ imports: [PhasesModule, TransformationsModule, PlanLogModule] })
export class MakingModule {}
