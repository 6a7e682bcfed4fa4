import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { Static } from '@sinclair/typebox';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  Once,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { PRIORITY_REFUSALS } from './priority-split.js';
import { ApproveDecision } from './approve-decision.handler.js';
import { DecisionVersion, ProposeDecisionBody, ShownDecision, TracedDecision } from './decisions.dto.js';
import { decisionList, Decisions } from './decisions.queries.js';
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

  @Post()
  @May('funding:propose-decision')
  @Does({
    id: 'proposeDecision',
    summary: 'Proposes a decision by hand, with its reason; the amount is reserved until a second person approves.',
    answer: DecisionVersion,
    refuses: [
      ...['application/not-found', 'application/decided', 'round/decided', 'plan/not-known', 'decision/above-request'],
      ...['decision/amount-negative', 'decision/application-has-one', 'envelope/exhausted', 'money/mixed-currencies'],
      ...PRIORITY_REFUSALS,
    ],
    example: {
      applicationId: '01a1f0c0-0000-7000-8000-000000000005',
      amount: { amount: '50000.00', currency: 'CZK' },
      priorityRefs: [
        { planId: '01a1f0c0-0000-7000-8000-000000000003', planVersion: 1, priorityCode: 'P1', share: '1' },
      ],
      reason: 'Usnesení komise ze dne 3. března',
    },
  })
  async propose(
    @Body() body: ProposeDecisionBody,
    @By() by: Actor,
    @Once() key: IdempotencyKey,
  ): Promise<Static<typeof DecisionVersion>> {
    return this.proposal.propose(body, by, key);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @May('funding:approve-decision')
  @Does({
    id: 'approveDecision',
    summary: 'Approves a proposed decision as a second person: the amount is committed, and the fact is told.',
    answer: DecisionVersion,
    refuses: ['decision/not-found', 'decision/approved', 'decision/same-person', 'envelope/exhausted', 'round/decided'],
  })
  async approve(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Once() key: IdempotencyKey,
  ): Promise<Static<typeof DecisionVersion>> {
    return this.approval.approve(id, version, by, key);
  }
}
