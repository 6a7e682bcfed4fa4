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
import { ShownFieldChange } from './history.dto.js';
import { historyList, HistoryQueries } from './history.queries.js';

@Controller('api/v1/registry')
export class HistoryController {
  constructor(@Inject(HistoryQueries) private readonly history: HistoryQueries) {}

  @Get('organisations/:id/history')
  @May('registry:read-organisations', 'organisation')
  @Does({
    id: 'listOrganisationHistory',
    summary:
      'What was changed of an organisation, field by field, the latest first: by whom, when, why, and from which source.',
    answer: ShownFieldChange,
    list: historyList,
    refuses: ['organisation/not-found'],
  })
  async ofOrganisation(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownFieldChange>> {
    return this.history.of({ noun: 'organisation', id }, by, reach, asked);
  }

  @Get('sites/:id/history')
  @May('registry:read-organisations', 'organisation')
  @Does({
    id: 'listSiteHistory',
    summary: 'What was changed of a site; of one whose address is hidden, nothing that may say where it is.',
    answer: ShownFieldChange,
    list: historyList,
    refuses: ['site/not-found'],
  })
  async ofSite(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownFieldChange>> {
    return this.history.of({ noun: 'site', id }, by, reach, asked);
  }

  @Get('services/:id/history')
  @May('registry:read-organisations', 'organisation')
  @Does({
    id: 'listServiceHistory',
    summary: 'What was changed of a service.',
    answer: ShownFieldChange,
    list: historyList,
    refuses: ['service/not-found'],
  })
  async ofService(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownFieldChange>> {
    return this.history.of({ noun: 'service', id }, by, reach, asked);
  }
}
