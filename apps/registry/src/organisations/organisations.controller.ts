import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { By, May, Within, type Actor, type Page, type Reach } from '@levada/platform';
import { OrganisationPath, OrganisationsQuery, RegisterOrganisationDto } from './organisations.dto.js';
import { OrganisationsQueries, type ShownOrganisation } from './organisations.queries.js';
import { RegisterOrganisation, type Registered } from './register-organisation.handler.js';

@Controller('api/v1/registry/organisations')
export class OrganisationsController {
  constructor(
    @Inject(RegisterOrganisation) private readonly handler: RegisterOrganisation,
    @Inject(OrganisationsQueries) private readonly organisations: OrganisationsQueries,
  ) {}

  @Post()
  @May('registry:register-organisation')
  async register(
    @By() by: Actor,
    @Body() body: RegisterOrganisationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownOrganisation & Pick<Registered, 'outcome'>> {
    const { outcome, organisation } = await this.handler.register(by, body);
    void reply.status(outcome === 'created' ? 201 : 200);
    const { id, name, scheme, identifier, version } = organisation;
    return { id, name, scheme, identifier, version, outcome };
  }

  @Get()
  @May('registry:read-organisations', 'organisation')
  async list(
    @By() by: Actor,
    @Within() reach: Reach,
    @Query() query: OrganisationsQuery,
  ): Promise<Page<ShownOrganisation>> {
    return this.organisations.list(by.authorityId, reach, query);
  }

  @Get(':id')
  @May('registry:read-organisations', 'organisation')
  async one(@By() by: Actor, @Within() reach: Reach, @Param() { id }: OrganisationPath): Promise<ShownOrganisation> {
    return this.organisations.one(by.authorityId, reach, id);
  }
}
