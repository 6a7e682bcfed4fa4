import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  OnceIfAsked,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { AnswerProposal } from './answer-proposal.handler.js';
import {
  AcceptProposalDto,
  ProposeChangeDto,
  RefuseProposalDto,
  shown,
  ShownProposal,
  ShownProposalInFull,
} from './proposals.dto.js';
import { proposalList, ProposalsQueries } from './proposals.queries.js';
import { ProposeChange } from './propose-change.handler.js';

/** What its fields may be refused with, when they are proposed and again when they are accepted. */
const OF_FIELDS = [
  ...['organisation/name-blank', 'organisation/legal-type-unknown', 'organisation/iban-invalid', 'site/name-blank'],
  ...['site/country-malformed', 'site/territory-malformed', 'site/name-tells-address', 'site/closed'],
  'service/name-blank',
];

@Controller('api/v1/registry/proposals')
export class ProposalsController {
  constructor(
    @Inject(ProposeChange) private readonly proposing: ProposeChange,
    @Inject(AnswerProposal) private readonly answering: AnswerProposal,
    @Inject(ProposalsQueries) private readonly proposals: ProposalsQueries,
  ) {}

  @Post()
  @May('registry:propose-change', 'organisation')
  @Does({
    id: 'proposeChange',
    summary: 'Proposes what the register should say of an organisation of one’s own, or of a site or service of it.',
    answer: ShownProposal,
    refuses: [
      ...[
        'organisation/not-found',
        'organisation/merged',
        'site/not-found',
        'service/not-found',
        'proposal/field-not-proposable',
      ],
      ...['proposal/changes-nothing', ...OF_FIELDS],
    ],
    example: {
      ...{ noun: 'organisation', nounId: '5f0c9d3e-1c00-5000-8000-000000000002' },
      ...{ fields: { legalForm: 'zapsaný ústav', website: 'https://domov.example' }, reason: 'Zápis v rejstříku.' },
    },
  })
  async propose(
    @By() by: Actor,
    @Within() reach: Reach,
    @Body() body: ProposeChangeDto,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownProposal> {
    return this.proposing.propose(by, reach, body, key);
  }

  @Get()
  @May('registry:read-proposals', 'organisation')
  @Does({
    id: 'listProposals',
    summary: 'Proposals and their answers, the newest first.',
    answer: ShownProposal,
    list: proposalList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownProposal>> {
    return this.proposals.list(by, reach, asked);
  }

  @Get(':id')
  @May('registry:read-proposals', 'organisation')
  @Does({
    id: 'getProposal',
    summary: 'One proposal; of an open one also what stands now, and what was changed meanwhile.',
    answer: ShownProposalInFull,
    refuses: ['proposal/not-found'],
  })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownProposalInFull> {
    return this.proposals.one(by, reach, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @May('registry:answer-proposal')
  @Does({
    id: 'acceptProposal',
    summary:
      'Accepts all or some of a proposal: the register says so at once. What was changed meanwhile stays as it is.',
    answer: ShownProposal,
    refuses: [
      ...[
        'proposal/not-found',
        'proposal/same-person',
        'proposal/answered',
        'proposal/stale',
        'proposal/noun-moved',
        'organisation/merged',
      ],
      ...['proposal/partly-without-reason', 'proposal/field-not-proposed', ...OF_FIELDS],
    ],
    example: { fields: ['legalForm'], reason: 'Webová adresa neodpovídá.' },
  })
  async accept(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: AcceptProposalDto,
  ): Promise<ShownProposal> {
    return shown(await this.answering.accept(by, id, read, body));
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @May('registry:answer-proposal')
  @Does({
    id: 'refuseProposal',
    summary: 'Refuses a proposal, with the reason that the provider reads.',
    answer: ShownProposal,
    refuses: ['proposal/not-found', 'proposal/same-person', 'proposal/answered'],
    example: { reason: 'Přiložte prosím výpis z rejstříku.' },
  })
  async refuse(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: RefuseProposalDto,
  ): Promise<ShownProposal> {
    return shown(await this.answering.refuse(by, id, read, reason));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @May('registry:propose-change', 'organisation')
  @Does({
    id: 'withdrawProposal',
    summary: 'Takes an open proposal of one’s own organisation back.',
    answer: ShownProposal,
    refuses: ['proposal/not-found', 'proposal/answered'],
  })
  async withdraw(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
  ): Promise<ShownProposal> {
    return shown(await this.proposing.withdraw(by, reach, id, read));
  }
}
