import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;

export const scoringRoutes = [
  createRoute({
    ...at,
    path: '/scoring',
    component: lazyScreen(() => import('./queue.js'), 'OwnQueue'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['reference'], ['review']),
  }),
  createRoute({
    ...at,
    path: '/rounds/$roundId/scoring',
    component: lazyScreen(() => import('./queue.js'), 'RoundQueue'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['reference'], ['review']),
  }),
  createRoute({
    ...at,
    path: '/applications/$applicationId/score',
    component: lazyScreen(() => import('./score.js'), 'Score'),
  }),
] as const;
