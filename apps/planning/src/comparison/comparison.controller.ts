import { Controller, Get, Inject, Query } from '@nestjs/common';
import { money, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, countParam, Does, idParam, May, scopeOf, Within, type Actor, type Reach } from '@levada/platform';
import { elementsOf, underCited } from '../elements/elements.queries.js';
import { loadOwnPlan, loadPlan } from '../plans/plans.queries.js';
import { compare, touchedCodes } from './comparison.js';
import { AffectedDecisions, ComparisonQuery, shownComparison, ShownComparison } from './comparison.dto.js';
import { decisionsCiting } from './comparison.queries.js';

/** A plan beside another version of itself. */
@Controller('api/v1/planning/plans/:id')
export class ComparisonController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('comparison')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'comparePlanVersions',
    summary: 'What differs between two versions, as text and as money.',
    answer: ShownComparison,
    refuses: ['plan/not-found', 'plan/version-unknown'],
  })
  async compare(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Query() { from, to }: ComparisonQuery,
  ): Promise<ShownComparison> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const texts = [];
      for (const number of [from, to]) {
        await loadPlan(tx, id, reach, number);
        texts.push((await elementsOf(tx, id, number)).map(({ element }) => element));
      }
      return shownComparison(compare(texts[0]!, texts[1]!));
    });
  }

  @Get('versions/:planVersion/affected-decisions')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listAffectedDecisions',
    summary: 'Every decision that cites what this amendment changes or closes.',
    answer: AffectedDecisions,
    refuses: ['plan/not-found', 'plan/version-unknown'],
  })
  async affected(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @countParam('planVersion') planVersion: number,
  ): Promise<AffectedDecisions> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = await loadOwnPlan(tx, id, reach, planVersion);
      if (plan.amends === null) return { changed: [], closed: [], items: [] };
      const before = await loadOwnPlan(tx, id, reach, plan.amends);
      const [old, now] = [await elementsOf(tx, id, before.planVersion), await elementsOf(tx, id, planVersion)];
      const { changed, closed } = touchedCodes(old.map(underCited), now.map(underCited));
      const found = await decisionsCiting(tx, id, [...changed, ...closed]);
      return {
        ...{ changed: [...changed], closed: [...closed] },
        items: found.map(({ granted, currency, ...one }) => ({
          ...{ ...one, isClosed: closed.includes(one.priorityCode) },
          granted: toMoneyText(money(BigInt(granted), currency)),
        })),
      };
    });
  }
}
