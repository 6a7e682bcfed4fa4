import { Module } from '@nestjs/common';
import { ManageSite } from './manage-site.handler.js';
import { SitesController } from './sites.controller.js';
import { SitesQueries } from './sites.queries.js';

@Module({ controllers: [SitesController], providers: [ManageSite, SitesQueries] })
export class SitesModule {}
