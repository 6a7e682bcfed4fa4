import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { By, CLOCK, countParam, Does, idParam, May, scopeOf, Within, type Actor, type Reach } from '@levada/platform';
import type { Plan } from '../plans/plan.js';
import { loadPlan } from '../plans/plans.queries.js';
import { PlanChains, PlanParts, PlanServed, PlanServers, shownServed } from './alignment.dto.js';
import { chainsOf, partsOf, servedOf, serversOf } from './alignment.queries.js';

/** How plans of several levels hold together: what serves what, and what that adds up to. */
@Controller('api/v1/planning/plans/:id')
export class AlignmentController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('served')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanServed',
    summary: 'What plans in force add up to that serve this one: by goal or priority, with what they plan to spend.',
    answer: PlanServed,
    refuses: ['plan/not-found'],
  })
  async served(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<PlanServed> {
    return this.read(by, reach, id, async (tx, { planVersion }) =>
      shownServed(planVersion, await servedOf(tx, id, planVersion)),
    );
  }

  @Get('served/:code')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listPlanServers',
    summary: 'The elements of plans in force that serve one goal or priority of this plan.',
    answer: PlanServers,
    refuses: ['plan/not-found'],
  })
  async servers(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Param('code') code: string,
  ): Promise<PlanServers> {
    return this.read(by, reach, id, async (tx) => ({ items: await serversOf(tx, id, code) }));
  }

  @Get('versions/:planVersion/serves')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanChains',
    summary: 'What each element of this version serves above, and what that serves in turn.',
    answer: PlanChains,
    refuses: ['plan/not-found', 'plan/version-unknown'],
  })
  async chains(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @countParam('planVersion') planVersion: number,
  ): Promise<PlanChains> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadPlan(tx, id, reach, planVersion);
      const chains = new Map<string, PlanChains['items'][number]['serves']>();
      for (const { code, toCode, ...link } of await chainsOf(tx, id, planVersion))
        chains.set(code, [...(chains.get(code) ?? []), { ...link, code: toCode }]);
      return { items: [...chains].map(([code, serves]) => ({ code, serves })) };
    });
  }

  @Get('parts')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'comparePlanParts',
    summary: 'The plans that are parts of this one, side by side: of what type, and how much of them is said.',
    answer: PlanParts,
    refuses: ['plan/not-found'],
  })
  async parts(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<PlanParts> {
    return this.read(by, reach, id, async (tx) => ({ items: await partsOf(tx, id, reach) }));
  }

  private async read<Found>(
    by: Actor,
    reach: Reach,
    id: string,
    ask: (tx: Tx, plan: Plan) => Promise<Found>,
  ): Promise<Found> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => ask(tx, await loadPlan(tx, id, reach)));
  }
}
