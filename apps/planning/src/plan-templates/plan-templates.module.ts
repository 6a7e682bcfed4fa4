import { Module } from '@nestjs/common';
import { PlanTemplatesController } from './plan-templates.controller.js';

@Module({ controllers: [PlanTemplatesController] })
export class PlanTemplatesModule {}
