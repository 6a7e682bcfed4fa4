import type { Static } from '@sinclair/typebox';
import { money, toMoneyText } from '@levada/kernel';
import { named, shape } from '@levada/platform';
import type { Served } from './alignment.queries.js';

const cost = {
  ...{ year: shape.count, source: shape.text, isSocialService: shape.boolean, amount: shape.money },
};

/** What local plans add up to, by what they serve. */
export const PlanServed = named('PlanServed', {
  planVersion: shape.count,
  items: shape.list(
    shape.object({
      ...{ code: shape.text, kind: shape.text, title: shape.text, plans: shape.count, elements: shape.count },
      planned: shape.list(shape.object(cost)),
    }),
  ),
});
export type PlanServed = Static<typeof PlanServed>;

export const PlanServers = named('PlanServers', {
  items: shape.list(
    shape.object({
      ...{ planId: shape.id, planTitle: shape.text, level: shape.text },
      ...{ code: shape.text, kind: shape.text, title: shape.text },
    }),
  ),
});
export type PlanServers = Static<typeof PlanServers>;

export const PlanChains = named('PlanChains', {
  items: shape.list(
    shape.object({
      code: shape.text,
      serves: shape.list(
        shape.object({
          ...{ step: shape.count, planId: shape.id, planTitle: shape.text, level: shape.text },
          ...{ code: shape.text, kind: shape.text, title: shape.text },
        }),
      ),
    }),
  ),
});
export type PlanChains = Static<typeof PlanChains>;

export const PlanParts = named('PlanParts', {
  items: shape.list(
    shape.object({
      ...{ planId: shape.id, title: shape.text, type: shape.text, level: shape.text, territory: shape.text },
      ...{ from: shape.date, to: shape.date, status: shape.text, cited: shape.count, measures: shape.count },
      ...{ withCosts: shape.count, withIndicators: shape.count, withOfficer: shape.count, aligned: shape.count },
    }),
  ),
});
export type PlanParts = Static<typeof PlanParts>;

export function shownServed(planVersion: number, served: readonly Served[]): PlanServed {
  return {
    planVersion,
    items: served.map(({ costs, ...one }) => ({
      ...one,
      planned: costs.map(({ minor, currency, ...each }) => ({
        ...each,
        amount: toMoneyText(money(BigInt(minor), currency)),
      })),
    })),
  };
}
