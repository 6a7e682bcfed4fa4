import { Module } from '@nestjs/common';
import { ChangeOrganisation } from './change-organisation.handler.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { RegisterOrganisation } from './register-organisation.handler.js';

@Module({
  controllers: [OrganisationsController],
  providers: [RegisterOrganisation, ChangeOrganisation, OrganisationsQueries],
})
export class OrganisationsModule {}
