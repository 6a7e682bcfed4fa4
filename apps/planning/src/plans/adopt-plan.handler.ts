import { Inject, Injectable } from '@nestjs/common';
import { civilDate, refuse, type Clock } from '@levada/kernel';
import { PlanAdoptedV1, PlanAmendedV1 } from '@levada/contracts';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { unansweredComments } from '../comments/comments.queries.js';
import { touchedCodes } from '../comparison/comparison.js';
import { elementsOf, underCited } from '../elements/elements.queries.js';
import { standingAtTheGates } from '../gates/gates.queries.js';
import { adopt, supersede, type AdoptedPlan, type Plan, type Resolution } from './plan.js';
import { PlanVersionTable, versionRowOf } from './plan.table.js';
import type { AdoptPlanDto } from './plans.dto.js';
import { handsIn, loadPlan, lockPlan } from './plans.queries.js';

@Injectable()
export class AdoptPlan {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async adopt(by: Actor, reach: Reach, id: string, read: number, { resolution }: AdoptPlanDto): Promise<AdoptedPlan> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const plan = await lockPlan(tx, id, reach);
      expectVersion(plan, read);
      const { closed: gate, resolved } = await standingAtTheGates(tx, plan);
      if (resolution && resolved && !isSame(resolution, resolved))
        throw refuse('plan/another-resolution', { number: resolution.number, recorded: resolved.number });
      const decided = resolution ? { ...resolution, date: civilDate(resolution.date) } : resolved;
      const unanswered = await unansweredComments(tx, id);
      const hands = await handsIn(tx, plan);
      const adopted = adopt(plan, { by: by.id, at, unanswered, hands, gate, resolution: decided });
      const before = adopted.amends === null ? null : await loadPlan(tx, id, reach, adopted.amends);
      if (before?.status === 'adopted') {
        tx.store(PlanVersionTable, versionRowOf(supersede(before)), { action: 'supersede', detail: { planId: id } });
        // Two are never in force at once: the old one leaves before the new one comes.
        await tx.flush();
      }
      tx.store(PlanVersionTable, versionRowOf(adopted), { action: 'adopt', detail: detailOf(id, decided) });
      const touched = before && (await touchedBy(tx, before, adopted));
      tell(tx, adopted, touched && { ...touched, amends: before!.planVersion });
      return adopted;
    });
  }
}

/** Facts of a later version come after those of an earlier one, however often each was written. */
const CHANGES_OF_A_VERSION = 100_000;

interface Touched {
  readonly amends: number;
  readonly changed: readonly string[];
  readonly closed: readonly string[];
}

async function touchedBy(tx: Tx, before: Plan, { id, planVersion }: Plan): Promise<Omit<Touched, 'amends'>> {
  const [old, now] = [await elementsOf(tx, id, before.planVersion), await elementsOf(tx, id, planVersion)];
  return touchedCodes(old.map(underCited), now.map(underCited));
}

function tell(tx: Tx, adopted: AdoptedPlan, touched: Touched | null): void {
  const { id: planId, planVersion, version, title, territory, from, to, level } = adopted;
  const priorities = adopted.priorities.map(({ code, title: sentence }) => ({ code, title: sentence }));
  const data = { planId, planVersion, title, territory, from, to, level, priorities };
  const fact = { subject: planId, version: (planVersion - 1) * CHANGES_OF_A_VERSION + version };
  if (touched === null) tx.publish(PlanAdoptedV1, { ...fact, data });
  else {
    const { amends, changed, closed } = touched;
    tx.publish(PlanAmendedV1, { ...fact, data: { ...data, amends, changed: [...changed], closed: [...closed] } });
  }
}

function isSame(told: { body: string; number: string; date: string }, recorded: Resolution): boolean {
  return told.body === recorded.body && told.number === recorded.number && told.date === recorded.date;
}

function detailOf(planId: string, resolution: Resolution | null): Record<string, unknown> {
  return { planId, ...(resolution ? { resolution: { ...resolution } } : {}) };
}
