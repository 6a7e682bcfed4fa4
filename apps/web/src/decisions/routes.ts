import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

export const decisionRoutes = [
  createRoute({
    ...at,
    path: '/decisions',
    component: lazyScreen(() => import('./decisions.js'), 'Decisions'),
    validateSearch: (raw: Record<string, unknown>) =>
      listSearchOf(raw, ['reference', 'organisation', 'amount'], ['outcome', 'varied']),
  }),
  createRoute({
    ...at,
    path: '/decisions/$decisionId',
    component: lazyScreen(() => import('./decision.js'), 'Decision'),
  }),
] as const;
