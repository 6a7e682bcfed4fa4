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
import { PRIORITY_REFUSALS } from '../decisions/priority-split.js';
import { ShownApplication, SubmitApplicationBody } from './applications.dto.js';
import { applicationList, Applications } from './applications.queries.js';
import { SubmitApplication } from './submit-application.handler.js';

@Controller('api/v1/funding/rounds/:roundId/applications')
export class ApplicationsController {
  constructor(
    @Inject(SubmitApplication) private readonly handler: SubmitApplication,
    @Inject(Applications) private readonly applications: Applications,
  ) {}

  @Post()
  @May('funding:submit-application')
  @Does({
    id: 'submitApplication',
    summary: 'Submits an application under its number: 201 when it is new, 200 when the same request is there already.',
    answer: ShownApplication,
    status: [200, 201],
    refuses: [
      ...[
        'round/not-found',
        'round/decided',
        'round/not-open-yet',
        'round/closed',
        'organisation/not-known',
        'plan/not-known',
        'application/reference-taken',
        'application/provider-not-registered',
      ],
      ...['application/useful-amounts', 'application/territory-twice', 'application/territories-not-one'],
      ...['application/request-not-positive', 'money/mixed-currencies', ...PRIORITY_REFUSALS],
    ],
    example: {
      organisationId: '01a1f0c0-0000-7000-8000-000000000004',
      reference: '1.10',
      title: 'Odlehčovací služba Turnov',
      requested: { amount: '119319.00', currency: 'CZK' },
      priorityRefs: [
        { planId: '01a1f0c0-0000-7000-8000-000000000003', planVersion: 1, priorityCode: 'P1', share: '1' },
      ],
    },
  })
  async submit(
    @idParam('roundId') roundId: string,
    @Body() body: SubmitApplicationBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownApplication> {
    const { application, submitted } = await this.handler.submit(roundId, body, by);
    void reply.status(submitted ? 201 : 200);
    return this.applications.one(by, application.id);
  }

  @Get()
  @May('funding:read-funding', 'organisation')
  @Does({
    id: 'listApplications',
    summary: 'Applications of a round.',
    answer: ShownApplication,
    list: applicationList,
    refuses: ['round/not-found', 'round/sealed'],
  })
  async list(
    @idParam('roundId') roundId: string,
    @By() by: Actor,
    @Within() reach: Reach,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownApplication>> {
    return this.applications.ofRound(by, reach, roundId, asked);
  }
}
