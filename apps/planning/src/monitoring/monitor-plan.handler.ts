import { Inject, Injectable } from '@nestjs/common';
import { civilDate, dayOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { loadElement } from '../elements/elements.queries.js';
import { knownTerritory } from '../known-territories/known-territories.queries.js';
import type { Plan } from '../plans/plan.js';
import { lockPlan } from '../plans/plans.queries.js';
import type {
  AnswerRiskDto,
  EvaluateDto,
  NoteRiskDto,
  PlanActionDto,
  ReadIndicatorDto,
  ReportActionDto,
} from './monitoring.dto.js';
import { ActionTable, EvaluationTable, IndicatorReadingTable, RiskTable } from './monitoring.table.js';
import { expectReadable, planAction, report, type Action, type Evaluation, type Risk } from './progress.js';

/** What is written of a plan while it lives: what is done, what is measured, what came of it, what may go wrong. */
@Injectable()
export class MonitorPlan {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async planAction(by: Actor, reach: Reach, planId: string, told: PlanActionDto): Promise<Action> {
    return this.write(by, reach, planId, async (tx, plan) => {
      await loadElement(tx, planId, plan.planVersion, told.elementCode);
      const { year, elementCode, text, responsible, weight = 1 } = told;
      const of = { id: newId(tx.scope.at), authorityId: plan.authorityId, planId };
      const action = planAction({
        ...{ ...of, year, elementCode, text, responsible, weight, dueOn: civilDate(told.dueOn) },
      });
      tx.store(ActionTable, action, { action: 'plan-action', detail: { planId, year, elementCode } });
      return action;
    });
  }

  async report(by: Actor, reach: Reach, key: OfPlan, read: number, told: ReportActionDto): Promise<Action> {
    return this.write(by, reach, key.planId, async (tx) => {
      const known = await tx.find(ActionTable, { id: key.id, planId: key.planId });
      if (!known) throw refuse('action/not-found', { id: key.id });
      expectVersion(known, read, known);
      const next = report(known, { progress: told.progress, note: told.note ?? '' });
      tx.store(ActionTable, next, { action: 'report', detail: { planId: key.planId, progress: told.progress } });
      return next;
    });
  }

  async read(by: Actor, reach: Reach, planId: string, told: ReadIndicatorDto): Promise<void> {
    return this.write(by, reach, planId, async (tx, plan) => {
      const { elementCode, indicatorCode, value, source } = told;
      const { element } = await loadElement(tx, planId, plan.planVersion, elementCode);
      if (!element.indicators.some(({ code }) => code === indicatorCode))
        throw refuse('indicator/unknown', { code: indicatorCode, element: elementCode });
      const on = civilDate(told.on);
      expectReadable({ on }, dayOf(tx.scope.at));
      tx.append(IndicatorReadingTable, [
        {
          ...{ id: newId(tx.scope.at), authorityId: plan.authorityId, planId, elementCode, indicatorCode },
          ...{ value, on, source, recordedBy: by.id, recordedAt: tx.scope.at },
        },
      ]);
    });
  }

  async evaluate(
    by: Actor,
    reach: Reach,
    { planId, elementCode }: { readonly planId: string; readonly elementCode: string },
    /** `null`: nobody has judged it yet. */
    read: number | null,
    told: EvaluateDto,
  ): Promise<Evaluation> {
    return this.write(by, reach, planId, async (tx, plan) => {
      await loadElement(tx, planId, plan.planVersion, elementCode);
      const known = await tx.find(EvaluationTable, { planId, elementCode });
      if (known && read === null) throw refuse('evaluation/there-already', { code: elementCode });
      if (!known && read !== null) throw refuse('evaluation/not-found', { code: elementCode });
      if (known && read !== null) expectVersion(known, read, known);
      const evaluation: Evaluation = {
        ...{ id: known?.id ?? newId(tx.scope.at), authorityId: plan.authorityId, planId, elementCode },
        ...{ result: told.result, text: told.text, evaluatedBy: by.id, evaluatedAt: tx.scope.at },
        version: (known?.version ?? 0) + 1,
      };
      tx.store(EvaluationTable, evaluation, {
        action: 'evaluate',
        detail: { planId, elementCode, result: told.result },
      });
      return evaluation;
    });
  }

  async noteRisk(by: Actor, reach: Reach, planId: string, told: NoteRiskDto): Promise<Risk> {
    return this.write(by, reach, planId, async (tx, plan) => {
      const { scheme, level, code } = await knownTerritory(tx, told.territory);
      const { kind, text, response = '' } = told;
      const risk: Risk = {
        ...{ id: newId(tx.scope.at), authorityId: plan.authorityId, planId, kind, text, response, isOpen: true },
        ...{ territory: { scheme, level, code }, notedBy: by.id, notedAt: tx.scope.at, version: 1 },
      };
      tx.store(RiskTable, risk, { action: 'note-risk', detail: { planId, kind } });
      return risk;
    });
  }

  async answerRisk(by: Actor, reach: Reach, key: OfPlan, read: number, told: AnswerRiskDto): Promise<Risk> {
    return this.write(by, reach, key.planId, async (tx) => {
      const known = await tx.find(RiskTable, { id: key.id, planId: key.planId });
      if (!known) throw refuse('risk/not-found', { id: key.id });
      expectVersion(known, read, known);
      const { response, isOpen } = told;
      const next = { ...known, response, isOpen, version: known.version + 1 };
      tx.store(RiskTable, next, { action: 'answer-risk', detail: { planId: key.planId, isOpen } });
      return next;
    });
  }

  private async write<Made>(
    by: Actor,
    reach: Reach,
    planId: string,
    make: (tx: Tx, plan: Plan) => Promise<Made>,
  ): Promise<Made> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) =>
      make(tx, await lockPlan(tx, planId, reach, 'standing')),
    );
  }
}

export interface OfPlan {
  readonly planId: string;
  readonly id: string;
}
