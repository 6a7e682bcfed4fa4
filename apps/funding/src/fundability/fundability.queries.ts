import { Inject, Injectable } from '@nestjs/common';
import { dayOf, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { judge } from '@levada/rules';
import { measureFacts, type AskedMeasure } from '../eligibility/measure-facts.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { ProgrammeVersionTable } from '../programmes/programme.table.js';
import type { CheckMeasuresBody, FundableMeasureDto, ShownFundability } from './fundability.dto.js';

/** What a guideline says of single measures of a plan: nothing is kept, as a plan changes until it is adopted. */
@Injectable()
export class Fundability {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(versionId: string, { planId, measures }: CheckMeasuresBody, by: Actor): Promise<ShownFundability> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { measureConditions } = await tx.load(ProgrammeVersionTable, versionId);
      const plan = await knownPlan(tx, planId);
      const codes = plan.priorities.map(({ code }) => code);
      const sources = new Map(measureConditions.map(({ code, source }) => [code, source ?? null]));
      return {
        ...{ programmeVersionId: versionId, planId, planVersion: plan.planVersion },
        measures: measures.map((one) => {
          const facts = measureFacts(askedOf(one), currencyOf(one), codes, dayOf(at));
          const verdicts = judge(measureConditions, facts);
          return {
            ...{ code: one.code, isFundable: verdicts.every(({ holds }) => holds) },
            verdicts: verdicts.map(({ unknown, ...verdict }) => ({
              ...{ ...verdict, source: sources.get(verdict.code) ?? null },
              ...(unknown ? { unknown: [...unknown] } : {}),
            })),
          };
        }),
      };
    });
  }
}

const askedOf = ({ territories = [], costs = [], ...one }: FundableMeasureDto): AskedMeasure => ({
  ...{ code: one.code, part: one.part ?? null, measureKind: one.measureKind ?? null },
  ...{ isSocialService: one.isSocialService ?? true, serviceTypes: one.serviceTypes ?? [] },
  ...{ targetGroups: one.targetGroups ?? [], from: one.from ?? null, to: one.to ?? null },
  territories: territories.map(({ scheme, level, code }) => `${scheme}/${level}/${code}`),
  costs: costs.map(({ source, amount }) => ({ source, amount: amount.amount })),
  priorityCode: one.priorityCode ?? null,
});

/** Of all its costs; where it has none, any will do for nothing. */
function currencyOf({ costs = [] }: FundableMeasureDto): string {
  const [first, ...rest] = costs.map(({ amount }) => amount.currency);
  const other = rest.find((one) => one !== first);
  if (first !== undefined && other !== undefined) throw refuse('money/mixed-currencies', { one: first, other });
  return first ?? 'EUR';
}
