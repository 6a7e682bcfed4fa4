import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';
import { PARTS, type Part } from './written.js';

type Raw = Record<string, unknown>;

export const applyingRoutes = [
  createRoute({
    ...at,
    path: '/my-applications',
    component: lazyScreen(() => import('./my-applications.js'), 'MyApplications'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['reference', 'title', 'requested', 'submittedAt'], ['status']),
  }),
  createRoute({
    ...at,
    path: '/open-rounds',
    component: lazyScreen(() => import('./open-rounds.js'), 'OpenRounds'),
  }),
  createRoute({
    ...at,
    path: '/open-rounds/$roundId',
    component: lazyScreen(() => import('./open-round.js'), 'OpenRound'),
  }),
  createRoute({
    ...at,
    path: '/drafts/$draftId',
    component: lazyScreen(() => import('./draft.js'), 'Draft'),
    validateSearch: (raw: Raw): { part?: Part; field?: string } => ({
      ...(PARTS.includes(raw.part as Part) ? { part: raw.part as Part } : {}),
      ...(typeof raw.field === 'string' ? { field: raw.field } : {}),
    }),
  }),
] as const;
