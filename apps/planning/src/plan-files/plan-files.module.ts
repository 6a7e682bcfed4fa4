import { Module } from '@nestjs/common';
import { PlanFilesController } from './plan-files.controller.js';

@Module({ controllers: [PlanFilesController] })
export class PlanFilesModule {}
