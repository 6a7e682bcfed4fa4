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
import { ShownDecision, TracedDecision } from './decisions.dto.js';
import { decisionList, Decisions } from './decisions.queries.js';

/** What was decided. It comes out of proposals alone. */
@Controller('api/v1/funding/decisions')
export class DecisionsController {
  constructor(@Inject(Decisions) private readonly decisions: Decisions) {}

  @Get()
  @May('funding:read-funding', 'organisation')
  @Does({
    id: 'listDecisions',
    summary: 'Decisions, with the priorities each serves.',
    answer: ShownDecision,
    list: decisionList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownDecision>> {
    return this.decisions.list(by, reach, asked);
  }

  @Get(':id')
  @May('funding:read-funding', 'organisation')
  @Does({
    id: 'getDecision',
    summary: 'One decision, with its round and the run that computed it.',
    answer: TracedDecision,
    refuses: ['decision/not-found'],
  })
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<TracedDecision> {
    return this.decisions.one(by, reach, id);
  }
}
