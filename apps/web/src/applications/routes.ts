import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../frame/root.js';

export const applicationRoutes = [
  createRoute({
    ...at,
    path: '/rounds/$roundId/new-application',
    component: lazyRouteComponent(() => import('./new-application.js'), 'NewApplication'),
  }),
  createRoute({
    ...at,
    path: '/decisions/$decisionId',
    component: lazyRouteComponent(() => import('../decisions/decision.js'), 'Decision'),
  }),
] as const;
