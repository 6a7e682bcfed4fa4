import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
  among,
  CLOCK,
  equals,
  holds,
  Lists,
  scopeOf,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { expectNotRecused, withoutRecused } from '../conflicts/conflicts.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import type { Criterion } from '../rubrics/rubric.js';
import { RubricTable } from '../rubrics/rubric.table.js';
import type { AssessmentPlan } from './assessment-plan.js';
import { assessedNow, isClosed, planOf, standOf } from './assessment.queries.js';
import { ClosedAssessmentTable, ReviewTable } from './assessment.table.js';
import {
  STANDS,
  type ShownAssessment,
  type ShownAssessmentPlan,
  type ShownReview,
  type ShownReviewAssignment,
} from './assessments.dto.js';
import { alarms, isComplete, moderationOf, spreadIn } from './closing.js';
import { shownTotal, type Review } from './review.js';

interface Row extends Omit<ShownReviewAssignment, 'assignedAt'> {
  readonly assignedAt: Date;
}

export const assignmentList: ListDefinition<Row, ShownReviewAssignment> = {
  columns: `s.id, s.round_id as "roundId", s.application_id as "applicationId", a.reference, s.person, s.status, s.reason,
    ${standOf('s.person', 's.application_id')} as review, s.assigned_by as "assignedBy", s.assigned_at as "assignedAt", s.version`,
  from: 'review_assignment s join application a on a.id = s.application_id',
  id: 's.id',
  filters: {
    round: equals('s.round_id', 'uuid', 'Of these rounds.'),
    application: equals('s.application_id', 'uuid', 'Of these applications.'),
    person: equals('s.person', 'text', 'Of these people.'),
    status: among('s.status', ['assigned', 'withdrawn'], 'Whether it holds.', 'assigned'),
    review: among(standOf('s.person', 's.application_id'), STANDS, 'How far the review is.'),
  },
  sorts: { id: { sql: 's.id', type: 'uuid' }, reference: { sql: 'a.reference', type: 'text' } },
  order: 'reference',
  search: ['a.reference'],
  show: ({ assignedAt, ...row }) => ({ ...row, assignedAt: assignedAt.toISOString() }),
  sheet: [
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.person, value: ({ person }) => person },
    { title: TITLES.status, value: ({ review }) => review },
  ],
};

@Injectable()
export class Assessments {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async plan(by: Actor, roundId: string): Promise<ShownAssessmentPlan> {
    return this.read(by, async (tx) => {
      await tx.load(RoundTable, roundId);
      return shownPlan(await planOf(tx, roundId));
    });
  }

  /** Assessors see what was given to themselves. */
  assignments(by: Actor, asked: AskedList): Promise<Page<ShownReviewAssignment>> {
    const own = isOffice(by) ? [] : [(bind: (value: unknown) => string) => `s.person = ${bind(by.id)}`];
    return this.lists.answer(by, assignmentList, asked, [...own, withoutRecused('a', by)]);
  }

  assignment(by: Actor, id: string): Promise<ShownReviewAssignment> {
    return this.lists.one(by, assignmentList, id, 'review-assignment/not-found');
  }

  /** One's own. */
  async review(by: Actor, id: string): Promise<ShownReview> {
    return this.read(by, async (tx) => {
      const review = await tx.load(ReviewTable, id);
      if (review.person !== by.id) throw refuse('review/not-found', { id });
      await expectNotRecused(tx, by, review.applicationId);
      return shownReview(review, (await tx.load(RubricTable, review.rubricId)).criteria);
    });
  }

  /** Blind: an assessor sees the reviews of others once their own is in, the office once all are in or it is closed. */
  async of(by: Actor, applicationId: string): Promise<ShownAssessment> {
    return this.read(by, async (tx) => {
      const application = await tx.load(ApplicationTable, applicationId);
      await expectNotRecused(tx, by, applicationId);
      const assessed = await assessedNow(tx, application);
      const { plan, rubric, reviews } = assessed;
      const assessors = await standsOf(tx, applicationId);
      const isDone =
        isComplete(assessed) && assessors.every(({ review }) => review === 'submitted' || review === 'void');
      const closed = await isClosed(tx, applicationId);
      const isAssigned = assessors.some(({ person }) => person === by.id);
      const isIn = reviews.some(({ person }) => person === by.id);
      // Whoever may moderate sees what there is to moderate.
      const isOpenToRest = closed || (isDone && (isOffice(by) || alarms(assessed)));
      const areScoresShown = isAssigned ? isIn || closed : isOpenToRest && (isOffice(by) || !closed);
      const all = (await tx.list(ReviewTable, { applicationId, status: 'submitted' })).sort(bySubmission);
      const [draft] = await tx.list(ReviewTable, { applicationId, person: by.id, status: 'draft' });
      const counted = new Set(reviews.map(({ id }) => id));
      const visible = all
        .filter(({ person }) => areScoresShown || person === by.id)
        .map((one) => shownReview(one, rubric.criteria));
      const moderation = areScoresShown ? moderationOf(assessed) : null;
      const { roundId, reference, revision, version } = application;
      return {
        ...{ applicationId, roundId, reference, revision, version, plan: shownPlan(plan) },
        ownDraftId: draft?.id ?? null,
        assessors: isOffice(by) || areScoresShown ? assessors : assessors.filter(({ person }) => person === by.id),
        ...{ isComplete: isDone, areScoresShown, spread: areScoresShown ? spreadIn(assessed) : null },
        isAlarming: areScoresShown ? alarms(assessed) : null,
        reviews: visible.filter(({ id }) => counted.has(id)),
        notCounted: visible.filter(({ id }) => !counted.has(id)),
        moderation: moderation && {
          ...{
            scores: moderation.scores.map((one) => ({ ...one })),
            reason: moderation.reason,
            person: moderation.person,
          },
          ...{ total: shownTotal(rubric.criteria, moderation.scores), at: moderation.at.toISOString() },
        },
        result: areScoresShown || (isOffice(by) && !isAssigned) ? await resultOf(tx, applicationId, closed) : null,
      };
    });
  }

  private read<Answer>(by: Actor, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    return this.transactions.run(scopeOf(by, this.clock.now()), work);
  }
}

/** Whoever sees assessments by more than that they review some. */
const isOffice = ({ grants }: Actor): boolean =>
  grants.some(
    ({ role, territory, organisationId }) =>
      !territory && !organisationId && role !== 'assessor' && holds(role, 'funding:read-assessment'),
  );

const bySubmission = (one: Review, other: Review): number => one.submittedAt!.getTime() - other.submittedAt!.getTime();

async function standsOf(tx: Tx, applicationId: string): Promise<ShownAssessment['assessors']> {
  return tx.query(
    `select s.person, ${standOf('s.person', 's.application_id')} as review from review_assignment s
     where s.application_id = $1 and s.status = 'assigned' order by s.assigned_at, s.id`,
    [applicationId],
  );
}

async function resultOf(tx: Tx, applicationId: string, stands: boolean): Promise<ShownAssessment['result']> {
  const all = await tx.list(ClosedAssessmentTable, { applicationId });
  const last = all.sort((one, other) => one.closedAt.getTime() - other.closedAt.getTime()).at(-1);
  if (!last) return null;
  const { score, exact, passes, isBelowOverall, criteria, revision, moderationId, closedBy, closedAt } = last;
  return {
    ...{
      score,
      exact,
      passes,
      isBelowOverall,
      criteria: criteria.map((one) => ({ ...one })),
      revision,
      closedBy,
      stands,
    },
    ...{ isModerated: moderationId !== null, closedAt: closedAt.toISOString() },
  };
}

function shownPlan({ plannedAt, ...plan }: AssessmentPlan): ShownAssessmentPlan {
  const { id, roundId, rubricId, assessors, aggregation, spreadAlarm, plannedBy, version } = plan;
  return {
    ...{ id, roundId, rubricId, assessors, aggregation, spreadAlarm, plannedBy, version },
    plannedAt: plannedAt.toISOString(),
  };
}

function shownReview(review: Review, criteria: readonly Criterion[]): ShownReview {
  const { id, applicationId, person, revision, rubricId, scores, opinion, status, amends, reason, version } = review;
  return {
    ...{ id, applicationId, person, revision, rubricId, opinion, status, amends, reason, version },
    ...{ scores: scores.map((one) => ({ ...one })), total: shownTotal(criteria, scores) },
    ...{ begunAt: review.begunAt.toISOString(), submittedAt: review.submittedAt?.toISOString() ?? null },
  };
}
