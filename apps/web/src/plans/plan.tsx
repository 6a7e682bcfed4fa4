import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, formatInstant, useLocale } from '@levada/ui';
import { Person } from '../frame/person.js';
import { useWords } from '../languages/words.js';
import { Life } from './life.js';
import { PlanPage } from './plan-page.js';

const route = getRouteApi('/plans/$planId');

type Priorities = readonly { readonly code: string; readonly title: string }[];

/** `P2` before `P10`, as people count. */
const inOrder = (priorities: Priorities): Priorities =>
  priorities.toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));

/** A plan on one page: what it is, what it wants, and what can be done with it now. */
export function PlanOverview(): ReactNode {
  const t = useWords('plans');
  const locale = useLocale();
  const { planId } = route.useParams();
  return (
    <PlanPage planId={planId}>
      {({ plan, versions }) => {
        const inForce = versions.find(({ status }) => status === 'adopted');
        return (
          <>
            <Facts
              of={[
                [t('level'), t(`level-${plan.level}`)],
                [t('type'), t(`type-${plan.type}`)],
                [t('territory'), plan.territory.code],
                [t('draftedBy'), <Person id={plan.draftedBy} />],
                plan.consultation
                  ? [t('consultationUntil'), formatInstant(plan.consultation.closesAt, locale)]
                  : undefined,
                plan.resolution ? [t('resolution'), t('resolutionOf', { ...plan.resolution })] : undefined,
                plan.partOfTitle ? [t('partOf'), plan.partOfTitle] : undefined,
              ]}
            />
            <section aria-labelledby="priorities">
              <h2 id="priorities">{t('priorities')}</h2>
              {plan.priorities.length === 0 ? (
                <p>{t('noPriorities')}</p>
              ) : (
                <ul>
                  {inOrder(plan.priorities).map(({ code, title }) => (
                    <li key={code}>
                      <Link
                        to="/plans/$planId/versions/$number/outline"
                        params={{ planId, number: String(plan.planVersion) }}
                        search={{ element: code }}
                      >
                        {code}
                      </Link>{' '}
                      {title}
                    </li>
                  ))}
                </ul>
              )}
              {inForce && (
                <p>
                  <Link to="/money" search={{ plan: planId }}>
                    {t('toMoney')}
                  </Link>
                </p>
              )}
            </section>
            <Life plan={plan} inForce={inForce} />
          </>
        );
      }}
    </PlanPage>
  );
}
