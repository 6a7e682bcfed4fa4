import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { Clock, Language } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, Does, idParam, InLanguage, May, scopeOf, Within, type Actor, type Reach } from '@levada/platform';
import { templateOf } from '../plan-templates/plan-templates.queries.js';
import { loadPlan } from '../plans/plans.queries.js';
import { CompatibilityQuery, shownCompatibility, ShownCompatibility } from './compatibility.dto.js';
import { findingsOf } from './compatibility.queries.js';

@Controller('api/v1/planning/plans/:id')
export class CompatibilityController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('compatibility')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'checkPlanCompatibility',
    summary: 'The version that is worked on, held against its template or the methodology of another plan.',
    answer: ShownCompatibility,
    refuses: ['plan/not-found'],
  })
  async compatibility(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Query() { against }: CompatibilityQuery,
    @InLanguage() language: Language,
  ): Promise<ShownCompatibility> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = await loadPlan(tx, id, reach, 'open');
      const { templateId } = against === undefined ? plan : await loadPlan(tx, against, reach);
      const template = await templateOf(tx, templateId);
      const { planVersion } = plan;
      const found = await findingsOf(tx, plan, template);
      return shownCompatibility(found, { id, planVersion, source: template.source }, language);
    });
  }
}
