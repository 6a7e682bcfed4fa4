import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { DataTable, formatBrief, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ApplicationState } from '../applications/application-state.js';
import { ListView } from '../frame/list-view.js';
import { useIs } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { contentOfDraft } from './content-of-draft.js';
import { Deadline } from './deadline.js';
import { DraftState } from './draft-link.js';
import { draftsQuery, roundsOfQuery } from './questions.js';

const route = getRouteApi('/my-applications');

/** What waits for one at the top, then what was handed in. */
export function MyApplications(): ReactNode {
  const t = useWords('applying');
  return (
    <Page title={t('yourApplications')}>
      <Drafts />
      <HandedIn />
    </Page>
  );
}

function Drafts(): ReactNode {
  const t = useWords('applying');
  const is = useIs();
  const drafts = useQuery(draftsQuery());
  const ids = [...new Set(drafts.data?.items.map(({ roundId }) => roundId))];
  const rounds = useQuery(roundsOfQuery(ids));
  const roundOf = ({ roundId }: Schema['ApplicationDraft']) => rounds.data?.items.find(({ id }) => id === roundId);
  // What one can certify comes first to who certifies; to who writes, what is being written.
  const first = is('provider-certifier') ? 'ready' : 'draft';
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('inWork')}</h2>
      <Answer to={drafts}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">
              {t('nothingInWork')} <Link to="/open-rounds">{t('toOpenRounds')}</Link>
            </p>
          ) : (
            <DataTable
              caption={t('draftsFound', { count: items.length })}
              rows={[...items].sort((a, b) => Number(b.status === first) - Number(a.status === first))}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  head: t('project'),
                  names: true,
                  cell: (draft) => (
                    <Link to="/drafts/$draftId" params={{ draftId: draft.id }}>
                      {contentOfDraft(draft).title ?? t('withoutTitle')}
                    </Link>
                  ),
                },
                { key: 'status', head: t('status'), cell: (draft) => <DraftState of={draft} /> },
                { key: 'round', head: t('round'), cell: (draft) => roundOf(draft)?.title ?? '…' },
                {
                  key: 'until',
                  head: t('until'),
                  cell: (draft) => {
                    const round = roundOf(draft);
                    return round && <Deadline of={round} />;
                  },
                },
              ]}
            />
          )
        }
      </Answer>
    </section>
  );
}

function HandedIn(): ReactNode {
  const t = useWords('applying');
  const locale = useLocale();
  return (
    <section aria-labelledby="handed-in">
      <h2 id="handed-in">{t('handedInOnes')}</h2>
      <ListView<Schema['Application']>
        name={['own-applications']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/funding/applications', { params: { query: query as never } }))}
        csv="/api/v1/funding/applications"
        keyOf={({ id }) => id}
        caption={(count) => t('applicationsFound', { count })}
        nothing={t('nothingHandedIn')}
        searchLabel={t('searchOwn')}
        filters={[
          {
            name: 'status',
            label: t('status'),
            choices: [
              ['submitted', t('state-submitted')],
              ['decided', t('state-decided')],
              ['withdrawn', t('state-withdrawn')],
            ],
          },
        ]}
        columns={[
          { key: 'reference', title: t('number'), sort: 'reference', cell: ({ reference }) => reference },
          {
            key: 'title',
            title: t('project'),
            sort: 'title',
            names: true,
            cell: ({ id, title }) => (
              <Link to="/applications/$applicationId" params={{ applicationId: id }}>
                {title}
              </Link>
            ),
          },
          {
            key: 'requested',
            title: t('requested'),
            sort: 'requested',
            numeric: true,
            cell: ({ requested }) => <Money of={requested} />,
          },
          {
            key: 'submittedAt',
            title: t('handedIn'),
            sort: 'submittedAt',
            cell: ({ submittedAt }) => formatBrief(submittedAt, locale),
          },
          { key: 'status', title: t('status'), cell: (application) => <ApplicationState of={application} /> },
        ]}
      />
    </section>
  );
}
