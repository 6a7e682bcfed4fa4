import { queryOptions } from '@tanstack/react-query';
import { Unreached } from '../api.js';
import type { Readiness } from './health.js';

/** Answers in the same way with 200 and with 503, so that it also tells what is away. */
export const readinessQuery = queryOptions({
  queryKey: ['readiness'],
  queryFn: async (): Promise<Readiness> => {
    const response = await fetch('/health/ready').catch(() => {
      throw new Unreached();
    });
    return (await response.json()) as Readiness;
  },
  refetchInterval: 10_000,
  staleTime: 0,
});
