import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;
const TABS = ['changes', 'lines', 'minutes', 'letters'] as const;
export type ProposalTab = (typeof TABS)[number];

export interface ProposalSearch {
  readonly tab?: ProposalTab;
  /** The text that this one is put beside, by its hash; `rule`: what was computed. */
  readonly beside?: string;
}

export const approvalRoutes = [
  createRoute({
    ...at,
    path: '/proposals/$proposalId',
    component: lazyRouteComponent(() => import('./proposal.js'), 'Proposal'),
    validateSearch: (raw: Raw): ProposalSearch => ({
      ...(TABS.includes(raw.tab as ProposalTab) ? { tab: raw.tab as ProposalTab } : {}),
      ...(typeof raw.beside === 'string' && /^(rule|[0-9a-f]{64})$/.test(raw.beside) ? { beside: raw.beside } : {}),
    }),
  }),
  createRoute({
    ...at,
    path: '/rounds/$roundId/proposals',
    component: lazyRouteComponent(() => import('./proposals.js'), 'Proposals'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['status']),
  }),
  createRoute({
    ...at,
    path: '/approvals',
    component: lazyRouteComponent(() => import('./proposals.js'), 'Approvals'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['status']),
  }),
] as const;
