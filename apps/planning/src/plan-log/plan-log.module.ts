import { Module } from '@nestjs/common';
import { PlanLogController } from './plan-log.controller.js';

@Module({ controllers: [PlanLogController] })
export class PlanLogModule {}
