import { Module } from '@nestjs/common';
import { CaseFilesController } from './case-files.controller.js';
import { DecideCase } from './decide-case.handler.js';
import { HandleCase } from './handle-case.handler.js';
import { OnboardingController } from './onboarding.controller.js';
import { OnboardingQueries } from './onboarding.queries.js';
import { ReceiveApplication } from './receive-application.handler.js';

@Module({
  controllers: [OnboardingController, CaseFilesController],
  providers: [ReceiveApplication, HandleCase, DecideCase, OnboardingQueries],
})
export class OnboardingModule {}
