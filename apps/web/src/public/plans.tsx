import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatDay, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { PlanState } from './plan-state.js';
import { isOpen } from './is-open.js';

const route = getRouteApi('/public/$slug');

type Plan = Schema['PublicPlan'];

/** What an authority has published, first what one can still say something about. */
export function PublicPlans(): ReactNode {
  const t = useWords('public');
  const { slug } = route.useParams();
  const plans = useQuery({
    queryKey: ['public-plans', slug],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/public/{authority}/plans', {
          params: { path: { authority: slug }, query: { limit: 200, sort: 'title' } },
        }),
      ),
  });
  return (
    <Page title={t('publicTitle')}>
      <p>{t('publicIntro')}</p>
      <Answer to={plans}>
        {({ items }) => {
          const consulted = items.filter(({ status }) => status === 'in-consultation');
          const open = consulted.filter((plan) => isOpen(plan));
          return (
            <>
              {items.length === 0 && <p role="status">{t('nothingPublished')}</p>}
              {items.length > 0 && open.length === 0 && <p>{t('noneOpen')}</p>}
              <Listed slug={slug} title={t('openNow')} plans={open} />
              <Listed slug={slug} title={t('inForce')} plans={items.filter(({ status }) => status === 'adopted')} />
              <Listed slug={slug} title={t('consultationsOver')} plans={consulted.filter((plan) => !isOpen(plan))} />
              <p>
                <Link className="button" to="/public/$slug/suggest" params={{ slug }}>
                  {t('makeSuggestion')}
                </Link>
              </p>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Listed({ slug, title, plans }: { slug: string; title: string; plans: readonly Plan[] }): ReactNode {
  const locale = useLocale();
  if (plans.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link
              to="/public/$slug/plans/$planId/$planVersion"
              params={{ slug, planId: plan.planId, planVersion: String(plan.planVersion) }}
            >
              {plan.title}
            </Link>{' '}
            <PlanState of={plan} />{' '}
            <span className="soft">
              {formatDay(plan.from, locale)} – {formatDay(plan.to, locale)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
