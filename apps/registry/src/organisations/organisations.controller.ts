import { Body, Controller, Get, Inject, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
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
import { ChangeOrganisation } from './change-organisation.handler.js';
import {
  ChangeOrganisationDto,
  RegisteredOrganisation,
  RegisterOrganisationDto,
  ShownOrganisation,
  ShownOrganisationInFull,
} from './organisations.dto.js';
import { organisationList, OrganisationsQueries } from './organisations.queries.js';
import { RegisterOrganisation } from './register-organisation.handler.js';

@Controller('api/v1/registry/organisations')
export class OrganisationsController {
  constructor(
    @Inject(RegisterOrganisation) private readonly handler: RegisterOrganisation,
    @Inject(ChangeOrganisation) private readonly changing: ChangeOrganisation,
    @Inject(OrganisationsQueries) private readonly organisations: OrganisationsQueries,
  ) {}

  @Post()
  @May('registry:register-organisation')
  @Does({
    id: 'registerOrganisation',
    summary: 'Registers an organisation under its identifier: 201 when it is new, 200 when it is there already.',
    answer: RegisteredOrganisation,
    status: [200, 201],
    refuses: [
      ...['organisation/unknown-scheme', 'organisation/identifier-invalid', 'organisation/identifier-too-short'],
      'organisation/identifier-of-another',
    ],
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
    summary: 'One organisation, with its bank account, its other identifiers and the names that it bore.',
    answer: ShownOrganisationInFull,
    refuses: ['organisation/not-found'],
  })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownOrganisationInFull> {
    return this.organisations.one(by, reach, id);
  }

  @Patch(':id')
  @May('registry:change-register')
  @Does({
    id: 'changeOrganisation',
    summary: 'Changes an organisation by hand, with a reason. What is left out stays; an empty text or list empties.',
    answer: ShownOrganisationInFull,
    refuses: [
      ...[
        'organisation/not-found',
        'organisation/merged',
        'organisation/iban-invalid',
        'organisation/identifier-invalid',
      ],
      ...['organisation/identifier-too-short', 'organisation/identifier-of-another', 'organisation/identifier-taken'],
      ...['organisation/scheme-not-org-id', 'organisation/country-of-scheme', 'organisation/parent-unknown'],
      ...['organisation/parent-cycle', 'organisation/name-undated', 'organisation/name-ends-before-it-begins'],
      'organisation/names-overlap',
    ],
    example: {
      ...{ legalType: 'ngo', legalForm: 'o.p.s.', iban: 'CZ65 0800 0000 1920 0014 5399' },
      identifiers: [{ scheme: 'SK-ORSR', identifier: '31322832', country: 'SK' }],
      names: [{ name: 'Domov důchodců Liberec', until: '2007-12-31' }],
      reason: 'Výpis z rejstříku ze dne 3. 11. 2026.',
    },
  })
  async change(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: ChangeOrganisationDto,
  ): Promise<ShownOrganisationInFull> {
    await this.changing.change(by, id, read, body);
    return this.organisations.one(by, EVERYWHERE, id);
  }
}
