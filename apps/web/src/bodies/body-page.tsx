import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Facts, formatDay, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Tabs } from '../frame/tabs.js';
import { PageAnswer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { planQuery } from '../questions.js';
import { bodyQuery } from './questions.js';

function PlanTitle({ id }: { id: string }): ReactNode {
  const t = useWords('bodies');
  const { data } = useQuery(planQuery(id));
  return data?.title ?? t('toPlan');
}

/** What is around every view of one body. */
export function BodyPage({
  bodyId,
  children,
}: {
  bodyId: string;
  children: (body: Schema['WorkingBody']) => ReactNode;
}): ReactNode {
  const t = useWords('bodies');
  const locale = useLocale();
  const found = useQuery(bodyQuery(bodyId));
  return (
    <PageAnswer to={found}>
      {(body) => (
        <Page
          title={body.title}
          above={
            <p className="way-back">
              <Link to="/bodies">← {t('bodiesTitle')}</Link>
            </p>
          }
        >
          <p>{body.mandate}</p>
          <Facts
            of={[
              [t('kind'), t(`kind-${body.kind}`)],
              [t('from'), formatDay(body.from, locale)],
              [t('until'), body.until ? formatDay(body.until, locale) : t('openEnded')],
              body.planId
                ? [
                    t('ofPlan'),
                    <Link to="/plans/$planId" params={{ planId: body.planId }}>
                      <PlanTitle id={body.planId} />
                    </Link>,
                  ]
                : undefined,
            ]}
          />
          <Tabs
            label={t('partsOfBody')}
            of={[
              { to: '/bodies/$bodyId', params: { bodyId }, name: t('people') },
              { to: '/bodies/$bodyId/meetings', params: { bodyId }, name: t('meetings') },
              { to: '/bodies/$bodyId/tasks', params: { bodyId }, name: t('tasks') },
            ]}
          />
          {children(body)}
        </Page>
      )}
    </PageAnswer>
  );
}
