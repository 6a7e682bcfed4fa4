import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;

export const roundRoutes = [
  createRoute({
    ...at,
    path: '/rounds',
    component: lazyScreen(() => import('./rounds.js'), 'Rounds'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['title'], ['status']),
  }),
  createRoute({
    ...at,
    path: '/rounds/$roundId',
    component: lazyScreen(() => import('./round.js'), 'Round'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['reference', 'organisation', 'amount']),
  }),
  createRoute({
    ...at,
    path: '/rounds/new',
    component: lazyScreen(() => import('./new-round.js'), 'NewRound'),
  }),
] as const;
