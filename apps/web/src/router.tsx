import { createRoute, createRouter } from '@tanstack/react-router';
import { applicationRoutes } from './applications/routes.js';
import { applyingRoutes } from './applying/routes.js';
import { approvalRoutes } from './approval/routes.js';
import { decisionRoutes } from './decisions/routes.js';
import { bodyRoutes } from './bodies/routes.js';
import { catalogueRoutes } from './catalogue/routes.js';
import { Home } from './frame/home.js';
import { root } from './frame/root.js';
import { noticeRoutes } from './notices/routes.js';
import { importRoutes } from './imports/routes.js';
import { moneyRoutes } from './money/routes.js';
import { operationRoutes } from './operations/routes.js';
import { peopleRoutes } from './people/routes.js';
import { planRoutes } from './plans/routes.js';
import { publicRoutes } from './public/routes.js';
import { registryRoutes } from './registry/routes.js';
import { roundRoutes } from './rounds/routes.js';
import { scoringRoutes } from './scoring/routes.js';
import { signInRoutes } from './sign-in/routes.js';
import { workbenchRoutes } from './workbench/routes.js';

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    ...signInRoutes,
    ...noticeRoutes,
    ...roundRoutes,
    ...applicationRoutes,
    ...applyingRoutes,
    ...decisionRoutes,
    ...workbenchRoutes,
    ...approvalRoutes,
    ...scoringRoutes,
    ...registryRoutes,
    ...peopleRoutes,
    ...importRoutes,
    ...operationRoutes,
    ...moneyRoutes,
    ...planRoutes,
    ...bodyRoutes,
    ...catalogueRoutes,
    ...publicRoutes,
  ]),
  scrollRestoration: true,
  // The next screen is fetched when somebody is about to go there.
  defaultPreload: 'intent',
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
