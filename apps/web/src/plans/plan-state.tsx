import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { State, type Tone } from '../frame/state.js';
import { useWords } from '../languages/words.js';

type Status = Schema['Plan']['status'];
export const PLAN_STATUSES: readonly Status[] = [
  ...(['draft', 'in-consultation', 'revised', 'withdrawn', 'adopted', 'superseded'] as const),
];
const TONES: Readonly<Record<Status, Tone>> = {
  ...{ draft: 'part', 'in-consultation': 'part', revised: '', withdrawn: 'bad', adopted: 'good', superseded: '' },
};

export function PlanState({ of: status }: { of: Status }): ReactNode {
  const t = useWords('plans');
  return <State tone={TONES[status]}>{t(`status-${status}`)}</State>;
}
