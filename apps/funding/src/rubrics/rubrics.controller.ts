import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  OnceIfAsked,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { KeepRubric } from './keep-rubric.handler.js';
import { RubricBody, ShownRubric } from './rubrics.dto.js';
import { rubricList, Rubrics } from './rubrics.queries.js';

/** The principles of a plan as criteria: an example that can be drafted as it stands. */
const PRINCIPLES = {
  title: 'Zásady plánu jako kritéria',
  criteria: [
    { code: 'people', title: 'Zaměření na člověka', weight: '0.3', min: '0', max: '10', threshold: '5' },
    { code: 'targeted', title: 'Adresnost', weight: '0.3', min: '0', max: '10' },
    { code: 'efficient', title: 'Efektivita', weight: '0.2', min: '0', max: '10', justification: 'never' },
    {
      code: 'quality',
      title: 'Kvalita',
      weight: '0.2',
      min: '0',
      max: '10',
      threshold: '4',
      justification: 'when-below',
    },
  ],
  threshold: '6',
};

/** What applications are judged by. */
@Controller('api/v1/funding/rubrics')
export class RubricsController {
  constructor(
    @Inject(KeepRubric) private readonly handler: KeepRubric,
    @Inject(Rubrics) private readonly rubrics: Rubrics,
  ) {}

  @Post()
  @May('funding:keep-rubrics')
  @Does({
    id: 'draftRubric',
    summary: 'Drafts a rubric: criteria with weights, points and thresholds.',
    answer: ShownRubric,
    refuses: ['rubric/faulty'],
    example: PRINCIPLES,
  })
  async draft(@Body() body: RubricBody, @By() by: Actor, @OnceIfAsked() key?: IdempotencyKey): Promise<ShownRubric> {
    const { id } = await this.handler.draft(body, by, key);
    return this.rubrics.one(by, id);
  }

  @Get()
  @May('funding:read-assessment')
  @Does({
    id: 'listRubrics',
    summary: 'Rubrics in their versions, newest first.',
    answer: ShownRubric,
    list: rubricList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownRubric>> {
    return this.rubrics.list(by, asked);
  }

  @Get(':id')
  @May('funding:read-assessment')
  @Does({ id: 'getRubric', summary: 'One version of a rubric.', answer: ShownRubric, refuses: ['rubric/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownRubric> {
    return this.rubrics.one(by, id);
  }

  @Post(':id/change')
  @HttpCode(200)
  @May('funding:keep-rubrics')
  @Does({
    id: 'changeRubric',
    summary: 'Changes a draft.',
    answer: ShownRubric,
    refuses: ['rubric/not-found', 'rubric/published', 'rubric/faulty'],
    example: PRINCIPLES,
  })
  async change(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: RubricBody,
    @By() by: Actor,
  ): Promise<ShownRubric> {
    await this.handler.change(id, version, body, by);
    return this.rubrics.one(by, id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @May('funding:keep-rubrics')
  @Does({
    id: 'publishRubric',
    summary: 'Publishes a draft: from now on it never changes.',
    answer: ShownRubric,
    refuses: ['rubric/not-found', 'rubric/published'],
  })
  async publish(@idParam('id') id: string, @IfMatch() version: number, @By() by: Actor): Promise<ShownRubric> {
    await this.handler.publish(id, version, by);
    return this.rubrics.one(by, id);
  }

  @Post(':id/revise')
  @May('funding:keep-rubrics')
  @Does({
    id: 'reviseRubric',
    summary: 'Drafts the next version, as the last one stands. Scores by an earlier version stay as they are.',
    answer: ShownRubric,
    refuses: ['rubric/not-found', 'rubric/drafted-already'],
  })
  async revise(@idParam('id') id: string, @By() by: Actor, @OnceIfAsked() key?: IdempotencyKey): Promise<ShownRubric> {
    const { id: next } = await this.handler.revise(id, by, key);
    return this.rubrics.one(by, next);
  }
}
