import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { IsUUID, Matches } from 'class-validator';
import type { RunChanges } from '@levada/allocation';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  HeavyWork,
  idParam,
  May,
  Optional,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import {
  CalculateRunBody,
  RunWithAwards,
  ShownComparison,
  ShownExplanation,
  ShownRecalculation,
  ShownRun,
  ShownRunRecord,
  ShownSensitivity,
} from './allocation-runs.dto.js';
import { AllocationRuns, runList } from './allocation-runs.queries.js';
import { CalculateRun, type Recalculated } from './calculate-run.handler.js';

class OtherRun {
  /** The run that it is put beside. */
  @IsUUID()
  with!: string;
}

class SpreadOfScores {
  /** How far every score may move, in points; 1 unless told. */
  @Optional()
  @Matches(/^\d{1,6}(\.\d{1,6})?$/)
  spread?: string;
}

const ENGINE = [
  ...['allocation/input-faulty', 'allocation/unknown-rule', 'allocation/unknown-envelope'],
  ...['allocation/threshold-missing', 'allocation/floors-infeasible', 'allocation/floor-not-for-rule'],
  ...['allocation/conditions-infeasible', 'allocation/group-floor-infeasible'],
  ...['allocation-run/threshold-malformed', 'allocation-run/unknown-request'],
  ...['allocation-run/unknown-priority', 'allocation-run/weight-not-positive', 'fraction/malformed'],
];
const NOT_FOUND = ['allocation-run/not-found'];

/** Calculations of a round. None of them touches money: what is put forward of one is a proposal. */
@Controller('api/v1/funding')
export class AllocationRunsController {
  constructor(
    @Inject(CalculateRun) private readonly calculate: CalculateRun,
    @Inject(AllocationRuns) private readonly runs: AllocationRuns,
    @Inject(HeavyWork) private readonly work: HeavyWork,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('rounds/:roundId/runs')
  @May('funding:calculate-run')
  @Does({
    id: 'calculateRun',
    summary: 'Calculates the undecided applications of a round as they stand, by its rule or by another.',
    answer: ShownRun,
    refuses: [
      'tender/not-shared',
      ...['round/not-found', 'round/decided', 'allocation-run/no-applications', 'allocation-run/without-priority'],
      ...[
        'round/sealed',
        'allocation-run/without-envelope',
        'allocation-run/rooms-not-reckoned',
        'allocation-run/overtaken',
        'envelope/ambiguous',
        ...ENGINE,
      ],
    ],
    example: { title: 'Návrh A: poměrně' },
  })
  async run(@idParam('roundId') roundId: string, @Body() body: CalculateRunBody, @By() by: Actor): Promise<ShownRun> {
    const { id } = await this.calculate.calculate(roundId, body.title ?? null, changesOf(body), by);
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

  @Post('runs/:id/forks')
  @May('funding:calculate-run')
  @Does({
    id: 'forkRun',
    summary: 'Calculates what a run saw once more, with something otherwise.',
    answer: ShownRun,
    refuses: [...NOT_FOUND, ...ENGINE],
    example: {
      title: 'Návrh B: pojistka pro terén',
      rule: 'constrained-equal-awards',
      envelopes: [{ id: 'E1', amount: '13500000.00' }],
      requests: [{ id: '1.10', floor: '60000.00' }],
    },
  })
  async fork(@idParam('id') id: string, @Body() body: CalculateRunBody, @By() by: Actor): Promise<ShownRun> {
    const forked = await this.calculate.fork(id, body.title ?? null, changesOf(body), by);
    return this.runs.summary(by, forked.id);
  }

  @Get('runs/:id')
  @May('funding:read-funding')
  @Does({ id: 'getRun', summary: 'One run with its awards.', answer: RunWithAwards, refuses: NOT_FOUND })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<RunWithAwards> {
    return this.runs.one(by, id);
  }

  @Get('runs/:id/record')
  @May('funding:read-funding')
  @Does({
    id: 'getRunRecord',
    summary: 'What the engine saw and answered, as it was hashed.',
    answer: ShownRunRecord,
    refuses: NOT_FOUND,
  })
  async record(@idParam('id') id: string, @By() by: Actor): Promise<ShownRunRecord> {
    return this.runs.record(by, id);
  }

  @Post('runs/:id/recalculate')
  @HttpCode(200)
  @May('funding:read-funding')
  @Does({
    id: 'recalculateRun',
    summary: 'Calculates a stored run again, and says whether the same came out, byte for byte. Changes nothing.',
    answer: ShownRecalculation,
    refuses: NOT_FOUND,
  })
  async recalculate(@idParam('id') id: string, @By() by: Actor): Promise<ShownRecalculation> {
    await this.runs.summary(by, id);
    const { id: person, authorityId } = by;
    const asked = { id, by: { id: person, authorityId }, at: this.clock.now() };
    return this.work.run<Recalculated>('recalculateRun', asked);
  }

  @Get('runs/:id/awards/:reference')
  @May('funding:read-funding')
  @Does({
    id: 'explainAward',
    summary: 'Why an application is awarded what it is, in each language.',
    answer: ShownExplanation,
    refuses: [...NOT_FOUND, 'allocation-run/unknown-request'],
  })
  async explain(
    @idParam('id') id: string,
    @Param('reference') reference: string,
    @By() by: Actor,
  ): Promise<ShownExplanation> {
    return this.runs.explanation(by, id, reference);
  }

  @Get('runs/:id/comparison')
  @May('funding:read-funding')
  @Does({
    id: 'compareRuns',
    summary: 'A run beside another one of its round: who gets more, and who less.',
    answer: ShownComparison,
    refuses: [...NOT_FOUND, 'allocation-run/of-another-round'],
  })
  async compare(@idParam('id') id: string, @Query() other: OtherRun, @By() by: Actor): Promise<ShownComparison> {
    return this.runs.compare(by, id, other.with);
  }

  @Get('runs/:id/sensitivity')
  @May('funding:read-funding')
  @Does({
    id: 'getRunSensitivity',
    summary: 'Amounts of each envelope at which the result would change, and how firm the ranking is.',
    answer: ShownSensitivity,
    refuses: NOT_FOUND,
  })
  async sensitivity(
    @idParam('id') id: string,
    @Query() { spread = '1' }: SpreadOfScores,
    @By() by: Actor,
  ): Promise<ShownSensitivity> {
    return this.runs.sensitivity(by, id, spread);
  }
}

/** Only what is said: members that are absent are absent in what is stored, too. */
function changesOf({ title: _title, ...changes }: CalculateRunBody): RunChanges {
  return JSON.parse(JSON.stringify(changes)) as RunChanges;
}
