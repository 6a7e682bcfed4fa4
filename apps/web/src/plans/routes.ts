import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
const number = (value: unknown): string | undefined =>
  /^[1-9]\d{0,8}$/.test(text(value) ?? '') ? text(value) : undefined;

export interface OutlineSearch {
  /** The code of the element that is open. */
  readonly element?: string;
}
export interface VersionsSearch {
  readonly from?: string;
  readonly to?: string;
}

export const planRoutes = [
  createRoute({
    ...at,
    path: '/plans',
    component: lazyScreen(() => import('./plans.js'), 'Plans'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['title', 'from'], ['status', 'level', 'type']),
  }),
  createRoute({
    ...at,
    path: '/plans/new',
    component: lazyScreen(() => import('./new-plan.js'), 'NewPlan'),
  }),
  createRoute({
    ...at,
    path: '/plans/$planId',
    component: lazyScreen(() => import('./plan.js'), 'PlanOverview'),
  }),
  createRoute({
    ...at,
    path: '/plans/$planId/versions',
    component: lazyScreen(() => import('./versions.js'), 'PlanVersions'),
    validateSearch: ({ from, to }: Raw): VersionsSearch => ({
      ...(number(from) ? { from: number(from)! } : {}),
      ...(number(to) ? { to: number(to)! } : {}),
    }),
  }),
  createRoute({
    ...at,
    path: '/plans/$planId/gates',
    component: lazyScreen(() => import('./gates.js'), 'PlanGates'),
  }),
  createRoute({
    ...at,
    path: '/plans/$planId/comments',
    component: lazyScreen(() => import('./comments.js'), 'PlanComments'),
    validateSearch: (raw: Raw) =>
      listSearchOf(
        raw,
        ['madeAt', 'author'],
        ['status', 'disposition', 'visibility', 'element', 'planVersion', 'group', 'untold'],
      ),
  }),
  createRoute({
    ...at,
    path: '/plans/$planId/versions/$number/outline',
    component: lazyScreen(() => import('./outline-page.js'), 'PlanOutline'),
    validateSearch: ({ element }: Raw): OutlineSearch => (text(element) ? { element: text(element)! } : {}),
  }),
] as const;
