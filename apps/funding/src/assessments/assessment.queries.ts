import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { Application } from '../applications/application.js';
import { RubricTable } from '../rubrics/rubric.table.js';
import type { AssessmentPlan } from './assessment-plan.js';
import { AssessmentPlanTable, ModerationTable, ReviewTable } from './assessment.table.js';
import type { Assessed } from './closing.js';
import type { Review } from './review.js';

/** How a round is assessed, or the refusal `assessment/not-planned`. */
export async function planOf(tx: Tx, roundId: string): Promise<AssessmentPlan> {
  const plan = await tx.find(AssessmentPlanTable, { roundId });
  if (!plan) throw refuse('assessment/not-planned');
  return plan;
}

/** The reviews that count now, in the order in which they came. */
export async function countedReviews(tx: Tx, applicationId: string): Promise<Review[]> {
  const ids = await tx.query<{ id: string }>('select id from counted_reviews($1)', [applicationId]);
  const reviews = await tx.list(
    ReviewTable,
    ids.map(({ id }) => ({ id })),
  );
  return reviews.sort((one, other) => one.submittedAt!.getTime() - other.submittedAt!.getTime());
}

export async function assessedNow(tx: Tx, { id, roundId, revision }: Application): Promise<Assessed> {
  const plan = await planOf(tx, roundId);
  const moderations = await tx.list(ModerationTable, { applicationId: id, revision });
  return {
    plan,
    rubric: await tx.load(RubricTable, plan.rubricId),
    reviews: await countedReviews(tx, id),
    moderations: moderations.sort((one, other) => one.at.getTime() - other.at.getTime()),
  };
}

/** Whether the last closing still stands. */
export async function isClosed(tx: Tx, applicationId: string): Promise<boolean> {
  return (await tx.query('select from standing_assessment($1)', [applicationId])).length > 0;
}

export async function expectNotClosed(tx: Tx, { id, reference }: Application): Promise<void> {
  if (await isClosed(tx, id)) throw refuse('assessment/closed', { reference });
}

/** SQL of how far a person's review of an application is, whatever its rows are called. */
export const standOf = (person: string, application: string): string => `
  case when is_conflicted(${person}, ${application}) and exists (select from review r where r.application_id = ${application}
      and r.person = ${person} and r.status = 'submitted') then 'void'
    when exists (select from counted_reviews(${application}) c where c.person = ${person}) then 'submitted'
    when exists (select from review r where r.application_id = ${application} and r.person = ${person} and r.status = 'draft') then 'draft'
    when exists (select from review r where r.application_id = ${application} and r.person = ${person}) then 'outdated'
    else 'missing' end`;
