import { Module } from '@nestjs/common';
import { ManageStatutoryPerson } from './manage-statutory-person.handler.js';
import { StatutoryPersonsController } from './statutory-persons.controller.js';
import { StatutoryPersonsQueries } from './statutory-persons.queries.js';

@Module({
  controllers: [StatutoryPersonsController],
  providers: [ManageStatutoryPerson, StatutoryPersonsQueries],
})
export class StatutoryPersonsModule {}
