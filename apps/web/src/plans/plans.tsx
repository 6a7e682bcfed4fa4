import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatCount, formatDay, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { PLAN_STATUSES, PlanState } from './plan-state.js';

const route = getRouteApi('/plans');
export const LEVELS = ['local', 'regional', 'national'] as const;
export const TYPES = ['strategic', 'community', 'summary-of-local-plans', 'status-and-outlook', 'guidelines'] as const;

/** The plans of one's authority: each by the version in force, else by its newest. */
export function Plans(): ReactNode {
  const t = useWords('plans');
  const locale = useLocale();
  const may = useMay();
  return (
    <Page title={t('plansTitle')}>
      {may('planning_draftPlan') && (
        <p>
          <Link className="button" to="/plans/new">
            {t('newPlan')}
          </Link>
        </p>
      )}
      <ListView<Schema['ListedPlan']>
        name={['plans']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/planning/plans', { params: { query: query as never } }))}
        csv="/api/v1/planning/plans"
        keyOf={({ id }) => id}
        caption={(count) => t('plansFound', { count })}
        nothing={t('noPlans')}
        searchLabel={t('searchPlans')}
        filters={[
          { name: 'status', label: t('status'), choices: PLAN_STATUSES.map((one) => [one, t(`status-${one}`)]) },
          { name: 'level', label: t('level'), choices: LEVELS.map((one) => [one, t(`level-${one}`)]) },
          { name: 'type', label: t('type'), choices: TYPES.map((one) => [one, t(`type-${one}`)]) },
        ]}
        columns={[
          {
            key: 'title',
            title: t('plan'),
            sort: 'title',
            names: true,
            cell: ({ id, title }) => (
              <Link to="/plans/$planId" params={{ planId: id }}>
                {title}
              </Link>
            ),
          },
          { key: 'status', title: t('status'), cell: ({ status }) => <PlanState of={status} /> },
          {
            key: 'from',
            title: t('period'),
            sort: 'from',
            cell: ({ from, to }) => `${formatDay(from, locale)} – ${formatDay(to, locale)}`,
          },
          { key: 'level', title: t('level'), cell: ({ level }) => t(`level-${level}`) },
          { key: 'type', title: t('type'), cell: ({ type }) => t(`type-${type}`) },
          {
            key: 'planVersion',
            title: t('versionHead'),
            numeric: true,
            cell: ({ planVersion }) => formatCount(planVersion, locale),
          },
          {
            key: 'priorities',
            title: t('priorities'),
            numeric: true,
            cell: ({ priorities }) => formatCount(priorities, locale),
          },
        ]}
      />
    </Page>
  );
}
