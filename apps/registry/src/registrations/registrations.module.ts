import { Module } from '@nestjs/common';
import { MoveRegistration } from './move-registration.handler.js';
import { RecordCapacity } from './record-capacity.handler.js';
import { CapacitiesController, RegistrationsController } from './registrations.controller.js';
import { RegistrationsQueries } from './registrations.queries.js';
import { WatchRegistrations } from './watch-registrations.job.js';

@Module({
  controllers: [RegistrationsController, CapacitiesController],
  providers: [MoveRegistration, RecordCapacity, RegistrationsQueries, WatchRegistrations],
})
export class RegistrationsModule {}
