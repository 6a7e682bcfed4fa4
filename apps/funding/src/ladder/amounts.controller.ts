import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { By, Does, idParam, IfMatch, May, type Actor } from '@levada/platform';
import { SetAmountBody, SetAmountsBody, ShownAmountsSet, ShownLadder, TakeFromRunBody } from './amounts.dto.js';
import { Amounts } from './amounts.queries.js';
import { SetAmounts } from './set-amounts.handler.js';

const WRITTEN = ['round/decided', 'round/sealed', 'ladder/faulty'];

/** How the amount of an application comes to be, step by step. */
@Controller('api/v1/funding')
export class AmountsController {
  constructor(
    @Inject(SetAmounts) private readonly handler: SetAmounts,
    @Inject(Amounts) private readonly amounts: Amounts,
  ) {}

  @Get('applications/:id/ladder')
  @May('funding:read-assessment')
  @Does({
    id: 'getAmountLadder',
    summary: 'From what was requested to what was decided: each value with its author, time, reason and run.',
    answer: ShownLadder,
    refuses: ['application/not-found', 'round/sealed', 'conflict/recused'],
  })
  async ladder(@idParam('id') id: string, @By() by: Actor): Promise<ShownLadder> {
    return this.amounts.ladder(by, id);
  }

  @Post('applications/:id/amounts')
  @HttpCode(200)
  @May('funding:set-amounts')
  @Does({
    id: 'setAmount',
    summary: 'Writes a step of the ladder. The optimal amount, else the maximum, is what runs take for eligible.',
    answer: ShownLadder,
    refuses: ['application/not-found', 'conflict/recused', ...WRITTEN],
    example: {
      ...{ step: 'maximum', amount: { amount: '90000.00', currency: 'CZK' } },
      reason: 'Neuznatelné náklady na vozidlo: 29 319 Kč',
    },
  })
  async one(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: SetAmountBody,
    @By() by: Actor,
  ): Promise<ShownLadder> {
    await this.handler.one(id, version, body, by);
    return this.amounts.ladder(by, id);
  }

  @Post('rounds/:roundId/amounts')
  @HttpCode(200)
  @May('funding:set-amounts')
  @Does({
    id: 'setAmounts',
    summary: 'Writes a step for many applications of a round: all that are named, or none.',
    answer: ShownAmountsSet,
    refuses: ['round/not-found', ...WRITTEN],
    example: {
      step: 'optimal',
      lines: [
        { reference: '1.10', version: 3, amount: { amount: '85000.00', currency: 'CZK' }, reason: 'Kapacita v síti' },
      ],
    },
  })
  async many(
    @idParam('roundId') roundId: string,
    @Body() body: SetAmountsBody,
    @By() by: Actor,
  ): Promise<ShownAmountsSet> {
    return { written: await this.handler.many(roundId, body, by) };
  }

  @Post('runs/:runId/real-amounts')
  @HttpCode(200)
  @May('funding:set-amounts')
  @Does({
    id: 'takeRealAmounts',
    summary: 'Takes what a run computed as what the means allow, for each of its applications.',
    answer: ShownAmountsSet,
    refuses: ['allocation-run/not-found', 'round/not-found', ...WRITTEN],
    example: { reason: 'Vyhodnocení kola, výpočet č. 3' },
  })
  async fromRun(
    @idParam('runId') runId: string,
    @Body() { reason }: TakeFromRunBody,
    @By() by: Actor,
  ): Promise<ShownAmountsSet> {
    return { written: await this.handler.fromRun(runId, reason, by) };
  }
}
