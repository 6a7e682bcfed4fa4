import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;

export const peopleRoutes = [
  createRoute({
    ...at,
    path: '/people',
    component: lazyScreen(() => import('./people.js'), 'People'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['name', 'email'], ['status']),
  }),
  createRoute({
    ...at,
    path: '/people/new',
    component: lazyScreen(() => import('./invite.js'), 'Invite'),
  }),
  createRoute({
    ...at,
    path: '/people/roles',
    component: lazyScreen(() => import('./roles-page.js'), 'Roles'),
  }),
  createRoute({
    ...at,
    path: '/people/$personId',
    component: lazyScreen(() => import('./person.js'), 'Person'),
  }),
] as const;
