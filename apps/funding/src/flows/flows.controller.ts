import { Controller, Get, Inject } from '@nestjs/common';
import { Asked, By, Does, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { ShownFlow } from './flows.dto.js';
import { flowList, Flows } from './flows.queries.js';

/** Where money goes, summed up: from its source over what of a plan it serves to who gets it. */
@Controller('api/v1/funding/flows')
export class FlowsController {
  constructor(@Inject(Flows) private readonly flows: Flows) {}

  @Get()
  @May('funding:read-funding')
  @Does({
    id: 'listFlows',
    summary: 'Sums of the decisions as they stand, by source, priority, type of service and organisation.',
    answer: ShownFlow,
    list: flowList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownFlow>> {
    return this.flows.list(by, asked);
  }
}
