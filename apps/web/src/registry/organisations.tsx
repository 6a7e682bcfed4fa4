import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Page } from '@levada/ui';
import { State } from '../frame/state.js';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useIs } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { legalTypeOf } from './applicant.js';

const route = getRouteApi('/organisations');

/** Who is in the register: public, private and non-governmental alike. */
export function Organisations(): ReactNode {
  const t = useWords('registry');
  const is = useIs();
  return (
    <Page title={t('organisations')}>
      {is('registry-administrator') && (
        <p className="bar">
          <Link to="/duplicates">{t('duplicatesTitle')}</Link>
          <Link to="/merges">{t('merges')}</Link>
        </p>
      )}
      <ListView<Schema['Organisation']>
        name={['organisations']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/registry/organisations', { params: { query } }))}
        keyOf={({ id }) => id}
        caption={(count) => t('organisationsFound', { count })}
        nothing={t('noOrganisations')}
        searchLabel={t('searchOrganisations')}
        csv="/api/v1/registry/organisations"
        filters={[
          {
            name: 'legalType',
            label: t('legalType'),
            choices: [
              ['public', t('legalPublic')],
              ['private', t('legalPrivate')],
              ['ngo', t('legalNgo')],
            ],
          },
          {
            name: 'merged',
            label: t('mergedOnes'),
            choices: [
              ['yes', t('mergedOnly')],
              ['all', t('mergedToo')],
            ],
          },
        ]}
        columns={[
          {
            key: 'name',
            title: t('name'),
            sort: 'name',
            names: true,
            cell: ({ id, name, mergedInto }) => (
              <>
                <Link to="/organisations/$organisationId" params={{ organisationId: id }}>
                  {name}
                </Link>{' '}
                {mergedInto && <State tone="part">{t('isMerged')}</State>}
              </>
            ),
          },
          { key: 'scheme', title: t('scheme'), cell: ({ scheme }) => scheme },
          { key: 'identifier', title: t('identifier'), sort: 'identifier', cell: ({ identifier }) => identifier },
          { key: 'legal', title: t('legalType'), cell: (one) => legalTypeOf(one, t) },
        ]}
      />
    </Page>
  );
}
