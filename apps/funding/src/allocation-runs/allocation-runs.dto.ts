import { toMoneyText, type MoneyText } from '@levada/kernel';
import type { AllocationRun, RunAward } from './allocation-run.js';

export interface ShownRun extends Omit<
  AllocationRun,
  'total' | 'input' | 'result' | 'authorityId' | 'proposedAt' | 'confirmedAt'
> {
  readonly total: MoneyText;
  readonly left: string;
  readonly awards: readonly RunAward[];
  readonly proposedAt: string;
  readonly confirmedAt: string | null;
}

export function showRun(run: AllocationRun): ShownRun {
  const { total, input: _input, result, authorityId: _authority, proposedAt, confirmedAt, ...shown } = run;
  const { awards, left } = JSON.parse(result) as { awards: RunAward[]; left: string };
  return {
    ...shown,
    total: toMoneyText(total),
    left,
    awards,
    proposedAt: proposedAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}
