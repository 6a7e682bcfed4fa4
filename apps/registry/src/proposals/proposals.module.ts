import { Module } from '@nestjs/common';
import { AnswerProposal } from './answer-proposal.handler.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsQueries } from './proposals.queries.js';
import { ProposeChange } from './propose-change.handler.js';

@Module({ controllers: [ProposalsController], providers: [ProposeChange, AnswerProposal, ProposalsQueries] })
export class ProposalsModule {}
