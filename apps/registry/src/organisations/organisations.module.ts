import { Module } from '@nestjs/common';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { RegisterOrganisation } from './register-organisation.handler.js';

@Module({
  controllers: [OrganisationsController],
  providers: [RegisterOrganisation, OrganisationsQueries],
})
export class OrganisationsModule {}
