import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatBrief, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useIsOffice } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { Outcome } from './outcome.js';

const route = getRouteApi('/decisions');

/** What was decided, over all rounds; of a provider what was decided of its own applications. */
export function Decisions(): ReactNode {
  const t = useWords('decisions');
  const locale = useLocale();
  const isOffice = useIsOffice();
  const outcomes = ['granted', 'reduced', 'reserve', 'refused', 'deferred', 'revoked', 'renounced'] as const;
  const words = { granted: 'inFull', reduced: 'inPart' } as const;
  return (
    <Page title={t('decisions')}>
      <ListView<Schema['Decision']>
        name={['decisions']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/funding/decisions', { params: { query: query as never } }))}
        csv="/api/v1/funding/decisions"
        keyOf={({ id }) => id}
        caption={(count) => t('decisionsFound', { count })}
        nothing={t('noDecisions')}
        searchLabel={t('searchDecisions')}
        filters={[
          {
            name: 'outcome',
            label: t('outcome'),
            choices: outcomes.map(
              (one) => [one, t(one in words ? words[one as 'granted'] : (one as 'refused'))] as const,
            ),
          },
          {
            name: 'varied',
            label: t('changedSince'),
            choices: [
              ['yes', t('yes')],
              ['no', t('no')],
            ],
          },
        ]}
        columns={[
          { key: 'reference', title: t('number'), sort: 'reference', cell: ({ reference }) => reference },
          {
            key: 'title',
            title: t('project'),
            names: true,
            cell: ({ id, title }) => (
              <Link to="/decisions/$decisionId" params={{ decisionId: id }}>
                {title}
              </Link>
            ),
          },
          ...(isOffice
            ? [
                {
                  key: 'organisation',
                  title: t('organisation'),
                  sort: 'organisation',
                  cell: ({ organisation }: Schema['Decision']) =>
                    organisation.name ?? organisation.identifier ?? organisation.id,
                },
              ]
            : []),
          { key: 'outcome', title: t('outcome'), cell: (decision) => <Outcome of={decision} /> },
          { key: 'requested', title: t('requested'), numeric: true, cell: ({ requested }) => <Money of={requested} /> },
          {
            key: 'amount',
            title: t('awarded'),
            sort: 'amount',
            numeric: true,
            cell: ({ amount }) => <Money of={amount} />,
          },
          {
            key: 'priorities',
            title: t('priorities'),
            cell: ({ priorityRefs }) => priorityRefs.map(({ priorityCode }) => priorityCode).join(', '),
          },
          { key: 'decidedAt', title: t('decidedAt'), cell: ({ decidedAt }) => formatBrief(decidedAt, locale) },
        ]}
      />
    </Page>
  );
}
