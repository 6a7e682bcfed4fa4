import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;

export const catalogueRoutes = [
  createRoute({
    ...at,
    path: '/catalogue',
    component: lazyScreen(() => import('./catalogue.js'), 'Catalogue'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['number', 'title'], ['status']),
  }),
  createRoute({
    ...at,
    path: '/catalogue/new',
    component: lazyScreen(() => import('./new-version.js'), 'NewVersion'),
  }),
  createRoute({
    ...at,
    path: '/catalogue/$versionId',
    component: lazyScreen(() => import('./entries.js'), 'Entries'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['code'], ['kind', 'form', 'mark']),
  }),
  createRoute({
    ...at,
    path: '/catalogue/$versionId/comparison',
    component: lazyScreen(() => import('./comparison.js'), 'CatalogueComparison'),
  }),
  createRoute({
    ...at,
    path: '/catalogue/$versionId/crosswalk',
    component: lazyScreen(() => import('./crosswalk.js'), 'CatalogueCrosswalk'),
  }),
  createRoute({
    ...at,
    path: '/catalogue/$versionId/life',
    component: lazyScreen(() => import('./life.js'), 'CatalogueLife'),
  }),
  createRoute({
    ...at,
    path: '/catalogue/$versionId/new-entry',
    component: lazyScreen(() => import('./new-entry.js'), 'NewEntry'),
  }),
  createRoute({
    ...at,
    path: '/catalogue/$versionId/entries/$code',
    component: lazyScreen(() => import('./entry.js'), 'Entry'),
  }),
] as const;
