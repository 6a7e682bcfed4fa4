import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatBrief, Meter, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useNames } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import type { ListSearch } from '../list-search.js';
import { roundQuery, sessionQuery } from '../questions.js';
import { RoundTabs } from '../rounds/round-tabs.js';
import { Declaration } from './declaration.js';
import { assignmentsQuery } from './questions.js';
import { REVIEWS, ReviewState } from './review-state.js';

const ofRound = getRouteApi('/rounds/$roundId/scoring');
const own = getRouteApi('/scoring');

/** What was given to oneself to score, in all rounds. */
export function OwnQueue(): ReactNode {
  const t = useWords('scoring');
  const session = useQuery(sessionQuery);
  const search = own.useSearch();
  return (
    <Page title={t('myScoring')}>
      <Answer to={session}>
        {({ person }) => (
          <>
            <Progress person={person.id} />
            <Queue search={search} person={person.id} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** The scoring of a round: who has what, and how far it is. */
export function RoundQueue(): ReactNode {
  const t = useWords('scoring');
  const { roundId } = ofRound.useParams();
  const search = ofRound.useSearch();
  const round = useQuery(roundQuery(roundId));
  const above = (
    <p className="way-back">
      <Link to="/rounds">← {t('fundingRounds')}</Link>
    </p>
  );
  return (
    <Page title={round.data?.title ?? t('scoring')} above={above}>
      <Answer to={round}>
        {(found) => (
          <>
            <RoundTabs round={found} />
            <h2>{t('scoring')}</h2>
            <Declaration round={found} />
            <Progress round={roundId} />
            <Queue search={search} round={roundId} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Progress(of: { round?: string; person?: string }): ReactNode {
  const t = useWords('scoring');
  const all = useQuery(assignmentsQuery(of));
  if (!all.data || all.data.items.length === 0) return null;
  const done = all.data.items.filter(({ review }) => review === 'submitted').length;
  const whole = all.data.items.length;
  return <Meter label={t('progress')} share={done / whole} says={t('doneOf', { done, whole })} />;
}

function Queue({ search, ...of }: { search: ListSearch; round?: string; person?: string }): ReactNode {
  const t = useWords('scoring');
  const locale = useLocale();
  const nameOf = useNames();
  const session = useQuery(sessionQuery);
  return (
    <ListView<Schema['ReviewAssignment']>
      name={['review-assignments', of.round ?? 'own']}
      search={search}
      ask={(query) =>
        answerOf(api.GET('/api/v1/funding/review-assignments', { params: { query: { ...query, ...of } as never } }))
      }
      keyOf={({ id }) => id}
      caption={(count) => t('assignmentsFound', { count })}
      nothing={t('noAssignments')}
      searchLabel={t('searchNumber')}
      filters={[{ name: 'review', label: t('status'), choices: REVIEWS.map((one) => [one, t(`review-${one}`)]) }]}
      columns={[
        {
          key: 'reference',
          title: t('application'),
          sort: 'reference',
          names: true,
          cell: ({ applicationId, reference, person }) =>
            person === session.data?.person.id ? (
              <Link to="/applications/$applicationId/score" params={{ applicationId }}>
                {t('scoreNumber', { number: reference })}
              </Link>
            ) : (
              <Link to="/applications/$applicationId" params={{ applicationId }} search={{ tab: 'assessment' }}>
                {reference}
              </Link>
            ),
        },
        { key: 'person', title: t('assessor'), cell: ({ person }) => nameOf(person) },
        { key: 'review', title: t('status'), cell: ({ review }) => <ReviewState of={review} /> },
        { key: 'assigned', title: t('assignedAt'), cell: ({ assignedAt }) => formatBrief(assignedAt, locale) },
      ]}
    />
  );
}
