import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
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
import { RegisteredOrganisation, RegisterOrganisationDto, ShownOrganisation } from './organisations.dto.js';
import { organisationList, OrganisationsQueries } from './organisations.queries.js';
import { RegisterOrganisation } from './register-organisation.handler.js';

@Controller('api/v1/registry/organisations')
export class OrganisationsController {
  constructor(
    @Inject(RegisterOrganisation) private readonly handler: RegisterOrganisation,
    @Inject(OrganisationsQueries) private readonly organisations: OrganisationsQueries,
  ) {}

  @Post()
  @May('registry:register-organisation')
  @Does({
    id: 'registerOrganisation',
    summary: 'Registers an organisation under its identifier: 201 when it is new, 200 when it is there already.',
    answer: RegisteredOrganisation,
    status: [200, 201],
    refuses: ['organisation/unknown-scheme', 'organisation/identifier-invalid', 'organisation/identifier-too-short'],
    example: { name: 'Domov Pod Ještědem, o.p.s.', scheme: 'CZ-ICO', identifier: '00000019' },
  })
  async register(
    @By() by: Actor,
    @Body() body: RegisterOrganisationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredOrganisation> {
    const { outcome, organisation } = await this.handler.register(by, body);
    void reply.status(outcome === 'created' ? 201 : 200);
    const { id, name, scheme, identifier, version } = organisation;
    return { id, name, scheme, identifier, version, outcome };
  }

  @Get()
  @May('registry:read-organisations', 'organisation')
  @Does({ id: 'listOrganisations', summary: 'The register.', answer: ShownOrganisation, list: organisationList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownOrganisation>> {
    return this.organisations.list(by, reach, asked);
  }

  @Get(':id')
  @May('registry:read-organisations', 'organisation')
  @Does({
    id: 'getOrganisation',
    summary: 'One organisation.',
    answer: ShownOrganisation,
    refuses: ['organisation/not-found'],
  })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownOrganisation> {
    return this.organisations.one(by, reach, id);
  }
}
