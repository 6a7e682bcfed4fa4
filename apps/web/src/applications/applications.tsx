import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatBrief, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView, type ListColumn } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { planQuery, roundQuery } from '../questions.js';
import { RoundTabs } from '../rounds/round-tabs.js';
import { ApplicationState, APPLICATION_STATES, Standing, STANDINGS } from './application-state.js';
import { AskSeveral } from './ask-completion.js';

const route = getRouteApi('/rounds/$roundId/applications');

/** What came in for a round. */
export function Applications(): ReactNode {
  const t = useWords('applications');
  const { roundId } = route.useParams();
  const round = useQuery(roundQuery(roundId));
  const above = (
    <p className="way-back">
      <Link to="/rounds">← {t('fundingRounds')}</Link>
    </p>
  );
  return (
    <Page title={round.data?.title ?? t('applications')} above={above}>
      <Answer to={round}>
        {(found) => (
          <>
            <RoundTabs round={found} />
            <h2>{t('applications')}</h2>
            <List round={found} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function List({ round }: { round: Schema['Round'] }): ReactNode {
  const t = useWords('applications');
  const may = useMay();
  const columns = useColumns();
  const plan = useQuery({ ...planQuery(round.planId), retry: false });
  const isOpen = round.status === 'open';
  return (
    <>
      {isOpen && may('funding_submitApplication') && (
        <p>
          <Link className="button" to="/rounds/$roundId/new-application" params={{ roundId: round.id }}>
            {t('newApplication')}
          </Link>
        </p>
      )}
      <ListView<Schema['Application']>
        name={['applications', round.id]}
        search={route.useSearch()}
        ask={(query) =>
          answerOf(
            api.GET('/api/v1/funding/rounds/{roundId}/applications', {
              params: { path: { roundId: round.id }, query: query as never },
            }),
          )
        }
        csv={`/api/v1/funding/rounds/${round.id}/applications`}
        order="reference"
        keyOf={({ id }) => id}
        nameOf={({ reference, title }) => `${reference} ${title}`}
        caption={(count) => t('applicationsFound', { count })}
        nothing={t('noApplications')}
        searchLabel={t('searchApplications')}
        filters={[
          { name: 'status', label: t('status'), choices: APPLICATION_STATES.map((one) => [one, t(`state-${one}`)]) },
          {
            name: 'priority',
            label: t('priorities'),
            choices: plan.data?.priorities.map(({ code, title }) => [code, `${code}: ${title}`] as const) ?? [],
          },
          {
            name: 'providerStanding',
            label: t('standing'),
            choices: STANDINGS.map((one) => [one, t(`standing-${one}`)]),
          },
        ]}
        columns={columns}
        {...(isOpen && may('funding_askCompletion')
          ? {
              bulk: (rows: readonly Schema['Application'][], done: () => void) => (
                <AskSeveral rows={rows} done={done} />
              ),
            }
          : {})}
      />
    </>
  );
}

function useColumns(): readonly ListColumn<Schema['Application']>[] {
  const t = useWords('applications');
  const locale = useLocale();
  return [
    { key: 'reference', title: t('number'), sort: 'reference', cell: ({ reference }) => reference },
    {
      key: 'project',
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
      key: 'organisation',
      title: t('organisation'),
      cell: ({ organisation, organisationId }) => organisation ?? organisationId,
    },
    { key: 'standing', title: t('standing'), cell: ({ providerStanding }) => <Standing of={providerStanding} /> },
    { key: 'serviceType', title: t('serviceType'), cell: ({ serviceType }) => serviceType ?? '–' },
    {
      key: 'priorities',
      title: t('priorities'),
      cell: ({ priorityRefs, outsidePlan }) =>
        priorityRefs.map(({ priorityCode }) => priorityCode).join(', ') ||
        (outsidePlan ? t('outsideOfPlan') : t('noneYet')),
    },
    { key: 'score', title: t('score'), numeric: true, cell: ({ score }) => score ?? '–' },
    {
      key: 'requested',
      title: t('requested'),
      sort: 'requested',
      numeric: true,
      cell: ({ requested }) => <Money of={requested} />,
    },
    {
      key: 'eligible',
      title: t('eligible'),
      numeric: true,
      cell: ({ eligible }) => (eligible ? <Money of={eligible} /> : '–'),
    },
    { key: 'status', title: t('status'), cell: (one) => <ApplicationState of={one} /> },
    {
      key: 'submitted',
      title: t('submittedAt'),
      sort: 'submittedAt',
      cell: ({ submittedAt }) => formatBrief(submittedAt, locale),
    },
  ];
}
