import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { lockedRound } from '../rounds/rounds.queries.js';
import { RubricTable } from '../rubrics/rubric.table.js';
import { changePlan, planAssessment, type AskedPlan } from './assessment-plan.js';
import { planOf } from './assessment.queries.js';
import { AssessmentPlanTable } from './assessment.table.js';
import type { PlanAssessmentBody } from './assessments.dto.js';

@Injectable()
export class PlanAssessment {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async plan(roundId: string, body: PlanAssessmentBody, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const round = await lockedRound(tx, roundId, 'share');
      const rubric = await tx.load(RubricTable, body.rubricId);
      if (await tx.find(AssessmentPlanTable, { roundId })) throw refuse('assessment/planned');
      const asked = { ...askedOf(body), id: newId(at), plannedBy: by.id, plannedAt: at };
      tx.store(AssessmentPlanTable, planAssessment(round, rubric, asked), { action: 'plan' });
    });
  }

  /** Until somebody has submitted a review. */
  async change(roundId: string, version: number, body: PlanAssessmentBody, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const round = await lockedRound(tx, roundId, 'share');
      // A review that is being submitted holds it as it is.
      await tx.query('select from round_assessment where round_id = $1 for update', [roundId]);
      const plan = await planOf(tx, roundId);
      expectVersion(plan, version);
      const rubric = await tx.load(RubricTable, body.rubricId);
      const begun = await tx.query(`select from review where round_id = $1 and status = 'submitted' limit 1`, [
        roundId,
      ]);
      const changed = changePlan(plan, { round, rubric, hasBegun: begun.length > 0, by: by.id, at }, askedOf(body));
      tx.store(AssessmentPlanTable, changed, { action: 'change', detail: { ...askedOf(body), rubricId: rubric.id } });
    });
  }
}

const askedOf = ({ assessors, aggregation, spreadAlarm }: PlanAssessmentBody): AskedPlan => ({
  ...{ assessors, aggregation, spreadAlarm: spreadAlarm ?? null },
});
