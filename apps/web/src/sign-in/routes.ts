import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { wayBackOf } from '../list-search.js';

export const signInRoutes = [
  createRoute({
    ...at,
    path: '/sign-in',
    component: lazyScreen(() => import('./sign-in.js'), 'SignIn'),
    validateSearch: (raw: Record<string, unknown>): { back?: string; done?: 'password' } => {
      const back = wayBackOf(raw.back);
      return { ...(back ? { back } : {}), ...(raw.done === 'password' ? { done: 'password' as const } : {}) };
    },
  }),
  createRoute({
    ...at,
    path: '/invitation',
    component: lazyScreen(() => import('./invitation.js'), 'Invitation'),
  }),
] as const;
