import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Facts, formatDay, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { CommentForm } from './comment-form.js';
import { Comments } from './comments.js';
import { Elements } from './elements.js';
import { isOpen } from './is-open.js';
import { OutsidePage } from './outside.js';
import { PlanState } from './plan-state.js';

const route = getRouteApi('/public/$slug/plans/$planId/$planVersion');

/** A version of a plan as text, what was said about it, and while it takes comments a place for one. */
export function PublicPlan(): ReactNode {
  const t = useWords('public');
  const locale = useLocale();
  const { slug, planId, planVersion } = route.useParams();
  const { about } = route.useSearch();
  const plan = useQuery({
    queryKey: ['public-plan', slug, planId, planVersion],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/public/{authority}/plans/{planId}/versions/{planVersion}', {
          params: { path: { authority: slug, planId, planVersion: planVersion as never } },
        }),
      ),
  });
  return (
    <OutsidePage slug={slug} title={plan.data?.title ?? t('planText')}>
      <Answer to={plan}>
        {(found) => (
          <>
            <p>
              <PlanState of={found} />
            </p>
            <Facts
              of={[
                [t('validFromTo'), `${formatDay(found.from, locale)} – ${formatDay(found.to, locale)}`],
                [t('plan'), t('versionOf', { version: found.planVersion })],
              ]}
            />
            <Elements of={found.elements} isOpen={isOpen(found)} />
            {isOpen(found) && <CommentForm slug={slug} planId={planId} elements={found.elements} about={about} />}
            <Comments slug={slug} planId={planId} planVersion={found.planVersion} />
          </>
        )}
      </Answer>
    </OutsidePage>
  );
}
