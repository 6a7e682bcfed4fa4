import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Page } from '@levada/ui';
import { useIs } from '../frame/may.js';
import { Tabs } from '../frame/tabs.js';
import { PageAnswer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { organisationQuery, organisationsQuery } from './questions.js';

const PARTS = {
  identity: ['/organisations/$organisationId', 'tabIdentity'],
  services: ['/organisations/$organisationId/services', 'tabServices'],
  sites: ['/organisations/$organisationId/sites', 'tabSites'],
  agreements: ['/organisations/$organisationId/agreements', 'tabAgreements'],
  funding: ['/organisations/$organisationId/funding', 'tabFunding'],
  proposals: ['/organisations/$organisationId/proposals', 'tabProposals'],
  timeline: ['/organisations/$organisationId/timeline', 'tabTimeline'],
} as const;
export type Part = keyof typeof PARTS;

/** One organisation, part by part; what a role has no door for is not among them. */
export function OrganisationPage({
  part,
  children,
}: {
  part: Part;
  children: (organisation: Schema['OrganisationInFull']) => ReactNode;
}): ReactNode {
  const t = useWords('registry');
  const { organisationId = '' } = useParams({ strict: false });
  const organisation = useQuery(organisationQuery(organisationId));
  const parts = usePartsForMe();
  return (
    <PageAnswer to={organisation}>
      {(found) => (
        <Page
          title={found.name}
          above={
            <p className="way-back">
              <Link to="/organisations">{t('organisations')}</Link>
            </p>
          }
        >
          {found.mergedInto && <MergedInto id={found.mergedInto} />}
          <Tabs
            label={t('partsOfOrganisation')}
            of={parts.map((one) => ({
              to: PARTS[one][0],
              params: { organisationId },
              name: t(PARTS[one][1]),
            }))}
          />
          <h2>{t(PARTS[part][1])}</h2>
          {children(found)}
        </Page>
      )}
    </PageAnswer>
  );
}

function usePartsForMe(): readonly Part[] {
  const is = useIs();
  const funds = is(
    'funding-officer',
    'budget-officer',
    'approver',
    'planner',
    'auditor',
    'provider-editor',
    'provider-certifier',
  );
  const awards = funds || is('assessor', 'committee-member');
  const answers = is('registry-administrator', 'auditor', 'provider-editor', 'provider-certifier');
  return [
    ...(['identity', 'services', 'sites'] as const),
    ...(funds ? (['agreements'] as const) : []),
    ...(awards ? (['funding'] as const) : []),
    ...(answers ? (['proposals'] as const) : []),
    'timeline',
  ];
}

function MergedInto({ id }: { id: string }): ReactNode {
  const t = useWords('registry');
  const into = useQuery(organisationsQuery([id]));
  return (
    <p className="notice">
      {t('mergedInto')}{' '}
      <Link to="/organisations/$organisationId" params={{ organisationId: id }}>
        {into.data?.items[0]?.name ?? t('unknown')}
      </Link>
    </p>
  );
}
