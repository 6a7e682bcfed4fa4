import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { Language } from '@levada/kernel';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  InLanguage,
  May,
  Once,
  OnceIfAsked,
  ShownSteps,
  Steps,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { ApproveProposal } from './approve-proposal.handler.js';
import { MoveProposal } from './move-proposal.handler.js';
import { changeOf, Propose } from './propose.handler.js';
import {
  ApproveProposalBody,
  LinesBody,
  ReturnProposalBody,
  ShownMinutes,
  ShownProposal,
  ShownProposalLine,
  ShownText,
  ShownTexts,
} from './proposals.dto.js';
import { lineList, proposalList, Proposals } from './proposals.queries.js';

const SEEN = ['proposal/not-found', 'proposal/not-so-now'];
const PUT_FORWARD = [
  ...['round/not-found', 'round/decided', 'plan/not-known', 'priority/closed', 'envelope/exhausted'],
  ...['proposal/empty', 'proposal/one-at-a-time', 'proposal/lines-faulty'],
];
const APPROVED = [
  ...[...SEEN, 'proposal/outdated', 'proposal/another-text', 'proposal/same-person', 'proposal/not-your-level'],
  ...[
    'proposal/conflict-of-interest',
    'proposal/others-open',
    'proposal/level-taken',
    'proposal/provider-not-registered',
    'decision/without-priority',
    'round/decided',
    'vote/no-quorum',
    'vote/not-carried',
    'tender/bids-missing',
  ],
  ...['room/exceeded', 'room/no-compensation', 'room/not-reckoned'],
  ...['reservation/expired', 'proposal/below-minimum', 'proposal/above-eligible', 'decision/above-request'],
];

/** What is put forward, holds its money, and passes one level after the other. */
@Controller('api/v1/funding')
export class ProposalsController {
  constructor(
    @Inject(Propose) private readonly propose: Propose,
    @Inject(MoveProposal) private readonly handler: MoveProposal,
    @Inject(ApproveProposal) private readonly approval: ApproveProposal,
    @Inject(Proposals) private readonly proposals: Proposals,
    @Inject(Steps) private readonly told: Steps,
  ) {}

  @Post('runs/:runId/propose')
  @May('funding:propose-decision')
  @Does({
    id: 'proposeRun',
    summary: 'Puts a run forward: its awards become lines that can be changed, and their sum is held.',
    answer: ShownProposal,
    refuses: ['allocation-run/not-found', 'allocation-run/outdated', ...PUT_FORWARD],
  })
  async run(
    @idParam('runId') runId: string,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownProposal> {
    const { id } = await this.propose.run(runId, by, key);
    return this.proposals.one(by, id);
  }

  @Post('rounds/:roundId/proposals')
  @May('funding:propose-decision')
  @Does({
    id: 'proposeLines',
    summary: 'Puts lines forward that no run computed, such as one urgent application.',
    answer: ShownProposal,
    refuses: [
      ...PUT_FORWARD,
      'round/sealed',
      'proposal/lines-faulty',
      'allocation-run/without-envelope',
      'tender/one-award',
      'tender/not-its-price',
      'tender/bids-missing',
      'envelope/ambiguous',
    ],
    example: {
      lines: [{ reference: '1.10', amount: { amount: '90000.00', currency: 'CZK' }, reason: 'Mimořádná situace' }],
    },
  })
  async lines(
    @idParam('roundId') roundId: string,
    @Body() { lines }: LinesBody,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownProposal> {
    const { id } = await this.propose.lines(roundId, lines, by, key);
    return this.proposals.one(by, id);
  }

  @Get('proposals')
  @May('funding:read-funding')
  @Does({ id: 'listProposals', summary: 'What was put forward.', answer: ShownProposal, list: proposalList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownProposal>> {
    return this.proposals.list(by, asked);
  }

  @Get('proposals/:id')
  @May('funding:read-funding')
  @Does({ id: 'getProposal', summary: 'One proposal.', answer: ShownProposal, refuses: ['proposal/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownProposal> {
    return this.proposals.one(by, id);
  }

  @Get('proposals/:id/lines')
  @May('funding:read-funding')
  @Does({
    id: 'listProposalLines',
    summary: 'Its lines, beside what was computed.',
    answer: ShownProposalLine,
    list: lineList,
    refuses: ['proposal/not-found'],
  })
  async linesOf(
    @idParam('id') id: string,
    @By() by: Actor,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownProposalLine>> {
    return this.proposals.lines(by, id, asked);
  }

  @Get('proposals/:id/texts')
  @May('funding:read-funding')
  @Does({
    id: 'listProposalTexts',
    summary: 'The texts that it was laid before others with: what an approval saw, whatever it says by now.',
    answer: ShownTexts,
    refuses: ['proposal/not-found'],
  })
  async texts(@idParam('id') id: string, @By() by: Actor): Promise<ShownTexts> {
    return this.proposals.texts(by, id);
  }

  @Get('proposals/:id/texts/:contentHash')
  @May('funding:read-funding')
  @Does({
    id: 'getProposalText',
    summary: 'One of these texts, line by line.',
    answer: ShownText,
    refuses: ['proposal/not-found', 'proposal/no-such-text'],
  })
  async text(
    @idParam('id') id: string,
    @Param('contentHash') contentHash: string,
    @By() by: Actor,
  ): Promise<ShownText> {
    return this.proposals.text(by, id, contentHash);
  }

  @Get('proposals/:id/minutes')
  @May('funding:read-funding')
  @Does({
    id: 'getProposalMinutes',
    summary: 'What was put forward and decided, by whom, and every departure from what was computed.',
    answer: ShownMinutes,
    refuses: ['proposal/not-found'],
  })
  async minutes(@idParam('id') id: string, @By() by: Actor): Promise<ShownMinutes> {
    return this.proposals.minutes(by, id);
  }

  @Get('proposals/:id/steps')
  @May('funding:read-funding')
  @Does({
    id: 'getProposalSteps',
    summary: 'Whether who asks can approve it now, or hand it back, and what speaks against it.',
    answer: ShownSteps,
    refuses: ['proposal/not-found'],
  })
  async steps(@idParam('id') id: string, @By() by: Actor, @InLanguage() language: Language): Promise<ShownSteps> {
    const against = await this.approval.objection(id, by);
    const permission = 'funding:approve-proposal';
    return this.told.tell(by, language, { approve: { permission, against }, return: { permission, against } });
  }

  @Post('proposals/:id/lines')
  @HttpCode(200)
  @May('funding:propose-decision')
  @Does({
    id: 'changeProposalLines',
    summary: 'Changes lines of a draft: all that are named, or none. Departures say why.',
    answer: ShownProposal,
    refuses: [...SEEN, 'proposal/lines-faulty', 'envelope/exhausted', 'tender/one-award', 'tender/not-its-price'],
    example: {
      lines: [
        {
          ...{ reference: '1.10', amount: { amount: '119000.00', currency: 'CZK' } },
          reason: 'Jediná služba svého druhu v ORP Turnov',
        },
      ],
    },
  })
  async change(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { lines }: LinesBody,
    @By() by: Actor,
  ): Promise<ShownProposal> {
    await this.handler.change(id, version, lines.map(changeOf), by);
    return this.proposals.one(by, id);
  }

  @Post('proposals/:id/submit')
  @HttpCode(200)
  @May('funding:propose-decision')
  @Does({
    id: 'submitProposal',
    summary: 'Lays a proposal before those who approve: from now on its text stands still.',
    answer: ShownProposal,
    refuses: [...SEEN, 'proposal/another-person', 'proposal/outdated', 'approval-level/none', 'proposal/not-eligible'],
  })
  async submit(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Once() key: IdempotencyKey,
  ): Promise<ShownProposal> {
    await this.handler.submit(id, version, by, key);
    return this.proposals.one(by, id);
  }

  @Post('proposals/:id/withdraw')
  @HttpCode(200)
  @May('funding:propose-decision')
  @Does({
    id: 'withdrawProposal',
    summary: 'Gives a proposal up: what it held is free again.',
    answer: ShownProposal,
    refuses: SEEN,
  })
  async withdraw(@idParam('id') id: string, @IfMatch() version: number, @By() by: Actor): Promise<ShownProposal> {
    await this.handler.withdraw(id, version, by);
    return this.proposals.one(by, id);
  }

  @Post('proposals/:id/approve')
  @HttpCode(200)
  @May('funding:approve-proposal')
  @Does({
    id: 'approveProposal',
    summary: 'Says yes to a text at the level that is open. The last yes makes its lines decisions, all or none.',
    answer: ShownProposal,
    refuses: APPROVED,
    example: { contentHash: 'a3f5c1d2e4b60798a3f5c1d2e4b60798a3f5c1d2e4b60798a3f5c1d2e4b60798' },
  })
  async approve(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ApproveProposalBody,
    @By() by: Actor,
    @Once() key: IdempotencyKey,
  ): Promise<ShownProposal> {
    await this.approval.approve(id, version, body, by, key);
    return this.proposals.one(by, id);
  }

  @Post('proposals/:id/return')
  @HttpCode(200)
  @May('funding:approve-proposal')
  @Does({
    id: 'returnProposal',
    summary: 'Hands a proposal back, with comments line by line; then every level is asked again.',
    answer: ShownProposal,
    refuses: [...APPROVED, 'proposal/no-such-line'],
    example: { comment: 'Chybí zdůvodnění.', comments: [{ reference: '1.10', text: 'Proč více než pravidlo?' }] },
  })
  async return(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() { comment, comments = [] }: ReturnProposalBody,
    @By() by: Actor,
  ): Promise<ShownProposal> {
    await this.approval.return(id, version, { comment, comments }, by);
    return this.proposals.one(by, id);
  }
}
