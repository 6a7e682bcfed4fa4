import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
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
import { ChangeService } from './change-service.handler.js';
import { ChangeServiceDto, ShownService } from './services.dto.js';
import { serviceList, ServicesQueries } from './services.queries.js';

@Controller('api/v1/registry/services')
export class ServicesController {
  constructor(
    @Inject(ChangeService) private readonly changing: ChangeService,
    @Inject(ServicesQueries) private readonly services: ServicesQueries,
  ) {}

  @Get()
  @May('registry:read-organisations', 'organisation')
  @Does({ id: 'listServices', summary: 'The services of the register.', answer: ShownService, list: serviceList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownService>> {
    return this.services.list(by, reach, asked);
  }

  @Get(':id')
  @May('registry:read-organisations', 'organisation')
  @Does({ id: 'getService', summary: 'One service.', answer: ShownService, refuses: ['service/not-found'] })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownService> {
    return this.services.one(by, reach, id);
  }

  @Patch(':id')
  @May('registry:change-register')
  @Does({
    id: 'changeService',
    summary: 'Changes the name of a service or where it is given without a place, by hand and with a reason.',
    answer: ShownService,
    refuses: ['service/not-found'],
    example: {
      coverage: [{ scheme: 'cz-csu', level: 'region', code: 'CZ051' }],
      reason: 'Telefonická krizová pomoc pro celý kraj.',
    },
  })
  async change(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: ChangeServiceDto,
  ): Promise<ShownService> {
    await this.changing.change(by, id, read, body);
    return this.services.one(by, EVERYWHERE, id);
  }
}
