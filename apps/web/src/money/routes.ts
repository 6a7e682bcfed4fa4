import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

export const moneyRoutes = [
  createRoute({
    ...at,
    path: '/money',
    component: lazyScreen(() => import('./money.js'), 'MoneyByPriority'),
    validateSearch: ({ plan }: Raw): { plan?: string | undefined } => (text(plan) ? { plan: text(plan) } : {}),
  }),
  createRoute({
    ...at,
    path: '/money/flow',
    component: lazyScreen(() => import('./flow.js'), 'Flow'),
    validateSearch: (raw: Raw) =>
      listSearchOf(
        raw,
        ['source', 'priority', 'organisation', 'amount'],
        ['plan', 'source', 'priority', 'serviceType', 'organisation'],
      ),
  }),
  createRoute({
    ...at,
    path: '/money/$planId/$code',
    component: lazyScreen(() => import('./priority.js'), 'Priority'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['reference', 'organisation', 'amount'], ['outcome']),
  }),
] as const;
