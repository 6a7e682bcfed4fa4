import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { planTextQuery } from '../applying/questions.js';
import { useAuthority } from '../applying/own.js';
import { useIsOffice } from '../frame/may.js';
import { priorityQuery } from '../questions.js';

type Trace = Schema['PriorityTrace'];
type Cited = Pick<Schema['Application']['priorityRefs'][number], 'planId' | 'planVersion' | 'priorityCode'>;

/** The sentence that is cited, and where it stands; the money that serves it only for whoever may see all of it. */
export interface CitedPriority {
  readonly title: string;
  readonly plan: Pick<Trace['plan'], 'title' | 'planVersion' | 'from' | 'to'> &
    Partial<Pick<Trace['plan'], 'resolution'>>;
  readonly money: Trace['money'];
}

/** People of the office ask planning; those of a provider read the plan as everybody may. */
export function useCitedPriority({ planId, planVersion, priorityCode }: Cited) {
  const isOffice = useIsOffice();
  const authority = useAuthority();
  const traced = useQuery({ ...priorityQuery(planId, priorityCode), enabled: isOffice });
  const read = useQuery({
    ...planTextQuery(authority, planId, planVersion),
    enabled: !isOffice && authority !== '',
    select: (plan): CitedPriority => ({
      title: plan.elements.find(({ code }) => code === priorityCode)?.title ?? priorityCode,
      plan,
      money: [],
    }),
  });
  const { data, error, refetch } = isOffice ? traced : read;
  return { data: data as CitedPriority | undefined, error, refetch };
}
