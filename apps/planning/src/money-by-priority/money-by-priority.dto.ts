import { IsUUID } from 'class-validator';
import { named, shape } from '@levada/platform';
import { ShownPlanAnswer } from '../plans/plans.queries.js';

export class PlanOfMoney {
  @IsUUID()
  plan!: string;
}

const sums = {
  /** By the plan: social services, and apart from them related activities. */
  ...{ planned: shape.money, plannedRelated: shape.money },
  requested: shape.money,
  /** Put forward and not decided yet. */
  proposed: shape.money,
  granted: shape.money,
  committed: shape.money,
  paid: shape.money,
  /** Granted, and given back since. */
  returned: shape.money,
};

/** Every priority of a plan in its order, also those that no money serves; one item for each currency. */
export const ShownMoneyByPriority = named('MoneyByPriority', {
  items: shape.list(
    shape.object({
      ...{ priorityCode: shape.text, title: shape.text, ...sums },
      /** Services that the network in force secures for it; and whether it does without any money granted. */
      ...{ securedServices: shape.count, isSecuredWithoutMoney: shape.boolean },
    }),
  ),
  /** Money on priorities that an amendment closed. */
  closed: shape.optional(
    shape.list(shape.object({ priorityCode: shape.text, title: shape.text, ...sums, securedServices: shape.count })),
  ),
  /** Planned by measures that serve nothing that money cites. */
  withoutPriority: shape.optional(shape.list(shape.object(sums))),
  /** Money that cites this plan by a code it never had. */
  outsidePlan: shape.optional(shape.list(shape.object({ priorityCode: shape.text, ...sums }))),
});

/** From a priority to the plan's sentence and the money that serves it. */
export const ShownPriorityTrace = named('PriorityTrace', {
  ...{ priorityCode: shape.text, title: shape.text, plan: ShownPlanAnswer, money: shape.list(shape.object(sums)) },
});
