import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

export const noticeRoutes = [
  createRoute({
    ...at,
    path: '/notices',
    component: lazyRouteComponent(() => import('./notices.js'), 'Notices'),
    validateSearch: (raw: Record<string, unknown>) => listSearchOf(raw, []),
  }),
] as const;
