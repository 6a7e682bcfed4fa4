import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { NewApplication } from './applications/new-application.js';
import { Decision } from './decisions/decision.js';
import { Frame } from './frame/frame.js';
import { NothingHere } from './frame/trouble.js';
import { listSearchOf, wayBackOf } from './list-search.js';
import { Notices } from './notices/notices.js';
import { NewRound } from './rounds/new-round.js';
import { Round } from './rounds/round.js';
import { Rounds } from './rounds/rounds.js';
import { Invitation } from './sign-in/invitation.js';
import { SignIn } from './sign-in/sign-in.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NothingHere });
const at = { getParentRoute: () => root } as const;

const routes = root.addChildren([
  createRoute({
    ...at,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/rounds', replace: true });
    },
  }),
  createRoute({
    ...at,
    path: '/sign-in',
    component: SignIn,
    validateSearch: (raw: Record<string, unknown>): { back?: string; done?: 'password' } => {
      const back = wayBackOf(raw.back);
      return { ...(back ? { back } : {}), ...(raw.done === 'password' ? { done: 'password' as const } : {}) };
    },
  }),
  createRoute({ ...at, path: '/invitation', component: Invitation }),
  createRoute({
    ...at,
    path: '/rounds',
    component: Rounds,
    validateSearch: (raw: Record<string, unknown>) => listSearchOf(raw, ['title']),
  }),
  createRoute({
    ...at,
    path: '/rounds/$roundId',
    component: Round,
    validateSearch: (raw: Record<string, unknown>) => listSearchOf(raw, ['reference', 'organisation', 'amount']),
  }),
  createRoute({ ...at, path: '/rounds/new', component: NewRound }),
  createRoute({ ...at, path: '/rounds/$roundId/new-application', component: NewApplication }),
  createRoute({
    ...at,
    path: '/notices',
    component: Notices,
    validateSearch: (raw: Record<string, unknown>) => listSearchOf(raw, []),
  }),
  createRoute({ ...at, path: '/decisions/$decisionId', component: Decision }),
]);

export const router = createRouter({
  routeTree: routes,
  scrollRestoration: true,
  // Plain words in addresses: the router would write `search=2027` as `search=%222027%22`.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const there = Object.entries(search).filter(([, value]) => value !== undefined) as [string, string][];
    const text = new URLSearchParams(there).toString();
    return text ? `?${text}` : '';
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
