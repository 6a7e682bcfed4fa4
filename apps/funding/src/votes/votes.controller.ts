import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import { Asked, By, Does, idParam, May, OnceIfAsked, type Actor, type AskedList, type Page } from '@levada/platform';
import { CastVote } from './cast-vote.handler.js';
import { CastVoteBody, ShownVote } from './votes.dto.js';
import { voteList, Votes } from './votes.queries.js';

const REFUSES = [
  ...['proposal/same-person', 'proposal/not-your-level', 'proposal/conflict-of-interest', 'proposal/another-text'],
  ...['vote/not-asked', 'vote/cast', 'conflict/not-declared'],
];
const EXAMPLE = { contentHash: '0'.repeat(64), ballot: 'for' };

/** A committee votes on what is laid before it. */
@Controller('api/v1/funding')
export class VotesController {
  constructor(
    @Inject(CastVote) private readonly handler: CastVote,
    @Inject(Votes) private readonly votes: Votes,
  ) {}

  @Post('proposals/:id/votes')
  @May('funding:approve-proposal')
  @Does({
    id: 'voteOnProposal',
    summary: 'Votes on a proposal, as a member of the committee whose level is open.',
    answer: ShownVote,
    refuses: [...REFUSES, 'proposal/not-found', 'proposal/not-so-now'],
    example: EXAMPLE,
  })
  async onProposal(
    @idParam('id') id: string,
    @Body() body: CastVoteBody,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownVote> {
    return this.votes.one(by, (await this.handler.onProposal(id, body, by, key)).id);
  }

  @Get('proposals/:id/votes')
  @May('funding:read-funding')
  @Does({ id: 'listProposalVotes', summary: 'Who voted how on a proposal.', answer: ShownVote, list: voteList })
  async ofProposal(@idParam('id') id: string, @By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownVote>> {
    return this.votes.list(by, id, asked);
  }

  @Post('variations/:id/votes')
  @May('funding:approve-proposal')
  @Does({
    id: 'voteOnVariation',
    summary: 'Votes on a variation of a decision, as a member of the committee whose level is open.',
    answer: ShownVote,
    refuses: [...REFUSES, 'variation/not-found', 'variation/not-so-now'],
    example: EXAMPLE,
  })
  async onVariation(
    @idParam('id') id: string,
    @Body() body: CastVoteBody,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownVote> {
    return this.votes.one(by, (await this.handler.onVariation(id, body, by, key)).id);
  }

  @Get('variations/:id/votes')
  @May('funding:read-funding')
  @Does({ id: 'listVariationVotes', summary: 'Who voted how on a variation.', answer: ShownVote, list: voteList })
  async ofVariation(@idParam('id') id: string, @By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownVote>> {
    return this.votes.list(by, id, asked);
  }
}
