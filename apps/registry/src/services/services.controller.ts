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
import { ShownService } from './services.dto.js';
import { serviceList, ServicesQueries } from './services.queries.js';

@Controller('api/v1/registry/services')
export class ServicesController {
  constructor(@Inject(ServicesQueries) private readonly services: ServicesQueries) {}

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
}
