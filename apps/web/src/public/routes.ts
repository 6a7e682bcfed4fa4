import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../frame/root.js';

/** For people without an account. */
export const publicRoutes = [
  createRoute({
    ...at,
    path: '/public/$slug',
    component: lazyRouteComponent(() => import('./plans.js'), 'PublicPlans'),
  }),
  createRoute({
    ...at,
    path: '/public/$slug/plans/$planId/$planVersion',
    component: lazyRouteComponent(() => import('./plan.js'), 'PublicPlan'),
    validateSearch: ({ about }: Record<string, unknown>): { about?: string } =>
      typeof about === 'string' && about ? { about } : {},
  }),
  createRoute({
    ...at,
    path: '/public/$slug/plans/$planId/comments/$commentId',
    component: lazyRouteComponent(() => import('./comment.js'), 'PublicComment'),
  }),
  createRoute({
    ...at,
    path: '/public/$slug/suggest',
    component: lazyRouteComponent(() => import('./suggest.js'), 'Suggest'),
  }),
  createRoute({
    ...at,
    path: '/public/$slug/suggestions/$suggestionId',
    component: lazyRouteComponent(() => import('./suggestion.js'), 'PublicSuggestion'),
  }),
  createRoute({
    ...at,
    path: '/accessibility',
    component: lazyRouteComponent(() => import('./statement.js'), 'Statement'),
  }),
] as const;
