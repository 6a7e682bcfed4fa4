import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { idParam, By, May, Within, type Actor, type Reach } from '@levada/platform';
import { showApplication, SubmitApplicationBody } from './applications.dto.js';
import { Applications } from './applications.queries.js';
import { SubmitApplication } from './submit-application.handler.js';

@Controller('api/v1/funding/rounds/:roundId/applications')
export class ApplicationsController {
  constructor(
    @Inject(SubmitApplication) private readonly handler: SubmitApplication,
    @Inject(Applications) private readonly applications: Applications,
  ) {}

  /** 201 when it is new, 200 when the same request is there already. */
  @Post()
  @May('funding:submit-application')
  async submit(
    @idParam('roundId') roundId: string,
    @Body() body: SubmitApplicationBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { application, submitted } = await this.handler.submit(roundId, body, by);
    void reply.status(submitted ? 201 : 200);
    return showApplication(application);
  }

  @Get()
  @May('funding:read-funding', 'organisation')
  async list(@idParam('roundId') roundId: string, @By() by: Actor, @Within() reach: Reach): Promise<object> {
    return { items: (await this.applications.ofRound(by, reach, roundId)).map(showApplication) };
  }
}
