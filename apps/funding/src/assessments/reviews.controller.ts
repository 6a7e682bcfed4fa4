import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { By, Does, idParam, IfMatch, May, type Actor } from '@levada/platform';
import {
  ModerateBody,
  ReviewBody,
  ShownAssessment,
  ShownReview,
  SubmitReviewBody,
  WithReasonBody,
} from './assessments.dto.js';
import { Assessments } from './assessments.queries.js';
import { CloseAssessment } from './close-assessment.handler.js';
import { WriteReview } from './write-review.handler.js';

const REVIEWED = [
  ...['conflict/recused', 'conflict/not-declared', 'review/not-assigned', 'round/decided', 'round/sealed'],
  ...['assessment/closed', 'assessment/not-planned'],
];
const OWN = ['review/not-found', ...REVIEWED];
const CLOSED = [
  ...['application/not-found', 'application/decided', 'application/withdrawn', 'conflict/recused', 'round/decided'],
  ...['assessment/closed', 'assessment/not-planned'],
];
const REVIEW = {
  scores: [
    { code: 'people', points: '8', justification: 'Individuální plány, dostupnost i o víkendu.' },
    { code: 'quality', points: '7.5', justification: 'Standardy bez výhrad.' },
  ],
  opinion: 'Doporučuji podpořit.',
};

/** What people find of applications, blind to each other, and what it comes to. */
@Controller('api/v1/funding')
export class ReviewsController {
  constructor(
    @Inject(WriteReview) private readonly handler: WriteReview,
    @Inject(CloseAssessment) private readonly closing: CloseAssessment,
    @Inject(Assessments) private readonly assessments: Assessments,
  ) {}

  @Get('applications/:id/assessment')
  @May('funding:read-assessment')
  @Does({
    id: 'getAssessment',
    summary: 'The assessment of an application, as far as one may see it: nothing of others before one’s own is in.',
    answer: ShownAssessment,
    refuses: ['application/not-found', 'assessment/not-planned', 'conflict/recused'],
  })
  async of(@idParam('id') id: string, @By() by: Actor): Promise<ShownAssessment> {
    return this.assessments.of(by, id);
  }

  @Post('applications/:id/reviews')
  @May('funding:review-application')
  @Does({
    id: 'beginReview',
    summary: 'Begins one’s review of an application, as a draft.',
    answer: ShownReview,
    refuses: ['application/not-found', ...REVIEWED, 'review/begun', 'review/once', 'review/scores-faulty'],
    example: REVIEW,
  })
  async begin(@idParam('id') id: string, @Body() body: ReviewBody, @By() by: Actor): Promise<ShownReview> {
    return this.assessments.review(by, await this.handler.begin(id, body, by));
  }

  @Get('reviews/:id')
  @May('funding:review-application')
  @Does({
    id: 'getReview',
    summary: 'A review of one’s own, with what it comes to so far.',
    answer: ShownReview,
    refuses: ['review/not-found', 'conflict/recused'],
  })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownReview> {
    return this.assessments.review(by, id);
  }

  @Post('reviews/:id/save')
  @HttpCode(200)
  @May('funding:review-application')
  @Does({
    id: 'saveReview',
    summary: 'Keeps what is written so far.',
    answer: ShownReview,
    refuses: [...OWN, 'review/submitted', 'review/scores-faulty'],
    example: REVIEW,
  })
  async save(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ReviewBody,
    @By() by: Actor,
  ): Promise<ShownReview> {
    await this.handler.save(id, version, body, by);
    return this.assessments.review(by, id);
  }

  @Post('reviews/:id/submit')
  @HttpCode(200)
  @May('funding:review-application')
  @Does({
    id: 'submitReview',
    summary: 'Submits a review of the present revision, once: from now on it stands.',
    answer: ShownReview,
    refuses: [...OWN, 'review/submitted', 'review/another-revision', 'review/scores-faulty', 'review/once'],
    example: { revision: 1 },
  })
  async submit(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { revision }: SubmitReviewBody,
    @By() by: Actor,
  ): Promise<ShownReview> {
    await this.handler.submit(id, version, revision, by);
    return this.assessments.review(by, id);
  }

  @Post('reviews/:id/amend')
  @May('funding:review-application')
  @Does({
    id: 'amendReview',
    summary:
      'Drafts a review that takes the place of a submitted one, with the reason; until the assessment is closed.',
    answer: ShownReview,
    refuses: [...OWN, 'review/not-submitted', 'review/amended', 'review/begun', 'review/another-revision'],
    example: { reason: 'Přehlédl jsem přílohu s rozpočtem.' },
  })
  async amend(@idParam('id') id: string, @Body() { reason }: WithReasonBody, @By() by: Actor): Promise<ShownReview> {
    return this.assessments.review(by, await this.handler.amend(id, reason, by));
  }

  @Post('applications/:id/moderate')
  @HttpCode(200)
  @May('funding:moderate-reviews')
  @Does({
    id: 'moderateReviews',
    summary: 'Sets points in the place of reviews that lie too far apart, with the reason; by nobody who wrote one.',
    answer: ShownAssessment,
    refuses: [...CLOSED, 'moderation/not-needed', 'moderation/own-review', 'review/scores-faulty'],
    example: { scores: REVIEW.scores, reason: 'Po společné poradě hodnotitelů.' },
  })
  async moderate(@idParam('id') id: string, @Body() body: ModerateBody, @By() by: Actor): Promise<ShownAssessment> {
    await this.closing.moderate(id, body, by);
    return this.assessments.of(by, id);
  }

  @Post('applications/:id/close-assessment')
  @HttpCode(200)
  @May('funding:plan-assessment')
  @Does({
    id: 'closeAssessment',
    summary: 'Closes the assessment: the application has its score from now on, and runs see it.',
    answer: ShownAssessment,
    refuses: [...CLOSED, 'assessment/incomplete', 'assessment/needs-moderation'],
  })
  async close(@idParam('id') id: string, @IfMatch() version: number, @By() by: Actor): Promise<ShownAssessment> {
    await this.closing.close(id, version, by);
    return this.assessments.of(by, id);
  }
}
