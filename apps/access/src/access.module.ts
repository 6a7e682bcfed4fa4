import { Module } from '@nestjs/common';
import { AuthoritiesController } from './authorities/authorities.controller.js';
import { Authorities } from './authorities/authorities.queries.js';
import { OpenAuthority } from './authorities/open-authority.handler.js';
import { DemoAccountsController } from './demo-accounts/demo-accounts.controller.js';

@Module({
  controllers: [AuthoritiesController, DemoAccountsController],
  providers: [OpenAuthority, Authorities],
})
export class AccessModule {}
