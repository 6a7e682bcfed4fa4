import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDay, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Tabs } from '../frame/tabs.js';
import { PageAnswer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { PlanState } from './plan-state.js';
import { versionsQuery } from './questions.js';
import { workedOn } from './worked-on.js';

export interface PlanShown {
  /** The one that is worked on, else the one in force. */
  readonly plan: Schema['Plan'];
  /** Newest first. */
  readonly versions: readonly Schema['Plan'][];
}

/** What is around every view of one plan: its name, how it stands, and the ways to the other views. */
export function PlanPage({ planId, children }: { planId: string; children: (of: PlanShown) => ReactNode }): ReactNode {
  const t = useWords('plans');
  const locale = useLocale();
  const versions = useQuery(versionsQuery(planId));
  return (
    <PageAnswer to={versions}>
      {({ items }) => {
        const plan = workedOn(items);
        const params = { planId };
        return (
          <Page
            title={plan.title}
            above={
              <p className="way-back">
                <Link to="/plans">← {t('plansTitle')}</Link>
              </p>
            }
          >
            <p>
              <PlanState of={plan.status} /> · {t('versionNumber', { number: plan.planVersion })} ·{' '}
              {formatDay(plan.from, locale)} – {formatDay(plan.to, locale)}
            </p>
            <Tabs
              label={t('partsOfPlan')}
              of={[
                { to: '/plans/$planId', params, name: t('overview') },
                {
                  to: '/plans/$planId/versions/$number/outline',
                  params: { planId, number: String(plan.planVersion) },
                  name: t('outline'),
                },
                { to: '/plans/$planId/gates', params, name: t('gates') },
                { to: '/plans/$planId/comments', params, name: t('comments') },
                { to: '/plans/$planId/versions', params, name: t('versionsTab') },
              ]}
            />
            {children({ plan, versions: items })}
          </Page>
        );
      }}
    </PageAnswer>
  );
}
