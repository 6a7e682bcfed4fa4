import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { formatDay, Page, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { roleAt } from './roles.js';

const route = getRouteApi('/people');
export const PERSON_STATUSES = {
  invited: ['personInvited', 'part'],
  active: ['personActive', 'good'],
  blocked: ['personBlocked', 'bad'],
} as const;

/** Who has access, and as what. */
export function People(): ReactNode {
  const t = useWords('people');
  const locale = useLocale();
  const may = useMay();
  return (
    <Page title={t('peopleTitle')}>
      <p className="bar">
        {may('access_invitePerson') && (
          <Link className="button" to="/people/new">
            {t('invite')}
          </Link>
        )}
        <Link to="/people/roles">{t('whoMayWhat')}</Link>
      </p>
      {!may('access_invitePerson') && <p className="notice">{t('askOperator')}</p>}
      <ListView<Schema['ShownPerson']>
        name={['people']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/access/people', { params: { query } }))}
        keyOf={({ id }) => id}
        caption={(count) => t('peopleFound', { count })}
        nothing={t('nobody')}
        searchLabel={t('searchPeople')}
        csv="/api/v1/access/people"
        filters={[
          {
            name: 'status',
            label: t('status'),
            choices: Object.entries(PERSON_STATUSES).map(([value, [sentence]]) => [value, t(sentence)] as const),
          },
        ]}
        columns={[
          {
            key: 'name',
            title: t('personName'),
            sort: 'name',
            names: true,
            cell: ({ id, name }) => (
              <Link to="/people/$personId" params={{ personId: id }}>
                {name}
              </Link>
            ),
          },
          { key: 'email', title: t('email'), sort: 'email', cell: ({ email }) => email },
          {
            key: 'roles',
            title: t('roles'),
            cell: ({ roles }) => roles.map((one) => roleAt(one, t)).join('; ') || '–',
          },
          {
            key: 'status',
            title: t('status'),
            cell: ({ status, invitedUntil }) => (
              <>
                <State tone={PERSON_STATUSES[status][1]}>{t(PERSON_STATUSES[status][0])}</State>
                {invitedUntil && <span className="soft"> {t('until', { day: formatDay(invitedUntil, locale) })}</span>}
              </>
            ),
          },
          {
            key: 'factor',
            title: t('secondFactor'),
            cell: ({ secondFactor }) => (secondFactor ? <State tone="good">{t('yes')}</State> : t('no')),
          },
        ]}
      />
    </Page>
  );
}
