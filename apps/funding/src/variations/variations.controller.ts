import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { fromMoneyText } from '@levada/kernel';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  Once,
  OnceIfAsked,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { AnswerVariation } from './answer-variation.handler.js';
import { ProposeVariation } from './propose-variation.handler.js';
import {
  ApproveVariationBody,
  DeclineOfferBody,
  ProposeVariationBody,
  RefuseVariationBody,
  RenounceBody,
  ShownVariation,
} from './variations.dto.js';
import { variationList, Variations } from './variations.queries.js';

const PROPOSED = [
  ...['decision/not-found', 'variation/one-at-a-time', 'variation/not-less', 'variation/reason-missing'],
  ...['decision/amount-negative', 'money/mixed-currencies', 'approval-level/none'],
];
const SEEN = ['variation/not-found', 'variation/not-so-now'];
const LEVELS = ['proposal/same-person', 'proposal/not-your-level', 'proposal/conflict-of-interest'];
const ROOM = ['room/exceeded', 'room/no-compensation'];
const EFFECT = [
  ...['variation/appeal-used', 'reservation/exceeded', 'decision/above-request'],
  ...['variation/expired', 'variation/outdated', 'application/provider-not-registered', 'reservation/expired'],
  ...ROOM,
];

/** What becomes of a decision before it is paid: less, more, another holder, or money for who waited. */
@Controller('api/v1/funding')
export class VariationsController {
  constructor(
    @Inject(ProposeVariation) private readonly proposing: ProposeVariation,
    @Inject(AnswerVariation) private readonly answering: AnswerVariation,
    @Inject(Variations) private readonly variations: Variations,
  ) {}

  @Post('decisions/:decisionId/variations')
  @May('funding:propose-decision')
  @Does({
    id: 'proposeVariation',
    summary: 'Proposes to lower, raise or hand over what was decided, or offers money to who waits for it.',
    answer: ShownVariation,
    refuses: [
      ...[...PROPOSED, 'organisation/not-known', 'application/provider-not-registered', 'envelope/exhausted'],
      ...['decision/above-request', 'proposal/above-eligible', 'proposal/below-minimum', 'variation/amount-missing'],
      ...['variation/not-more', 'variation/nothing-left', 'variation/nothing-granted', 'variation/not-waiting'],
      ...['variation/successor-missing', 'variation/same-organisation', 'variation/passes-over'],
      ...['variation/answer-by-past', 'variation/appeal-not-upheld', 'appeal/not-found', 'round/not-found'],
      ...['tender/not-varied', 'proposal/not-eligible'],
      ...ROOM,
    ],
    example: {
      kind: 'reduction',
      amount: { amount: '60000.00', currency: 'CZK' },
      reason: 'Kapacita služby klesla na polovinu.',
    },
  })
  async propose(
    @idParam('decisionId') decisionId: string,
    @Body() { amount, answerBy, ...body }: ProposeVariationBody,
    @By() by: Actor,
    @Within() reach: Reach,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownVariation> {
    const asked = {
      ...body,
      ...(amount ? { amount: fromMoneyText(amount) } : {}),
      ...(answerBy ? { answerBy: new Date(answerBy) } : {}),
    };
    const { id } = await this.proposing.propose(decisionId, asked, by, reach, key);
    return this.variations.one(by, reach, id);
  }

  @Post('decisions/:decisionId/renounce')
  @May('funding:renounce', 'organisation')
  @Does({
    id: 'renounceDecision',
    summary: 'A provider gives up what was granted, or a part of it.',
    answer: ShownVariation,
    refuses: [...PROPOSED, 'tender/not-varied', 'round/not-found'],
    example: { reason: 'Službu od ledna neposkytujeme.' },
  })
  async renounce(
    @idParam('decisionId') decisionId: string,
    @Body() { amount, reason }: RenounceBody,
    @By() by: Actor,
    @Within() reach: Reach,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownVariation> {
    const asked = { kind: 'renunciation', reason, ...(amount ? { amount: fromMoneyText(amount) } : {}) } as const;
    const { id } = await this.proposing.propose(decisionId, asked, by, reach, key);
    return this.variations.one(by, reach, id);
  }

  @Get('variations')
  @May('funding:read-funding', 'organisation')
  @Does({ id: 'listVariations', summary: 'Changes of decisions.', answer: ShownVariation, list: variationList })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownVariation>> {
    return this.variations.list(by, reach, asked);
  }

  @Get('variations/:id')
  @May('funding:read-funding', 'organisation')
  @Does({ id: 'getVariation', summary: 'One change.', answer: ShownVariation, refuses: ['variation/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownVariation> {
    return this.variations.one(by, reach, id);
  }

  @Post('variations/:id/approve')
  @HttpCode(200)
  @May('funding:approve-proposal')
  @Does({
    id: 'approveVariation',
    summary: 'Says yes at the level that is open; by the last yes it takes effect, or its provider is asked.',
    answer: ShownVariation,
    refuses: [...SEEN, ...LEVELS, ...EFFECT, 'proposal/another-text', 'vote/no-quorum', 'vote/not-carried'],
    example: { contentHash: 'a3f5c1d2e4b60798a3f5c1d2e4b60798a3f5c1d2e4b60798a3f5c1d2e4b60798' },
  })
  async approve(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() said: ApproveVariationBody,
    @By() by: Actor,
    @Within() reach: Reach,
    @Once() key: IdempotencyKey,
  ): Promise<ShownVariation> {
    await this.answering.approve(id, version, said, by, key);
    return this.variations.one(by, reach, id);
  }

  @Post('variations/:id/refuse')
  @HttpCode(200)
  @May('funding:approve-proposal')
  @Does({
    id: 'refuseVariation',
    summary: 'Says no, with the reason: the decision stays as it is.',
    answer: ShownVariation,
    refuses: [...SEEN, ...LEVELS],
    example: { reason: 'Pokles kapacity není doložen.' },
  })
  async refuse(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: RefuseVariationBody,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownVariation> {
    await this.answering.refuse(id, version, reason, by);
    return this.variations.one(by, reach, id);
  }

  @Post('variations/:id/withdraw')
  @HttpCode(200)
  @May('funding:renounce', 'organisation')
  @Does({
    id: 'withdrawVariation',
    summary: 'Takes one’s own proposal back.',
    answer: ShownVariation,
    refuses: [...SEEN, 'variation/another-person'],
  })
  async withdraw(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownVariation> {
    await this.proposing.withdraw(id, version, by);
    return this.variations.one(by, reach, id);
  }

  @Post('variations/:id/accept')
  @HttpCode(200)
  @May('funding:answer-offer', 'organisation')
  @Does({
    id: 'acceptOffer',
    summary: 'Its provider takes what is offered: now it is granted.',
    answer: ShownVariation,
    refuses: [...SEEN, ...EFFECT, 'proposal/same-person'],
  })
  async accept(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Within() reach: Reach,
    @Once() key: IdempotencyKey,
  ): Promise<ShownVariation> {
    await this.answering.accept(id, version, by, reach, key);
    return this.variations.one(by, reach, id);
  }

  @Post('variations/:id/decline')
  @HttpCode(200)
  @May('funding:answer-offer', 'organisation')
  @Does({
    id: 'declineOffer',
    summary: 'Its provider does without: the next on the list can be offered the money.',
    answer: ShownVariation,
    refuses: [...SEEN, 'proposal/same-person'],
    example: { reason: 'Službu jsme mezitím zajistili jinak.' },
  })
  async decline(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: DeclineOfferBody,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownVariation> {
    await this.answering.decline(id, version, reason ?? null, by, reach);
    return this.variations.one(by, reach, id);
  }
}
