import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import type { Language } from '@levada/kernel';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  InLanguage,
  May,
  Once,
  ShownSteps,
  Steps,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { RunWithAwards, ShownRun } from './allocation-runs.dto.js';
import { AllocationRuns, runList } from './allocation-runs.queries.js';
import { CalculateRun } from './calculate-run.handler.js';
import { ConfirmRun } from './confirm-run.handler.js';

@Controller('api/v1/funding')
export class AllocationRunsController {
  constructor(
    @Inject(CalculateRun) private readonly calculate: CalculateRun,
    @Inject(ConfirmRun) private readonly confirmation: ConfirmRun,
    @Inject(AllocationRuns) private readonly runs: AllocationRuns,
    @Inject(Steps) private readonly steps: Steps,
  ) {}

  @Post('rounds/:roundId/runs')
  @May('funding:calculate-run')
  @Does({
    id: 'calculateRun',
    summary: 'Shares the envelope among the undecided applications of a round by its rule, and reserves the sum.',
    answer: ShownRun,
    refuses: [
      'allocation-run/overtaken',
      ...['round/not-found', 'round/decided', 'allocation-run/no-applications', 'allocation-run/without-priority'],
      ...['envelope/exhausted', 'allocation-run/one-at-a-time'],
    ],
  })
  async propose(@idParam('roundId') roundId: string, @By() by: Actor): Promise<ShownRun> {
    const { id } = await this.calculate.calculate(roundId, by);
    return this.runs.summary(by, id);
  }

  @Get('rounds/:roundId/runs')
  @May('funding:read-funding')
  @Does({
    id: 'listRuns',
    summary: 'Runs of a round, newest first.',
    answer: ShownRun,
    list: runList,
    refuses: ['round/not-found'],
  })
  async ofRound(
    @idParam('roundId') roundId: string,
    @By() by: Actor,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownRun>> {
    return this.runs.ofRound(by, roundId, asked);
  }

  @Get('runs/:id')
  @May('funding:read-funding')
  @Does({
    id: 'getRun',
    summary: 'One run with its awards.',
    answer: RunWithAwards,
    refuses: ['allocation-run/not-found'],
  })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<RunWithAwards> {
    return this.runs.one(by, id);
  }

  @Get('runs/:id/steps')
  @May('funding:read-funding')
  @Does({
    id: 'getRunSteps',
    summary: 'Whether who asks can confirm a run now, and what speaks against it.',
    answer: ShownSteps,
    refuses: ['allocation-run/not-found'],
  })
  async stepsOf(@idParam('id') id: string, @By() by: Actor, @InLanguage() language: Language): Promise<ShownSteps> {
    const against = await this.confirmation.objection(id, by);
    return this.steps.tell(by, language, { confirm: { permission: 'funding:confirm-run', against } });
  }

  @Post('runs/:id/confirm')
  @HttpCode(200)
  @May('funding:confirm-run')
  @Does({
    id: 'confirmRun',
    summary: 'Confirms a run as a second person: its awards become decisions.',
    answer: ShownRun,
    refuses: [
      ...[
        'allocation-run/not-found',
        'allocation-run/not-proposed',
        'allocation-run/same-person',
        'allocation-run/lapsed',
      ],
      ...['round/decided', 'envelope/exhausted'],
    ],
  })
  async confirm(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Once() key: IdempotencyKey,
  ): Promise<ShownRun> {
    await this.confirmation.confirm(id, version, by, key);
    return this.runs.summary(by, id);
  }
}
