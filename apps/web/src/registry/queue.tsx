import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { formatDay, Page, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { ListView, type ListColumn } from '../frame/list-view.js';
import { useIs, useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { AskSeveral } from './ask-several.js';
import { daysSince, todayHere, urgencyOf } from './days.js';
import { queuePage, type QueueRow } from './queue-page.js';
import { CASE_STATUSES, CaseState } from './states.js';

const route = getRouteApi('/onboarding');

/** Applications for registration: what has come in, what is due, and what is known of who applies before one opens it. */
export function Queue(): ReactNode {
  const t = useWords('registry');
  const may = useMay();
  const is = useIs();
  const columns = useColumns();
  const search = route.useSearch();
  return (
    <Page title={t('onboarding')}>
      {may('registry_applyForRegistration') && (
        <p>
          <Link className="button" to="/onboarding/new">
            {t('newCase')}
          </Link>
        </p>
      )}
      <ListView
        name={['onboarding']}
        search={search}
        ask={(query) => queuePage(query, is('registry-administrator'))}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ reference }) => reference}
        caption={(count) => t('casesFound', { count })}
        nothing={t('noCases')}
        searchLabel={t('searchCases')}
        csv="/api/v1/registry/onboarding-cases"
        filters={[
          {
            name: 'status',
            label: t('status'),
            choices: [
              ['received,checking,appealed', t('casesToCheck')],
              ['proposed', t('casesToDecide')],
              ['received,awaiting-completion,checking,proposed,appealed', t('casesRunning')],
              ...Object.entries(CASE_STATUSES).map(([value, [sentence]]) => [value, t(sentence)] as const),
            ],
          },
          {
            name: 'kind',
            label: t('caseKind'),
            choices: [
              ['registration', t('kindRegistration')],
              ['renewal', t('kindRenewal')],
            ],
          },
        ]}
        {...(may('registry_askForCompletion')
          ? { bulk: (rows: readonly QueueRow[], done: () => void) => <AskSeveral cases={rows} done={done} /> }
          : {})}
      />
    </Page>
  );
}

function useColumns(): readonly ListColumn<QueueRow>[] {
  const t = useWords('registry');
  const locale = useLocale();
  const today = todayHere();
  return [
    {
      key: 'reference',
      title: t('reference'),
      names: true,
      cell: ({ id, reference }) => (
        <Link to="/onboarding/$caseId" params={{ caseId: id }}>
          {reference}
        </Link>
      ),
    },
    {
      key: 'organisation',
      title: t('organisation'),
      cell: ({ organisation, organisationId, identifier }) => (
        <>
          <Link to="/organisations/$organisationId" params={{ organisationId }}>
            {organisation}
          </Link>
          {identifier && <span className="soft"> {identifier}</span>}
        </>
      ),
    },
    { key: 'service', title: t('service'), cell: ({ serviceName }) => serviceName },
    {
      key: 'kind',
      title: t('caseKind'),
      cell: ({ kind }) => t(kind === 'renewal' ? 'kindRenewal' : 'kindRegistration'),
    },
    { key: 'status', title: t('status'), cell: ({ status }) => <CaseState of={status} /> },
    { key: 'hints', title: t('attention'), cell: (row) => <Attention of={row} /> },
    {
      key: 'age',
      title: t('age'),
      sort: 'receivedOn',
      numeric: true,
      cell: ({ receivedOn }) => (
        <span title={formatDay(receivedOn, locale)}>{t('days', { count: daysSince(receivedOn, today) })}</span>
      ),
    },
    { key: 'due', title: t('due'), sort: 'dueOn', cell: (row) => <Due of={row} /> },
    { key: 'owner', title: t('owner'), cell: ({ contact }) => contact },
  ];
}

/** By when it is decided, or by when the completion is awaited. */
export function Due({
  of: one,
}: {
  of: Pick<Schema['OnboardingCase'], 'dueOn' | 'completionDueOn' | 'status'>;
}): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const awaits = one.status === 'awaiting-completion';
  const day = awaits ? one.completionDueOn : one.dueOn;
  if (day === null) return '–';
  const urgency = urgencyOf(day, todayHere());
  const words = formatDay(day, locale);
  return (
    <>
      {urgency === 'later' ? words : <State tone={urgency === 'over' ? 'bad' : 'part'}>{words}</State>}
      {urgency === 'over' && <span className="soft"> {t('overdue')}</span>}
      {awaits && <span className="soft"> {t('clockStands')}</span>}
    </>
  );
}

/** What an officer wants to know before opening it. */
function Attention({ of: { duplicates, failed } }: { of: QueueRow }): ReactNode {
  const t = useWords('registry');
  if (!duplicates && !failed) return '–';
  return (
    <>
      {Boolean(failed) && <State tone="bad">{t('checksFailed', { count: failed })}</State>}{' '}
      {Boolean(duplicates) && <State tone="part">{t('possibleDuplicates', { count: duplicates })}</State>}
    </>
  );
}
