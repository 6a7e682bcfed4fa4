import { Module } from '@nestjs/common';
import { PhasesController } from './phases.controller.js';
import { PlanPhases } from './plan-phases.handler.js';
import { WatchPhases } from './watch-phases.job.js';

@Module({ controllers: [PhasesController], providers: [PlanPhases, WatchPhases] })
export class PhasesModule {}
