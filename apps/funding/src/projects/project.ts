import { formatAmount, money, refuse, type CivilDate, type Money } from '@levada/kernel';

/** What is paid out of a source as one undertaking, such as an individual project of the ESF: what for, for whom, by whom. */
export interface Project {
  readonly id: string;
  readonly authorityId: string;
  /** By which people call it: `IP1`. */
  readonly code: string;
  readonly title: string;
  readonly sourceId: string;
  readonly focus: string;
  /** Codes of the catalogue's target groups, or words. */
  readonly targetGroups: readonly string[];
  readonly keyActivities: readonly KeyActivity[];
  readonly management: readonly { readonly role: string; readonly name: string }[];
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly costs: readonly { readonly category: string; readonly amount: Money }[];
  /** Of plans in force, at the version when they were said. */
  readonly priorities: readonly ProjectPriority[];
  readonly status: 'planned' | 'running' | 'ended';
  readonly version: number;
}

export interface KeyActivity {
  readonly code: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ProjectPriority {
  readonly planId: string;
  readonly planVersion: number;
  readonly priorityCode: string;
}

export const PROJECT_STATES = ['planned', 'running', 'ended'] as const;

/** Refuses a project that ends before it begins, costs in another currency or beyond its source, and codes that stand twice. */
export function expectProject(
  { startsOn, endsOn, costs, keyActivities, priorities }: Omit<Project, 'version'>,
  source: Money,
): void {
  if (endsOn < startsOn) throw refuse('project/ends-before');
  const other = costs.find(({ amount }) => amount.currency !== source.currency);
  if (other) throw refuse('money/mixed-currencies', { one: source.currency, other: other.amount.currency });
  if (costs.some(({ amount }) => amount.minor <= 0n)) throw refuse('project/cost-not-positive');
  const total = costsOf({ costs }, source.currency);
  if (total.minor > source.minor) {
    throw refuse('project/beyond-source', { costs: formatAmount(total), source: formatAmount(source) });
  }
  const late = keyActivities.find((one) => (one.from ?? startsOn) < startsOn || (one.to ?? endsOn) > endsOn);
  if (late) throw refuse('project/activity-outside', { code: late.code });
  const twice = (keys: readonly string[]) => keys.find((key, at) => keys.indexOf(key) !== at);
  const code =
    twice(keyActivities.map((one) => one.code)) ?? twice(priorities.map((one) => `${one.planId} ${one.priorityCode}`));
  if (code) throw refuse('project/named-twice', { code });
}

export function costsOf({ costs }: Pick<Project, 'costs'>, currency: string): Money {
  return money(
    costs.reduce((all, { amount }) => all + amount.minor, 0n),
    currency,
  );
}
