import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;

export const peopleRoutes = [
  createRoute({
    ...at,
    path: '/people',
    component: lazyRouteComponent(() => import('./people.js'), 'People'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['name', 'email'], ['status']),
  }),
  createRoute({
    ...at,
    path: '/people/new',
    component: lazyRouteComponent(() => import('./invite.js'), 'Invite'),
  }),
  createRoute({
    ...at,
    path: '/people/roles',
    component: lazyRouteComponent(() => import('./roles-page.js'), 'Roles'),
  }),
  createRoute({
    ...at,
    path: '/people/$personId',
    component: lazyRouteComponent(() => import('./person.js'), 'Person'),
  }),
] as const;
