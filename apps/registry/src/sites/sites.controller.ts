import { Body, Controller, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import {
  Asked,
  By,
  Does,
  EVERYWHERE,
  idParam,
  IfMatch,
  May,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { ManageSite } from './manage-site.handler.js';
import { ChangeSiteDto, CloseSiteDto, fieldsTold, OpenSiteDto, ShownSite } from './sites.dto.js';
import { siteList, SitesQueries } from './sites.queries.js';

@Controller('api/v1/registry/sites')
export class SitesController {
  constructor(
    @Inject(ManageSite) private readonly managing: ManageSite,
    @Inject(SitesQueries) private readonly sites: SitesQueries,
  ) {}

  @Get()
  @May('registry:read-organisations', 'organisation')
  @Does({ id: 'listSites', summary: 'The places where services are given.', answer: ShownSite, list: siteList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownSite>> {
    return this.sites.list(by, reach, asked);
  }

  @Get(':id')
  @May('registry:read-organisations', 'organisation')
  @Does({
    id: 'getSite',
    summary: 'One site; of a confidential one the address only for those who need it.',
    answer: ShownSite,
    refuses: ['site/not-found'],
  })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownSite> {
    return this.sites.one(by, reach, id);
  }

  @Post()
  @May('registry:change-register')
  @Does({
    id: 'openSite',
    summary: 'Adds a place of an organisation.',
    answer: ShownSite,
    refuses: ['organisation/not-found', 'organisation/merged', 'site/name-tells-address'],
    example: {
      ...{ organisationId: '5f0c9d3e-1c00-5000-8000-000000000002', name: 'Azylový dům Magdala', isConfidential: true },
      ...{ street: 'Široká 304/2', postalCode: '460 01', municipality: 'Liberec', country: 'CZ' },
      territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' },
    },
  })
  async open(@By() by: Actor, @Body() { organisationId, ...told }: OpenSiteDto): Promise<ShownSite> {
    const { id } = await this.managing.open(by, organisationId, fieldsTold(told));
    return this.sites.one(by, EVERYWHERE, id);
  }

  @Patch(':id')
  @May('registry:change-register')
  @Does({
    id: 'changeSite',
    summary: 'Changes a site by hand, with a reason. What is left out stays; an empty text empties.',
    answer: ShownSite,
    refuses: ['site/not-found', 'site/name-tells-address', 'site/closed'],
    example: { isConfidential: true, name: 'Azylový dům', reason: 'Ochrana klientek.' },
  })
  async change(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason, ...told }: ChangeSiteDto,
  ): Promise<ShownSite> {
    await this.managing.change(by, id, read, fieldsTold(told), reason);
    return this.sites.one(by, EVERYWHERE, id);
  }

  @Post(':id/closure')
  @HttpCode(200)
  @May('registry:change-register')
  @Does({
    id: 'closeSite',
    summary: 'Closes a site, with its last day. It stays in the register, and closed.',
    answer: ShownSite,
    refuses: ['site/not-found', 'site/closed'],
    example: { on: '2026-12-31', reason: 'Přestěhováno do Turnova.' },
  })
  async close(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { on, reason }: CloseSiteDto,
  ): Promise<ShownSite> {
    await this.managing.change(by, id, read, { closedOn: on }, reason);
    return this.sites.one(by, EVERYWHERE, id);
  }
}
