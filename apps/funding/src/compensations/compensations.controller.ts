import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import {
  Asked,
  By,
  Does,
  EVERYWHERE,
  idParam,
  May,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { CalculateCompensation } from './calculate-compensation.handler.js';
import {
  CalculateCompensationBody,
  ShownCompensation,
  ShownCompensationRecord,
  ShownOvercompensation,
} from './compensations.dto.js';
import { compensationList, Compensations } from './compensations.queries.js';

/** What services are compensated with for a year. */
@Controller('api/v1/funding')
export class CompensationsController {
  constructor(
    @Inject(CalculateCompensation) private readonly handler: CalculateCompensation,
    @Inject(Compensations) private readonly compensations: Compensations,
  ) {}

  @Post('entrustments/:id/compensations')
  @May('funding:calculate-compensation')
  @Does({
    id: 'calculateCompensation',
    summary:
      'Reckons the compensation of an act for a year by the method in force; what stands already is not written again.',
    answer: ShownCompensation,
    refuses: [
      ...['entrustment/not-found', 'compensation/not-in-force', 'compensation/no-method', 'compensation/no-capacity'],
      ...['compensation/method-ambiguous', 'compensation/not-known', 'compensation/above-ceiling', 'money/too-large'],
    ],
    example: { year: 2027 },
  })
  async calculate(
    @idParam('id') id: string,
    @Body() { year }: CalculateCompensationBody,
    @By() by: Actor,
  ): Promise<ShownCompensation> {
    const calculated = await this.handler.calculate(id, year, by);
    return this.compensations.one(by, EVERYWHERE, calculated.id);
  }

  @Get('entrustments/:id/overcompensation')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'getOvercompensationTerms',
    summary: 'When overcompensation of an act is looked for, and how much of it may be carried to the next year.',
    answer: ShownOvercompensation,
    refuses: ['entrustment/not-found', 'compensation/none', 'rule-set/not-verified', 'money/mixed-currencies'],
  })
  async overcompensation(
    @idParam('id') id: string,
    @By() by: Actor,
    @Within() reach: Reach,
  ): Promise<ShownOvercompensation> {
    return this.compensations.overcompensation(by, reach, id);
  }

  @Get('compensations')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'listCompensations',
    summary: 'Compensations, newest first.',
    answer: ShownCompensation,
    list: compensationList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownCompensation>> {
    return this.compensations.list(by, reach, asked);
  }

  @Get('compensations/:id')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'getCompensation',
    summary: 'One compensation, step by step.',
    answer: ShownCompensation,
    refuses: ['compensation/not-found'],
  })
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownCompensation> {
    return this.compensations.one(by, reach, id);
  }

  @Get('compensations/:id/record')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'getCompensationRecord',
    summary: 'What was reckoned with and what came out, as it was hashed, and whether the same comes out now.',
    answer: ShownCompensationRecord,
    refuses: ['compensation/not-found'],
  })
  async record(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownCompensationRecord> {
    return this.compensations.record(by, reach, id);
  }
}
