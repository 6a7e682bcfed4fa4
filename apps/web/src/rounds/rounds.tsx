import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatBrief, formatCount, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { RoundPhase, RoundStatus, useRuleName } from './words.js';

const route = getRouteApi('/rounds');

export function Rounds(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const may = useMay();
  const ruleName = useRuleName();
  return (
    <Page title={t('fundingRounds')}>
      {may('funding_openRound') && (
        <p>
          <Link className="button" to="/rounds/new">
            {t('newRound')}
          </Link>
        </p>
      )}
      <ListView<Schema['Round']>
        name={['rounds']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/funding/rounds', { params: { query: query as never } }))}
        csv="/api/v1/funding/rounds"
        keyOf={({ id }) => id}
        caption={(count) => t('roundsFound', { count })}
        nothing={t('noRounds')}
        searchLabel={t('searchRounds')}
        filters={[
          {
            name: 'status',
            label: t('status'),
            choices: [
              ['open', t('open')],
              ['decided', t('decided')],
            ],
          },
        ]}
        columns={[
          {
            key: 'title',
            title: t('round'),
            sort: 'title',
            names: true,
            cell: ({ id, title }) => (
              <Link to="/rounds/$roundId" params={{ roundId: id }}>
                {title}
              </Link>
            ),
          },
          { key: 'status', title: t('status'), cell: ({ status }) => <RoundStatus of={status} /> },
          { key: 'phase', title: t('phase'), cell: ({ phase }) => <RoundPhase of={phase} /> },
          {
            key: 'deadline',
            title: t('deadline'),
            cell: ({ deadline }) => (deadline ? formatBrief(deadline, locale) : '–'),
          },
          { key: 'rule', title: t('rule'), cell: ({ rule }) => ruleName(rule) },
          {
            key: 'applications',
            title: t('applications'),
            numeric: true,
            cell: ({ applications }) => formatCount(applications, locale),
          },
          { key: 'envelope', title: t('envelope'), numeric: true, cell: ({ envelope }) => <Money of={envelope} /> },
        ]}
      />
    </Page>
  );
}
