import { formatAmount, parseMoney, type Money } from '@levada/kernel';
import type { Facts, FactTypes } from '@levada/rules';

/** Who may pay for a measure of a plan, as plans say it. */
export const MEASURE_SOURCES = ['state', 'region', 'municipality', 'eu', 'own', 'users', 'other'] as const;
export type MeasureSource = (typeof MEASURE_SOURCES)[number];

/** What a guideline may ask of a single measure of a plan. Amounts in major units. */
export const MEASURE_FACTS: FactTypes = {
  /** The part or field of action of the plan that it stands in. */
  part: 'text',
  /** What it does: `new`, `improve`, `replace`, `close`. */
  measureKind: 'text',
  isSocialService: 'truth',
  serviceTypes: 'list',
  targetGroups: 'list',
  territories: 'list',
  from: 'date',
  to: 'date',
  /** All that it costs, and what of that somebody would pay. */
  costs: 'number',
  ...Object.fromEntries(MEASURE_SOURCES.map((source) => [costsOf(source), 'number' as const])),
  /** The priority that it serves, where the plan in force has it. */
  priority: 'text',
  servesPriority: 'truth',
  /** The day on which it is judged. */
  today: 'date',
};

export interface AskedMeasure {
  readonly code: string;
  readonly part: string | null;
  readonly measureKind: string | null;
  readonly isSocialService: boolean;
  readonly serviceTypes: readonly string[];
  readonly targetGroups: readonly string[];
  /** Keys: `scheme/level/code`. */
  readonly territories: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly costs: readonly { readonly source: MeasureSource; readonly amount: string }[];
  /** Of the plan in force. */
  readonly priorityCode: string | null;
}

/** Facts of a measure on a day; `priorities`: codes of the plan in force. */
export function measureFacts(of: AskedMeasure, currency: string, priorities: readonly string[], today: string): Facts {
  const { part, measureKind, isSocialService, serviceTypes, targetGroups, territories, from, to, priorityCode } = of;
  const sum = (source?: MeasureSource): string => {
    const lines = source ? of.costs.filter((one) => one.source === source) : of.costs;
    const minor = lines.reduce((all, { amount }) => all + parseMoney(amount, currency).minor, 0n);
    return formatAmount({ minor, currency } satisfies Money);
  };
  const serves = priorityCode !== null && priorities.includes(priorityCode);
  return {
    ...{ part, measureKind, isSocialService, from, to, today, costs: sum() },
    ...{ serviceTypes: [...serviceTypes], targetGroups: [...targetGroups], territories: [...territories] },
    ...Object.fromEntries(MEASURE_SOURCES.map((source) => [costsOf(source), sum(source)])),
    ...{ priority: serves ? priorityCode : null, servesPriority: serves },
  };
}

function costsOf(source: MeasureSource): string {
  return `costs${source[0]!.toUpperCase()}${source.slice(1)}`;
}
