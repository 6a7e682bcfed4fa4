import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  Lists,
  May,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { ofPlaces } from '../known-territories/known-territories.queries.js';
import {
  AgreeOnDto,
  MeasureDto,
  ProposeSolutionDto,
  RaiseProblemDto,
  RejectDto,
  ShownProblem,
  ShownProposal,
} from './problems.dto.js';
import { problemList, proposalList } from './problems.queries.js';
import { SolveProblems } from './solve-problems.handler.js';

/** The register of problems, and the proposals that lead from them to measures: readable both ways. */
@Controller('api/v1/planning')
export class ProblemsController {
  constructor(
    @Inject(SolveProblems) private readonly solving: SolveProblems,
    @Inject(Lists) private readonly lists: Lists,
  ) {}

  @Post('problems')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'raiseProblem',
    summary: 'Writes a problem down, in its field.',
    answer: ShownProblem,
    refuses: ['plan/territory-unknown', 'body/not-found', 'body/ended'],
    example: {
      ...{ field: 'Péče o seniory', text: 'V noci nikdo nepřijede.', raisedBy: 'Obec Všeň' },
      territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' },
    },
  })
  async raise(@By() by: Actor, @Within() reach: Reach, @Body() body: RaiseProblemDto): Promise<ShownProblem> {
    const { id } = await this.solving.raise(by, reach, body);
    return this.lists.one(by, problemList, id, 'problem/not-found');
  }

  @Get('problems')
  @May('planning:read-bodies', 'territory')
  @Does({
    id: 'listProblems',
    summary: 'Problems with their proposals, by field, body, or the measure they led to.',
    answer: ShownProblem,
    list: problemList,
  })
  async problems(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownProblem>> {
    return this.lists.answer(by, problemList, asked, ofPlaces('q.territory_key', reach));
  }

  @Post('problems/:problemId/proposals')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'proposeSolution',
    summary: 'Proposes a solution of a problem.',
    answer: ShownProposal,
    refuses: ['problem/not-found'],
    example: { text: 'Noční pohotovost tří obcí', draftedBy: 'Podskupina: senioři' },
  })
  async propose(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('problemId') id: string,
    @Body() body: ProposeSolutionDto,
  ): Promise<ShownProposal> {
    const proposal = await this.solving.propose(by, reach, id, body);
    return this.lists.one(by, proposalList, proposal.id, 'proposal/not-found');
  }

  @Get('proposals')
  @May('planning:read-bodies', 'territory')
  @Does({
    id: 'listProposals',
    summary: 'Proposals with their problems, by where they stand or the measure they led to.',
    answer: ShownProposal,
    list: proposalList,
  })
  async proposals(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownProposal>> {
    return this.lists.answer(by, proposalList, asked, ofPlaces('q.territory_key', reach));
  }

  @Post('proposals/:proposalId/agreement')
  @HttpCode(200)
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'agreeOnProposal',
    summary: 'Says which recorded agreement a proposal rests on.',
    answer: ShownProposal,
    refuses: [
      'proposal/not-found',
      'proposal/settled',
      'proposal/not-agreed',
      'agreement/not-found',
      'meeting/not-found',
    ],
    example: { agreementId: '019a9d3e-1c00-7000-8000-000000000091' },
  })
  async agree(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('proposalId') id: string,
    @IfMatch() read: number,
    @Body() { agreementId }: AgreeOnDto,
  ): Promise<ShownProposal> {
    await this.solving.agree(by, reach, { id, read }, agreementId);
    return this.lists.one(by, proposalList, id, 'proposal/not-found');
  }

  @Post('proposals/:proposalId/rejection')
  @HttpCode(200)
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'rejectProposal',
    summary: 'Rejects a proposal, with the reason.',
    answer: ShownProposal,
    refuses: ['proposal/not-found', 'proposal/settled'],
    example: { reason: 'Na provoz nejsou lidé.' },
  })
  async reject(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('proposalId') id: string,
    @IfMatch() read: number,
    @Body() { reason }: RejectDto,
  ): Promise<ShownProposal> {
    await this.solving.reject(by, reach, { id, read }, reason);
    return this.lists.one(by, proposalList, id, 'proposal/not-found');
  }

  @Post('proposals/:proposalId/measure')
  @HttpCode(200)
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'leadProposalToMeasure',
    summary: 'Names the measure of a plan that an agreed proposal became.',
    answer: ShownProposal,
    refuses: ['proposal/not-found', 'proposal/not-agreed', 'plan/not-found', 'element/not-found'],
    example: { planId: '019a9d3e-1c00-7000-8000-000000000003', measureCode: 'P1.2' },
  })
  async lead(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('proposalId') id: string,
    @IfMatch() read: number,
    @Body() body: MeasureDto,
  ): Promise<ShownProposal> {
    await this.solving.lead(by, reach, { id, read }, body);
    return this.lists.one(by, proposalList, id, 'proposal/not-found');
  }
}
