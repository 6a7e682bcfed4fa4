import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;

export const importRoutes = [
  createRoute({
    ...at,
    path: '/imports',
    component: lazyScreen(() => import('./imports.js'), 'Imports'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['source', 'status']),
  }),
  createRoute({
    ...at,
    path: '/imports/new',
    component: lazyScreen(() => import('./new-import.js'), 'NewImport'),
  }),
  createRoute({
    ...at,
    path: '/imports/conflicts',
    component: lazyScreen(() => import('./conflicts.js'), 'Conflicts'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['field'], ['source', 'kind']),
  }),
] as const;
