import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import type { Clock, Language } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  By,
  CLOCK,
  countParam,
  Does,
  HeavyWork,
  idParam,
  InLanguage,
  May,
  scopeOf,
  Within,
  type Actor,
  type Reach,
} from '@levada/platform';
import { loadPlan } from '../plans/plans.queries.js';
import { PlanFileQuery } from './plan-files.dto.js';
import type { Format } from './print-plan.handler.js';

const TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
};

@Controller('api/v1/planning/plans/:id/versions/:planVersion/file')
export class PlanFilesController {
  constructor(
    @Inject(HeavyWork) private readonly work: HeavyWork,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'exportPlan',
    summary:
      'A whole version as a file: JSON or a workbook to read back, a text to write on, a PDF for everybody (PDF/UA).',
    gives: 'file',
    refuses: ['plan/not-found', 'plan/version-unknown', 'paper/no-printer'],
  })
  async file(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') planId: string,
    @countParam('planVersion') planVersion: number,
    @Query() { format }: PlanFileQuery,
    @InLanguage() language: Language,
  ): Promise<StreamableFile> {
    const scope = scopeOf(by, this.clock.now());
    await this.transactions.run(scope, (tx) => loadPlan(tx, planId, reach, planVersion));
    const asked = { scope: { ...scope, at: scope.at.toISOString() }, planId, planVersion, format, language };
    const bytes = Buffer.from(await this.work.run<string>('printPlan', asked), 'base64');
    return new StreamableFile(bytes, {
      ...{ type: TYPES[format], length: bytes.length },
      disposition: `attachment; filename="plan-${planVersion}.${format}"`,
    });
  }
}
