import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import { idParam, By, IfMatch, May, Once, Within, type Actor, type Page, type Reach } from '@levada/platform';
import { ApproveDecision } from './approve-decision.handler.js';
import { DecisionsQuery, ProposeDecisionBody } from './decisions.dto.js';
import { Decisions, type ShownDecision } from './decisions.queries.js';
import { ProposeDecision } from './propose-decision.handler.js';

@Controller('api/v1/funding/decisions')
export class DecisionsController {
  constructor(
    @Inject(ProposeDecision) private readonly proposal: ProposeDecision,
    @Inject(ApproveDecision) private readonly approval: ApproveDecision,
    @Inject(Decisions) private readonly decisions: Decisions,
  ) {}

  @Get()
  @May('funding:read-funding', 'organisation')
  async list(@Query() query: DecisionsQuery, @By() by: Actor, @Within() reach: Reach): Promise<Page<ShownDecision>> {
    return this.decisions.list(by.authorityId, reach, query);
  }

  @Get(':id')
  @May('funding:read-funding', 'organisation')
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<object> {
    return this.decisions.one(by.authorityId, reach, id);
  }

  @Post()
  @May('funding:propose-decision')
  async propose(@Body() body: ProposeDecisionBody, @By() by: Actor, @Once() key: IdempotencyKey): Promise<object> {
    return this.proposal.propose(body, by, key);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @May('funding:approve-decision')
  async approve(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Once() key: IdempotencyKey,
  ): Promise<object> {
    return this.approval.approve(id, version, by, key);
  }
}
