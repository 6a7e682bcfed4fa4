import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';
import { CASE_STEPS, type CaseStep } from './case-steps.js';
import { HAPPENINGS } from './happening-kinds.js';

type Raw = Record<string, unknown>;
type Kind = (typeof HAPPENINGS)[number];
const isKind = (raw: unknown): raw is Kind => HAPPENINGS.some((kind) => kind === raw);
const isStep = (raw: unknown): raw is CaseStep => CASE_STEPS.some((step) => step === raw);

export const registryRoutes = [
  createRoute({
    ...at,
    path: '/my-organisation',
    component: lazyScreen(() => import('./my-organisation.js'), 'MyOrganisation'),
  }),
  createRoute({
    ...at,
    path: '/onboarding',
    component: lazyScreen(() => import('./queue.js'), 'Queue'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['receivedOn', 'dueOn'], ['status', 'kind']),
  }),
  createRoute({
    ...at,
    path: '/onboarding/new',
    component: lazyScreen(() => import('./new-case.js'), 'NewCase'),
    validateSearch: ({ organisation }: Raw): { organisation?: string } =>
      typeof organisation === 'string' ? { organisation } : {},
  }),
  createRoute({
    ...at,
    path: '/onboarding/$caseId',
    component: lazyScreen(() => import('./case.js'), 'Case'),
    validateSearch: ({ step }: Raw): { step?: CaseStep } => (isStep(step) ? { step } : {}),
  }),
  createRoute({
    ...at,
    path: '/organisations',
    component: lazyScreen(() => import('./organisations.js'), 'Organisations'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['name', 'identifier'], ['legalType', 'merged']),
  }),
  createRoute({
    ...at,
    path: '/organisations/$organisationId',
    component: lazyScreen(() => import('./organisation-identity.js'), 'OrganisationIdentity'),
  }),
  createRoute({
    ...at,
    path: '/organisations/$organisationId/services',
    component: lazyScreen(() => import('./organisation-services.js'), 'OrganisationServices'),
  }),
  createRoute({
    ...at,
    path: '/organisations/$organisationId/sites',
    component: lazyScreen(() => import('./organisation-sites.js'), 'OrganisationSites'),
  }),
  createRoute({
    ...at,
    path: '/organisations/$organisationId/agreements',
    component: lazyScreen(() => import('./organisation-agreements.js'), 'OrganisationAgreements'),
  }),
  createRoute({
    ...at,
    path: '/organisations/$organisationId/funding',
    component: lazyScreen(() => import('./organisation-funding.js'), 'OrganisationFunding'),
  }),
  createRoute({
    ...at,
    path: '/organisations/$organisationId/proposals',
    component: lazyScreen(() => import('./organisation-proposals.js'), 'OrganisationProposals'),
  }),
  createRoute({
    ...at,
    path: '/organisations/$organisationId/timeline',
    component: lazyScreen(() => import('./organisation-timeline.js'), 'OrganisationTimeline'),
    validateSearch: ({ kind }: Raw): { kind?: Kind } => (isKind(kind) ? { kind } : {}),
  }),
  createRoute({
    ...at,
    path: '/duplicates',
    component: lazyScreen(() => import('./duplicates.js'), 'Duplicates'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['likeness'], ['reason', 'status', 'organisation']),
  }),
  createRoute({
    ...at,
    path: '/duplicates/$duplicateId',
    component: lazyScreen(() => import('./duplicate.js'), 'Duplicate'),
  }),
  createRoute({
    ...at,
    path: '/merges',
    component: lazyScreen(() => import('./merges.js'), 'Merges'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['status', 'from', 'to']),
  }),
  createRoute({
    ...at,
    path: '/merges/new',
    component: lazyScreen(() => import('./new-merge.js'), 'NewMerge'),
    validateSearch: ({ from, to }: Raw): { from?: string; to?: string } => ({
      ...(typeof from === 'string' ? { from } : {}),
      ...(typeof to === 'string' ? { to } : {}),
    }),
  }),
] as const;
