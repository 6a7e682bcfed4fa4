import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';

/** For people without an account. */
export const publicRoutes = [
  createRoute({
    ...at,
    path: '/public/$slug',
    component: lazyScreen(() => import('./plans.js'), 'PublicPlans'),
  }),
  createRoute({
    ...at,
    path: '/public/$slug/plans/$planId/$planVersion',
    component: lazyScreen(() => import('./plan.js'), 'PublicPlan'),
    validateSearch: ({ about }: Record<string, unknown>): { about?: string } =>
      typeof about === 'string' && about ? { about } : {},
  }),
  createRoute({
    ...at,
    path: '/public/$slug/plans/$planId/comments/$commentId',
    component: lazyScreen(() => import('./comment.js'), 'PublicComment'),
  }),
  createRoute({
    ...at,
    path: '/public/$slug/suggest',
    component: lazyScreen(() => import('./suggest.js'), 'Suggest'),
  }),
  createRoute({
    ...at,
    path: '/public/$slug/suggestions/$suggestionId',
    component: lazyScreen(() => import('./suggestion.js'), 'PublicSuggestion'),
  }),
  createRoute({
    ...at,
    path: '/accessibility',
    component: lazyScreen(() => import('./statement.js'), 'Statement'),
  }),
] as const;
