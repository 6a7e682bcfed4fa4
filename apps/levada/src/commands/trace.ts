import type { MoneyText } from '@levada/kernel';
import { Usage } from '../client/failures.js';
import type { System } from '../client/system.js';

interface PriorityLine {
  readonly planId: string;
  readonly planVersion: number;
  readonly priorityCode: string;
  readonly share: string;
  readonly amount: MoneyText;
}

interface Decision {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly outcome: string;
  readonly amount: MoneyText;
  readonly requested: MoneyText;
  readonly organisation: { readonly name: string | null };
  readonly priorityRefs: readonly PriorityLine[];
}

/** The plan's sentence behind a priority, with its money. */
export interface TracedPriority {
  readonly priorityCode: string;
  /** The plan's sentence. */
  readonly title: string;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly planVersion: number;
    readonly from: string;
    readonly to: string;
  };
  readonly money: readonly Record<'requested' | 'granted' | 'committed' | 'paid', MoneyText>[];
}

export interface DecisionTrace {
  readonly kind: 'decision';
  readonly decision: Decision;
  readonly priorities: readonly (TracedPriority & { readonly share: string; readonly amount: MoneyText })[];
}

export interface PriorityTrace {
  readonly kind: 'priority';
  readonly priority: TracedPriority;
  readonly decisions: readonly Decision[];
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** From a decision (its id) to the plan's sentences it serves, or from a priority (`PLAN/CODE`) to its decisions and money. */
export async function trace(system: System, id: string): Promise<DecisionTrace | PriorityTrace> {
  const officer = await system.as('funding-officer');
  const [planId = '', code] = id.split('/', 2);
  if (!UUID.test(planId))
    throw new Usage(`“${id}” is neither the id of a decision nor a priority written PLAN-ID/CODE`);
  const priority = (plan: string, named: string) =>
    officer.get<TracedPriority>(`planning/priorities/${plan}/${encodeURIComponent(named)}`);
  if (code !== undefined) {
    const decisions = await officer.all<Decision>(
      `funding/decisions?plan=${planId}&priority=${encodeURIComponent(code)}`,
    );
    return { kind: 'priority', priority: await priority(planId, code), decisions };
  }
  const decision = await officer.get<Decision>(`funding/decisions/${id}`);
  const priorities = [];
  for (const { planId: plan, priorityCode, share, amount } of decision.priorityRefs) {
    priorities.push({ ...(await priority(plan, priorityCode)), share, amount });
  }
  return { kind: 'decision', decision, priorities };
}
