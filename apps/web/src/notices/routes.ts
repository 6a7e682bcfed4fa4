import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

export const noticeRoutes = [
  createRoute({
    ...at,
    path: '/notices',
    component: lazyScreen(() => import('./notices.js'), 'Notices'),
    validateSearch: (raw: Record<string, unknown>) => listSearchOf(raw, []),
  }),
] as const;
