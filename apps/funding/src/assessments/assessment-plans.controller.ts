import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  named,
  shape,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { AssignAssessors } from './assign-assessors.handler.js';
import {
  AssignAssessorsBody,
  DistributeBody,
  PlanAssessmentBody,
  ShownAssessmentPlan,
  ShownReviewAssignment,
  WithReasonBody,
} from './assessments.dto.js';
import { assignmentList, Assessments } from './assessments.queries.js';
import { PlanAssessment } from './plan-assessment.handler.js';

const PLANNED = [
  ...['round/not-found', 'round/decided', 'rubric/not-found', 'assessment/rubric-not-published'],
  'assessment/too-few-to-trim',
];
const ASSIGNED = [
  ...['round/not-found', 'round/decided', 'round/sealed', 'assessment/not-planned', 'assessment/assignments-faulty'],
];
const PLAN = {
  ...{ rubricId: '01a1f0c0-0000-7000-8000-000000000005', assessors: 3, aggregation: 'median', spreadAlarm: '15' },
};
const Assigned = named('AssignedReviews', { assigned: shape.count });

/** How a round is assessed, and by whom. */
@Controller('api/v1/funding')
export class AssessmentPlansController {
  constructor(
    @Inject(PlanAssessment) private readonly handler: PlanAssessment,
    @Inject(AssignAssessors) private readonly assessors: AssignAssessors,
    @Inject(Assessments) private readonly assessments: Assessments,
  ) {}

  @Get('rounds/:roundId/assessment-plan')
  @May('funding:read-assessment')
  @Does({
    id: 'getAssessmentPlan',
    summary: 'How the applications of a round are assessed.',
    answer: ShownAssessmentPlan,
    refuses: ['round/not-found', 'assessment/not-planned'],
  })
  async one(@idParam('roundId') roundId: string, @By() by: Actor): Promise<ShownAssessmentPlan> {
    return this.assessments.plan(by, roundId);
  }

  @Post('rounds/:roundId/assessment-plan')
  @May('funding:plan-assessment')
  @Does({
    id: 'planAssessment',
    summary: 'Says by which rubric, by how many people and by which aggregation a round is assessed.',
    answer: ShownAssessmentPlan,
    refuses: [...PLANNED, 'assessment/planned'],
    example: PLAN,
  })
  async plan(
    @idParam('roundId') roundId: string,
    @Body() body: PlanAssessmentBody,
    @By() by: Actor,
  ): Promise<ShownAssessmentPlan> {
    await this.handler.plan(roundId, body, by);
    return this.assessments.plan(by, roundId);
  }

  @Post('rounds/:roundId/assessment-plan/change')
  @HttpCode(200)
  @May('funding:plan-assessment')
  @Does({
    id: 'changeAssessmentPlan',
    summary: 'Says it otherwise, while nobody has submitted a review.',
    answer: ShownAssessmentPlan,
    refuses: [...PLANNED, 'assessment/not-planned', 'assessment/begun'],
    example: PLAN,
  })
  async change(
    @idParam('roundId') roundId: string,
    @IfMatch() version: number,
    @Body() body: PlanAssessmentBody,
    @By() by: Actor,
  ): Promise<ShownAssessmentPlan> {
    await this.handler.change(roundId, version, body, by);
    return this.assessments.plan(by, roundId);
  }

  @Post('rounds/:roundId/review-assignments')
  @HttpCode(200)
  @May('funding:plan-assessment')
  @Does({
    id: 'assignAssessors',
    summary: 'Assigns people to applications: all that are named, or none.',
    answer: Assigned,
    refuses: ASSIGNED,
    example: { assignments: [{ reference: '1.10', person: '01a1f0c0-0000-7000-8000-000000000009' }] },
  })
  async assign(
    @idParam('roundId') roundId: string,
    @Body() { assignments }: AssignAssessorsBody,
    @By() by: Actor,
  ): Promise<{ assigned: number }> {
    return { assigned: await this.assessors.assign(roundId, assignments, by) };
  }

  @Post('rounds/:roundId/review-assignments/distribute')
  @HttpCode(200)
  @May('funding:plan-assessment')
  @Does({
    id: 'distributeAssessors',
    summary: 'Gives each application as many of these people as it still needs: evenly, and never in conflict.',
    answer: Assigned,
    refuses: ASSIGNED,
    example: { people: ['01a1f0c0-0000-7000-8000-000000000009', '01a1f0c0-0000-7000-8000-00000000000a'] },
  })
  async distribute(
    @idParam('roundId') roundId: string,
    @Body() { people }: DistributeBody,
    @By() by: Actor,
  ): Promise<{ assigned: number }> {
    return { assigned: await this.assessors.distribute(roundId, people, by) };
  }

  @Get('review-assignments')
  @May('funding:read-assessment')
  @Does({
    id: 'listReviewAssignments',
    summary: 'Who is to review what, and how far they are; to assessors, what they are to review themselves.',
    answer: ShownReviewAssignment,
    list: assignmentList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownReviewAssignment>> {
    return this.assessments.assignments(by, asked);
  }

  @Post('review-assignments/:id/withdraw')
  @HttpCode(200)
  @May('funding:plan-assessment')
  @Does({
    id: 'withdrawReviewAssignment',
    summary: 'Takes somebody off an application while their review is not in.',
    answer: ShownReviewAssignment,
    refuses: ['review-assignment/not-found', 'review-assignment/withdrawn', 'review-assignment/reviewed'],
    example: { reason: 'Dlouhodobá nemoc' },
  })
  async withdraw(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: WithReasonBody,
    @By() by: Actor,
  ): Promise<ShownReviewAssignment> {
    await this.assessors.withdraw(id, version, reason, by);
    return this.assessments.assignment(by, id);
  }
}
