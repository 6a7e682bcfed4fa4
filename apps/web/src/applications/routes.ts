import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;
export const APPLICATION_TABS = ['application', 'assessment', 'amounts', 'files', 'decision'] as const;
export type ApplicationTab = (typeof APPLICATION_TABS)[number];

export const applicationRoutes = [
  createRoute({
    ...at,
    path: '/rounds/$roundId/applications',
    component: lazyScreen(() => import('./applications.js'), 'Applications'),
    validateSearch: (raw: Raw) =>
      listSearchOf(raw, ['reference', 'title', 'requested', 'submittedAt'], ['status', 'priority', 'providerStanding']),
  }),
  createRoute({
    ...at,
    path: '/applications/$applicationId',
    component: lazyScreen(() => import('./application.js'), 'Application'),
    validateSearch: (raw: Raw): { tab?: ApplicationTab } =>
      APPLICATION_TABS.includes(raw.tab as ApplicationTab) ? { tab: raw.tab as ApplicationTab } : {},
  }),
  createRoute({
    ...at,
    path: '/rounds/$roundId/new-application',
    component: lazyScreen(() => import('./new-application.js'), 'NewApplication'),
  }),
] as const;
