import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import { idParam, By, IfMatch, May, Once, type Actor } from '@levada/platform';
import { showRun, type ShownRun } from './allocation-runs.dto.js';
import { AllocationRuns } from './allocation-runs.queries.js';
import { CalculateRun } from './calculate-run.handler.js';
import { ConfirmRun } from './confirm-run.handler.js';

@Controller('api/v1/funding')
export class AllocationRunsController {
  constructor(
    @Inject(CalculateRun) private readonly calculate: CalculateRun,
    @Inject(ConfirmRun) private readonly confirmation: ConfirmRun,
    @Inject(AllocationRuns) private readonly runs: AllocationRuns,
  ) {}

  @Post('rounds/:roundId/runs')
  @May('funding:calculate-run')
  async propose(@idParam('roundId') roundId: string, @By() by: Actor): Promise<ShownRun> {
    return showRun(await this.calculate.calculate(roundId, by));
  }

  @Get('rounds/:roundId/runs')
  @May('funding:read-funding')
  async ofRound(@idParam('roundId') roundId: string, @By() by: Actor): Promise<{ items: ShownRun[] }> {
    return { items: (await this.runs.ofRound(by, roundId)).map(showRun) };
  }

  @Get('runs/:id')
  @May('funding:read-funding')
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownRun> {
    return showRun(await this.runs.one(by, id));
  }

  @Post('runs/:id/confirm')
  @HttpCode(200)
  @May('funding:confirm-run')
  async confirm(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
    @Once() key: IdempotencyKey,
  ): Promise<ShownRun> {
    return this.confirmation.confirm(id, version, by, key);
  }
}
