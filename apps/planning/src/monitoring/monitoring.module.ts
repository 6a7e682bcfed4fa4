import { Module } from '@nestjs/common';
import { MonitorPlan } from './monitor-plan.handler.js';
import { MonitoringController } from './monitoring.controller.js';

@Module({ controllers: [MonitoringController], providers: [MonitorPlan] })
export class MonitoringModule {}
