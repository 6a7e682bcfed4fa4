import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { PRIORITY_REFUSALS } from '../decisions/priority-split.js';
import {
  AskCompletionBody,
  LinkApplicationBody,
  OutsidePlanBody,
  ShownApplication,
  WithdrawApplicationBody,
} from './applications.dto.js';
import { Applications, everyApplicationList } from './applications.queries.js';
import { LinkApplication } from './link-application.handler.js';

const SEEN = ['application/not-found', 'application/decided', 'application/withdrawn'];

/** Applications of whatever round; and what one is for in the plan: priorities, or the reason why it stands outside. */
@Controller('api/v1/funding/applications')
export class ApplicationPlanController {
  constructor(
    @Inject(LinkApplication) private readonly handler: LinkApplication,
    @Inject(Applications) private readonly applications: Applications,
  ) {}

  @Get()
  @May('funding:read-funding', 'organisation')
  @Does({
    id: 'listEveryApplication',
    summary: 'Applications over all rounds, newest first: a provider’s own; of the office what is not sealed from it.',
    answer: ShownApplication,
    list: everyApplicationList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownApplication>> {
    return this.applications.ofAllRounds(by, reach, asked);
  }

  @Get(':id')
  @May('funding:read-funding', 'organisation')
  @Does({
    id: 'getApplication',
    summary: 'One application. Before the deadline of a sealed round only who wrote it reads it.',
    answer: ShownApplication,
    refuses: ['application/not-found', 'round/sealed', 'conflict/recused'],
  })
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownApplication> {
    return this.applications.read(by, reach, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @May('funding:withdraw-application', 'organisation')
  @Does({
    id: 'withdrawApplication',
    summary: 'Gives an application up before it is decided.',
    answer: ShownApplication,
    refuses: SEEN,
    example: { reason: 'Službu od ledna převezme jiný poskytovatel.' },
  })
  async withdraw(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawApplicationBody,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownApplication> {
    await this.handler.withdraw(id, version, reason, by, reach);
    return this.applications.one(by, id);
  }

  @Post(':id/ask-completion')
  @HttpCode(200)
  @May('funding:submit-application')
  @Does({
    id: 'askCompletion',
    summary: 'Says what is missing in an application, and until when it can be handed in.',
    answer: ShownApplication,
    refuses: [...SEEN, 'round/sealed', 'application/completion-over'],
    example: { text: 'Chybí rozpočet provozních nákladů.', until: '2026-11-20T11:00:00.000Z' },
  })
  async askCompletion(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { text, until }: AskCompletionBody,
    @By() by: Actor,
  ): Promise<ShownApplication> {
    await this.handler.askCompletion(id, version, text, until, by);
    return this.applications.one(by, id);
  }

  @Post(':id/priorities')
  @HttpCode(200)
  @May('funding:submit-application')
  @Does({
    id: 'linkApplication',
    summary: 'Says which priorities of the plan an application serves.',
    answer: ShownApplication,
    refuses: [...SEEN, 'plan/not-known', ...PRIORITY_REFUSALS],
    example: {
      priorityRefs: [
        { planId: '01a1f0c0-0000-7000-8000-000000000003', planVersion: 1, priorityCode: 'P1', share: '2/3' },
        { planId: '01a1f0c0-0000-7000-8000-000000000003', planVersion: 1, priorityCode: 'P2', share: '1/3' },
      ],
    },
  })
  async link(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { priorityRefs }: LinkApplicationBody,
    @By() by: Actor,
  ): Promise<ShownApplication> {
    await this.handler.link(id, version, priorityRefs, by);
    return this.applications.one(by, id);
  }

  @Post(':id/outside-plan')
  @HttpCode(200)
  @May('funding:submit-application')
  @Does({
    id: 'setOutsidePlan',
    summary: 'Says why an application is to be funded although it serves no priority. A second person has to sign.',
    answer: ShownApplication,
    refuses: SEEN,
    example: { reason: 'Povodeň v červnu: náhradní ubytování, které plán nemohl předvídat' },
  })
  async outside(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: OutsidePlanBody,
    @By() by: Actor,
  ): Promise<ShownApplication> {
    await this.handler.outside(id, version, reason, by);
    return this.applications.one(by, id);
  }

  @Post(':id/outside-plan/sign')
  @HttpCode(200)
  @May('funding:sign-outside-plan')
  @Does({
    id: 'signOutsidePlan',
    summary: 'Signs as a second person that an application stands outside of the plan.',
    answer: ShownApplication,
    refuses: [
      ...SEEN,
      ...['application/not-outside-plan', 'application/outside-plan-signed', 'application/outside-plan-same-person'],
    ],
  })
  async sign(@idParam('id') id: string, @IfMatch() version: number, @By() by: Actor): Promise<ShownApplication> {
    await this.handler.sign(id, version, by);
    return this.applications.one(by, id);
  }
}
