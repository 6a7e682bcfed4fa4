import type { Schema } from '@levada/api-client';

/** A consultation that is over keeps its status until the plan goes on: the clock says whether it still takes comments. */
export const isOpen = (
  { status, closesAt }: Pick<Schema['PublicPlan'], 'status' | 'closesAt'>,
  now = new Date(),
): boolean => status === 'in-consultation' && closesAt !== null && new Date(closesAt) > now;
