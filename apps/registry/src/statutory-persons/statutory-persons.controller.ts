import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { Asked, By, Does, idParam, IfMatch, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { ManageStatutoryPerson } from './manage-statutory-person.handler.js';
import {
  CorrectStatutoryPersonDto,
  EraseStatutoryPersonDto,
  shown,
  ShownStatutoryPerson,
  StatutoryPersonDto,
  toldOf,
} from './statutory-persons.dto.js';
import { statutoryPersonList, StatutoryPersonsQueries } from './statutory-persons.queries.js';

@Controller('api/v1/registry/organisations/:organisationId/statutory-persons')
export class StatutoryPersonsController {
  constructor(
    @Inject(ManageStatutoryPerson) private readonly managing: ManageStatutoryPerson,
    @Inject(StatutoryPersonsQueries) private readonly persons: StatutoryPersonsQueries,
  ) {}

  @Post()
  @May('registry:manage-statutory-persons')
  @Does({
    id: 'enterStatutoryPerson',
    summary: 'Enters a person who acts for the organisation by law. No other door shows them.',
    answer: ShownStatutoryPerson,
    refuses: ['organisation/not-found', 'organisation/merged', 'statutory-person/ends-before-it-begins'],
    example: { name: 'Jana Vzorová', function: 'ředitelka', from: '2024-01-01' },
  })
  async enter(
    @By() by: Actor,
    @idParam('organisationId') organisationId: string,
    @Body() body: StatutoryPersonDto,
  ): Promise<ShownStatutoryPerson> {
    return shown(await this.managing.enter(by, organisationId, toldOf(body)));
  }

  @Get()
  @May('registry:read-statutory-persons')
  @Does({
    id: 'listStatutoryPersons',
    summary: 'Who acts and acted for the organisation by law. As a table it names nobody.',
    answer: ShownStatutoryPerson,
    list: statutoryPersonList,
    refuses: ['organisation/not-found'],
  })
  async list(
    @By() by: Actor,
    @idParam('organisationId') organisationId: string,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownStatutoryPerson>> {
    return this.persons.list(by, organisationId, asked);
  }

  @Get(':id')
  @May('registry:read-statutory-persons')
  @Does({
    id: 'getStatutoryPerson',
    summary: 'One statutory person.',
    answer: ShownStatutoryPerson,
    refuses: ['statutory-person/not-found'],
  })
  async one(
    @By() by: Actor,
    @idParam('organisationId') organisationId: string,
    @idParam('id') id: string,
  ): Promise<ShownStatutoryPerson> {
    return this.persons.one(by, organisationId, id);
  }

  @Put(':id')
  @May('registry:manage-statutory-persons')
  @Does({
    id: 'correctStatutoryPerson',
    summary: 'Says anew what is said of a statutory person.',
    answer: ShownStatutoryPerson,
    refuses: [
      ...['statutory-person/not-found', 'statutory-person/erased', 'statutory-person/ends-before-it-begins'],
      'statutory-person/named-in-reason',
    ],
    example: { name: 'Jana Vzorová', function: 'ředitelka', until: '2026-06-30', reason: 'Konec funkce.' },
  })
  async correct(
    @By() by: Actor,
    @idParam('organisationId') organisationId: string,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason, ...told }: CorrectStatutoryPersonDto,
  ): Promise<ShownStatutoryPerson> {
    return shown(await this.managing.correct(by, { organisationId, id }, read, toldOf(told), reason));
  }

  @Post(':id/erasure')
  @HttpCode(200)
  @May('registry:manage-statutory-persons')
  @Does({
    id: 'eraseStatutoryPerson',
    summary: 'Erases who it was, for good. That somebody acted, and from when until when, stays.',
    answer: ShownStatutoryPerson,
    refuses: ['statutory-person/not-found', 'statutory-person/erased', 'statutory-person/named-in-reason'],
    example: { reason: 'Žádost o výmaz podle čl. 17 GDPR.' },
  })
  async erase(
    @By() by: Actor,
    @idParam('organisationId') organisationId: string,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: EraseStatutoryPersonDto,
  ): Promise<ShownStatutoryPerson> {
    return shown(await this.managing.erase(by, { organisationId, id }, read, reason));
  }
}
