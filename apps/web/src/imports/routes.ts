import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;

export const importRoutes = [
  createRoute({
    ...at,
    path: '/imports',
    component: lazyRouteComponent(() => import('./imports.js'), 'Imports'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['source', 'status']),
  }),
  createRoute({
    ...at,
    path: '/imports/new',
    component: lazyRouteComponent(() => import('./new-import.js'), 'NewImport'),
  }),
  createRoute({
    ...at,
    path: '/imports/conflicts',
    component: lazyRouteComponent(() => import('./conflicts.js'), 'Conflicts'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['field'], ['source', 'kind']),
  }),
] as const;
