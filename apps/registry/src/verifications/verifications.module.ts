import { Module } from '@nestjs/common';
import { RepeatChecks } from './repeat-checks.job.js';
import { VerificationsController } from './verifications.controller.js';
import { VerificationsQueries } from './verifications.queries.js';
import { VerifyOrganisation } from './verify-organisation.handler.js';

@Module({
  controllers: [VerificationsController],
  providers: [VerifyOrganisation, VerificationsQueries, RepeatChecks],
})
export class VerificationsModule {}
