import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../frame/root.js';
import { wayBackOf } from '../list-search.js';

export const signInRoutes = [
  createRoute({
    ...at,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in.js'), 'SignIn'),
    validateSearch: (raw: Record<string, unknown>): { back?: string; done?: 'password' } => {
      const back = wayBackOf(raw.back);
      return { ...(back ? { back } : {}), ...(raw.done === 'password' ? { done: 'password' as const } : {}) };
    },
  }),
  createRoute({
    ...at,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./invitation.js'), 'Invitation'),
  }),
] as const;
