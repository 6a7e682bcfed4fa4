import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';
import type { Service } from './services.js';

type Raw = Record<string, unknown>;
// The names stand here once more, so that the first page does not load the room.
const NAMES: readonly Service[] = ['access', 'catalogue', 'registry', 'planning', 'funding'];

export const operationRoutes = [
  createRoute({
    ...at,
    path: '/operations',
    component: lazyScreen(() => import('./status.js'), 'Status'),
  }),
  createRoute({
    ...at,
    path: '/operations/dead-letters/$service',
    component: lazyScreen(() => import('./dead-letters.js'), 'DeadLetters'),
    params: { parse: ({ service }) => ({ service: NAMES.find((name) => name === service) ?? 'access' }) },
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['status', 'producer', 'type']),
  }),
  createRoute({
    ...at,
    path: '/operations/mails',
    component: lazyScreen(() => import('./mails.js'), 'Mails'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['delivery', 'kind']),
  }),
] as const;
