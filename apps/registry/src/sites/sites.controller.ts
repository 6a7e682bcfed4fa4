import { Controller, Get, Inject } from '@nestjs/common';
import {
  Asked,
  By,
  Does,
  idParam,
  May,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { ShownSite } from './sites.dto.js';
import { siteList, SitesQueries } from './sites.queries.js';

@Controller('api/v1/registry/sites')
export class SitesController {
  constructor(@Inject(SitesQueries) private readonly sites: SitesQueries) {}

  @Get()
  @May('registry:read-organisations', 'organisation')
  @Does({ id: 'listSites', summary: 'The places where services are given.', answer: ShownSite, list: siteList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownSite>> {
    return this.sites.list(by, reach, asked);
  }

  @Get(':id')
  @May('registry:read-organisations', 'organisation')
  @Does({ id: 'getSite', summary: 'One site.', answer: ShownSite, refuses: ['site/not-found'] })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownSite> {
    return this.sites.one(by, reach, id);
  }
}
