import { Module } from '@nestjs/common';
import { GiveGuidance } from './give-guidance.handler.js';
import { GuidanceController } from './guidance.controller.js';

@Module({ controllers: [GuidanceController], providers: [GiveGuidance] })
export class GuidanceModule {}
