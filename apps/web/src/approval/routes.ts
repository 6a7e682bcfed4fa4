import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
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
    component: lazyScreen(() => import('./proposal.js'), 'Proposal'),
    validateSearch: (raw: Raw): ProposalSearch => ({
      ...(TABS.includes(raw.tab as ProposalTab) ? { tab: raw.tab as ProposalTab } : {}),
      ...(typeof raw.beside === 'string' && /^(rule|[0-9a-f]{64})$/.test(raw.beside) ? { beside: raw.beside } : {}),
    }),
  }),
  createRoute({
    ...at,
    path: '/rounds/$roundId/proposals',
    component: lazyScreen(() => import('./proposals.js'), 'Proposals'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['status']),
  }),
  createRoute({
    ...at,
    path: '/approvals',
    component: lazyScreen(() => import('./proposals.js'), 'Approvals'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['status']),
  }),
] as const;
