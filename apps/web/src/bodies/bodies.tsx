import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatDay, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';

const route = getRouteApi('/bodies');
export const BODY_KINDS = ['working-group', 'subgroup', 'steering-group', 'advisory-body', 'council'] as const;

/** The groups that plans are made in. */
export function Bodies(): ReactNode {
  const t = useWords('bodies');
  const locale = useLocale();
  const may = useMay();
  return (
    <Page title={t('bodiesTitle')}>
      {may('planning_openBody') && (
        <p>
          <Link className="button" to="/bodies/new">
            {t('newBody')}
          </Link>
        </p>
      )}
      <ListView<Schema['WorkingBody']>
        name={['bodies']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/planning/bodies', { params: { query: query as never } }))}
        csv="/api/v1/planning/bodies"
        keyOf={({ id }) => id}
        caption={(count) => t('bodiesFound', { count })}
        nothing={t('noBodies')}
        searchLabel={t('searchBodies')}
        filters={[{ name: 'kind', label: t('kind'), choices: BODY_KINDS.map((one) => [one, t(`kind-${one}`)]) }]}
        columns={[
          {
            key: 'title',
            title: t('body'),
            names: true,
            cell: ({ id, title }) => (
              <Link to="/bodies/$bodyId" params={{ bodyId: id }}>
                {title}
              </Link>
            ),
          },
          { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`kind-${kind}`) },
          { key: 'from', title: t('from'), cell: ({ from }) => formatDay(from, locale) },
          { key: 'until', title: t('until'), cell: ({ until }) => (until ? formatDay(until, locale) : t('openEnded')) },
          { key: 'mandate', title: t('mandate'), cell: ({ mandate }) => mandate },
        ]}
      />
    </Page>
  );
}
