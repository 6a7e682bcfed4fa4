import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { dayOf, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  EVERYWHERE,
  idParam,
  IfMatch,
  May,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { DecideCase } from './decide-case.handler.js';
import { HandleCase } from './handle-case.handler.js';
import {
  ApplyDto,
  AskCompletionDto,
  CaseTextDto,
  DecideDto,
  ListedCase,
  MarkItemsDto,
  ProposeDto,
  ReopenCaseDto,
  ShownCase,
} from './onboarding.dto.js';
import { caseList, OnboardingQueries, reachedCase, shownCase } from './onboarding.queries.js';
import { ReceiveApplication } from './receive-application.handler.js';

const STEP = ['onboarding-case/not-found', 'onboarding-case/wrong-step'];
const A_TEXT = { text: 'The lease of the building is missing.' };

@Controller('api/v1/registry/onboarding-cases')
export class OnboardingController {
  constructor(
    @Inject(ReceiveApplication) private readonly receiving: ReceiveApplication,
    @Inject(HandleCase) private readonly handling: HandleCase,
    @Inject(DecideCase) private readonly deciding: DecideCase,
    @Inject(OnboardingQueries) private readonly cases: OnboardingQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('registry:apply', 'organisation')
  @Does({
    id: 'applyForRegistration',
    summary: 'Takes in an application for registration or its renewal: the clock begins to run.',
    answer: ShownCase,
    refuses: [
      ...[
        'organisation/not-found',
        'organisation/merged',
        'service/not-found',
        'site/not-found',
        'registration-rules/none',
      ],
      ...['service-type/not-known', 'service-type/not-in-force', 'capacity/unknown-unit', 'capacity/malformed'],
      ...['onboarding-case/service-missing', 'onboarding-case/form-not-offered', 'onboarding-case/no-unit'],
      ...['onboarding-case/unit-twice', 'onboarding-case/nothing-to-renew', 'onboarding-case/one-service-at-a-time'],
      ...['registration/not-found', 'registration/wrong-step', 'registration/never-expires'],
      ...['onboarding-case/reference-taken', 'onboarding-case/another-code', 'site/closed'],
    ],
    example: {
      ...{ kind: 'registration', reference: 'ASD 12/2026', organisationId: '5f0c9d3e-1c00-5000-8000-000000000002' },
      ...{ serviceName: 'Betreutes Wohnen Schaan', startsOn: '2027-01-01', contact: 'Frau Marxer, ASD' },
      serviceType: { catalogueVersionId: '019a9d3e-1c00-7000-8000-0000000000c1', code: 'W1' },
      units: [{ form: 'residential', capacities: [{ unit: 'place', amount: '12' }] }],
      people: [{ role: 'provider-editor', name: 'Anna Beispiel', email: 'anna@verein.example', language: 'de' }],
    },
  })
  async apply(@By() by: Actor, @Within() reach: Reach, @Body() told: ApplyDto): Promise<ShownCase> {
    const { id } = await this.receiving.receive(by, reach, told);
    return this.one(by, reach, id);
  }

  @Get()
  @May('registry:read-cases', 'organisation')
  @Does({
    id: 'listOnboardingCases',
    summary: 'Applications, the most urgent first.',
    answer: ListedCase,
    list: caseList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ListedCase>> {
    return this.cases.list(by, reach, asked);
  }

  @Get(':id')
  @May('registry:read-cases', 'organisation')
  @Does({
    id: 'getOnboardingCase',
    summary: 'One application, with where its checks stand and every step that was taken.',
    answer: ShownCase,
    refuses: ['onboarding-case/not-found'],
  })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownCase> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) =>
      shownCase(tx, await reachedCase(tx, id, reach), dayOf(at), reach),
    );
  }

  @Put(':id/items')
  @May('registry:handle-case')
  @Does({
    id: 'markCaseItems',
    summary: 'Says of the papers on the checklist which are there, missing or not needed.',
    answer: ShownCase,
    refuses: [...STEP, 'onboarding-case/unknown-item', 'onboarding-case/note-missing'],
    example: { items: [{ code: 'statutes', state: 'present', note: '' }] },
  })
  async items(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: MarkItemsDto,
  ): Promise<ShownCase> {
    await this.handling.markItems(by, id, read, told);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/completion-request')
  @HttpCode(200)
  @May('registry:handle-case')
  @Does({
    id: 'askForCompletion',
    summary: 'Asks the applicant for what is missing, by a day; until it comes the clock stands.',
    answer: ShownCase,
    refuses: [...STEP, 'onboarding-case/deadline-passed'],
    example: { ...A_TEXT, dueOn: '2026-12-15' },
  })
  async askCompletion(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: AskCompletionDto,
  ): Promise<ShownCase> {
    await this.handling.askCompletion(by, id, read, told);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/completion')
  @HttpCode(200)
  @May('registry:apply', 'organisation')
  @Does({
    id: 'completeApplication',
    summary: 'What was missing has come: the clock runs on.',
    answer: ShownCase,
    refuses: STEP,
    example: { text: 'The lease is attached.' },
  })
  async complete(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: CaseTextDto,
  ): Promise<ShownCase> {
    await this.handling.complete(by, reach, id, read, told);
    return this.one(by, reach, id);
  }

  @Post(':id/completeness')
  @HttpCode(200)
  @May('registry:handle-case')
  @Does({
    id: 'confirmCompleteness',
    summary: 'Says that an application is formally complete: it is checked from here on.',
    answer: ShownCase,
    refuses: [...STEP, 'onboarding-case/item-missing'],
  })
  async confirm(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<ShownCase> {
    await this.handling.confirmCompleteness(by, id, read);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/proposal')
  @HttpCode(200)
  @May('registry:handle-case')
  @Does({
    id: 'proposeCaseDecision',
    summary: 'Proposes to register, when every required check passed, or to refuse, with listed reasons and a text.',
    answer: ShownCase,
    refuses: [
      ...[...STEP, 'onboarding-case/check-not-passed', 'onboarding-case/refusal-without-reason'],
      ...['onboarding-case/unknown-reason', 'onboarding-case/reason-of-no-refusal'],
    ],
    example: { outcome: 'register', reasons: [], text: '' },
  })
  async propose(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: ProposeDto,
  ): Promise<ShownCase> {
    await this.handling.propose(by, id, read, told);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @May('registry:decide-case')
  @Does({
    id: 'returnCase',
    summary: 'Gives a proposal back to whoever checks.',
    answer: ShownCase,
    refuses: STEP,
    example: A_TEXT,
  })
  async return(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: CaseTextDto,
  ): Promise<ShownCase> {
    await this.handling.return(by, id, read, told);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @May('registry:decide-case')
  @Does({
    id: 'decideCase',
    summary: 'Decides what another person proposed, as it was read. Registered is in the register in the same moment.',
    answer: ShownCase,
    refuses: [
      ...[...STEP, 'onboarding-case/same-person', 'onboarding-case/changed-since', 'onboarding-case/check-not-passed'],
      ...[
        'onboarding-case/not-what-is-proposed',
        'onboarding-case/in-force-too-early',
        'onboarding-case/over-already',
        'onboarding-case/changed-meanwhile',
        'onboarding-case/another-code',
        'onboarding-case/form-not-offered',
        'site/not-found',
        'site/closed',
        'service/not-found',
        'service-type/not-in-force',
        'capacity/unknown-unit',
        'registration/overlap',
        'registration/never-expires',
      ],
      ...['registration/ends-later', 'registration/wrong-step', 'service-type/not-known'],
    ],
    example: { contentHash: 'a'.repeat(64), number: 'ASD 12/2026-4', inForceOn: '2027-01-01' },
  })
  async decide(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: DecideDto,
  ): Promise<ShownCase> {
    await this.deciding.decide(by, id, read, told);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/appeal')
  @HttpCode(200)
  @May('registry:apply', 'organisation')
  @Does({
    id: 'appealCase',
    summary: 'Appeals against a refusal, within the days that the rules give.',
    answer: ShownCase,
    refuses: [...STEP, 'onboarding-case/appeal-too-late'],
    example: { text: 'The lease was handed in on 3 December.' },
  })
  async appeal(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: CaseTextDto,
  ): Promise<ShownCase> {
    await this.handling.appeal(by, reach, id, read, told);
    return this.one(by, reach, id);
  }

  @Post(':id/appeal/dismissal')
  @HttpCode(200)
  @May('registry:decide-case')
  @Does({
    id: 'dismissAppeal',
    summary: 'Upholds a refusal, by somebody who had no part in it.',
    answer: ShownCase,
    refuses: [...STEP, 'onboarding-case/same-person'],
    example: { text: 'No lease was shown within the time that was given.' },
  })
  async uphold(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: CaseTextDto,
  ): Promise<ShownCase> {
    await this.handling.uphold(by, id, read, told);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/appeal/reopening')
  @HttpCode(200)
  @May('registry:decide-case')
  @Does({
    id: 'reopenCase',
    summary: 'Allows an appeal: the case is checked anew. By somebody who had no part in the refusal.',
    answer: ShownCase,
    refuses: [...STEP, 'onboarding-case/same-person'],
    example: { text: 'The lease had been handed in in time.' },
  })
  async reopen(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: ReopenCaseDto,
  ): Promise<ShownCase> {
    await this.handling.reopen(by, id, read, told);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @May('registry:apply', 'organisation')
  @Does({
    id: 'withdrawApplication',
    summary: 'Takes an application back, until it is decided.',
    answer: ShownCase,
    refuses: STEP,
    example: { text: 'The service will not open.' },
  })
  async withdraw(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: CaseTextDto,
  ): Promise<ShownCase> {
    await this.handling.withdraw(by, reach, id, read, told);
    return this.one(by, reach, id);
  }

  @Post(':id/discontinuation')
  @HttpCode(200)
  @May('registry:handle-case')
  @Does({
    id: 'discontinueCase',
    summary: 'Ends a case whose completion did not come by its day.',
    answer: ShownCase,
    refuses: [...STEP, 'onboarding-case/deadline-not-over'],
    example: { text: 'Nothing came by 15 December.' },
  })
  async discontinue(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: CaseTextDto,
  ): Promise<ShownCase> {
    await this.handling.discontinue(by, id, read, told);
    return this.one(by, EVERYWHERE, id);
  }
}
