import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import type { Application } from '../applications/application.js';
import { ApplicationTable } from '../applications/application.table.js';
import { expectDeclared, expectNotRecused } from '../conflicts/conflicts.queries.js';
import { expectUnsealed, refuseUnlessOpen } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import type { Rubric } from '../rubrics/rubric.js';
import { RubricTable } from '../rubrics/rubric.table.js';
import { countedReviews, expectNotClosed, planOf } from './assessment.queries.js';
import { ReviewAssignmentTable, ReviewTable } from './assessment.table.js';
import type { ReviewBody } from './assessments.dto.js';
import { amendReview, beginReview, saveReview, submitReview, type Review, type ReviewText } from './review.js';

@Injectable()
export class WriteReview {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(applicationId: string, body: ReviewBody, by: Actor): Promise<string> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { application, rubric } = await reviewable(tx, applicationId, by);
      const { roundId, authorityId, revision } = application;
      await expectNoDraft(tx, applicationId, by.id);
      const counted = await countedReviews(tx, applicationId);
      if (counted.some(({ person }) => person === by.id)) throw refuse('review/once');
      const begun = { id: newId(at), authorityId, roundId, applicationId, person: by.id, revision, begunAt: at };
      const review = beginReview(rubric, { ...begun, ...textOf(body) });
      tx.store(ReviewTable, review, { action: 'begin' });
      return review.id;
    });
  }

  async save(id: string, version: number, body: ReviewBody, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const review = await ownReview(tx, id, by);
      expectVersion(review, version);
      const { rubric } = await reviewable(tx, review.applicationId, by);
      tx.store(ReviewTable, saveReview(review, rubric, textOf(body)), { action: 'save' });
    });
  }

  /** `read`: the revision that the reviewer has read. */
  async submit(id: string, version: number, read: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const review = await ownReview(tx, id, by);
      expectVersion(review, version);
      const { application, rubric } = await reviewable(tx, review.applicationId, by);
      const submitted = submitReview(review, rubric, { read, revision: application.revision, at });
      tx.store(ReviewTable, submitted, { action: 'submit', ...(review.reason ? { reason: review.reason } : {}) });
    });
  }

  /** Only what still counts, and only until the assessment is closed. */
  async amend(id: string, reason: string, by: Actor): Promise<string> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const review = await ownReview(tx, id, by);
      const { application } = await reviewable(tx, review.applicationId, by);
      if (review.status === 'submitted' && review.revision !== application.revision)
        throw refuse('review/another-revision', { revision: application.revision });
      if (await tx.find(ReviewTable, { amends: id })) throw refuse('review/amended');
      const amended = amendReview(review, { id: newId(at), reason, at });
      await expectNoDraft(tx, review.applicationId, by.id);
      tx.store(ReviewTable, amended, { action: 'amend', reason });
      return amended.id;
    });
  }
}

async function ownReview(tx: Tx, id: string, by: Actor): Promise<Review> {
  const review = await tx.load(ReviewTable, id);
  if (review.person !== by.id) throw refuse('review/not-found', { id });
  return review;
}

async function expectNoDraft(tx: Tx, applicationId: string, person: string): Promise<void> {
  if (await tx.find(ReviewTable, { applicationId, person, status: 'draft' })) throw refuse('review/begun');
}

/** Held as it is for this transaction: its revision, and whether its assessment is closed. */
async function reviewable(tx: Tx, id: string, by: Actor): Promise<{ application: Application; rubric: Rubric }> {
  await tx.query('select from application where id = $1 for share', [id]);
  const application = await tx.load(ApplicationTable, id);
  await expectNotRecused(tx, by, id);
  const { roundId } = application;
  if (!(await tx.find(ReviewAssignmentTable, { applicationId: id, person: by.id, status: 'assigned' })))
    throw refuse('review/not-assigned');
  const round = await lockedRound(tx, roundId, 'share');
  refuseUnlessOpen(round);
  expectUnsealed(round, tx.scope.at);
  await expectDeclared(tx, by, roundId);
  await expectNotClosed(tx, application);
  await tx.query('select from round_assessment where round_id = $1 for share', [roundId]);
  const { rubricId } = await planOf(tx, roundId);
  return { application, rubric: await tx.load(RubricTable, rubricId) };
}

export const textOf = ({ scores, opinion }: ReviewBody): ReviewText => ({
  scores: scores.map(({ code, points, justification }) => ({ code, points, justification: justification ?? null })),
  opinion: opinion ?? '',
});
