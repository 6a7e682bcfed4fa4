import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;

export const scoringRoutes = [
  createRoute({
    ...at,
    path: '/scoring',
    component: lazyRouteComponent(() => import('./queue.js'), 'OwnQueue'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['reference'], ['review']),
  }),
  createRoute({
    ...at,
    path: '/rounds/$roundId/scoring',
    component: lazyRouteComponent(() => import('./queue.js'), 'RoundQueue'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['reference'], ['review']),
  }),
  createRoute({
    ...at,
    path: '/applications/$applicationId/score',
    component: lazyRouteComponent(() => import('./score.js'), 'Score'),
  }),
] as const;
