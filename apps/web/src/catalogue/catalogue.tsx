import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatCount, formatDay, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { VERSION_STATUSES, VersionState } from './version-state.js';

const route = getRouteApi('/catalogue');

/** The versions of the catalogue of services. */
export function Catalogue(): ReactNode {
  const t = useWords('catalogue');
  const locale = useLocale();
  const may = useMay();
  return (
    <Page title={t('catalogueTitle')}>
      {may('catalogue_draftCatalogueVersion') && (
        <p>
          <Link className="button" to="/catalogue/new">
            {t('newVersion')}
          </Link>
        </p>
      )}
      <ListView<Schema['ListedCatalogueVersion']>
        name={['catalogue']}
        search={route.useSearch()}
        order="-number"
        ask={(query) => answerOf(api.GET('/api/v1/catalogue/versions', { params: { query: query as never } }))}
        csv="/api/v1/catalogue/versions"
        keyOf={({ id }) => id}
        caption={(count) => t('versionsFound', { count })}
        nothing={t('noVersions')}
        searchLabel={t('searchVersions')}
        filters={[
          { name: 'status', label: t('status'), choices: VERSION_STATUSES.map((one) => [one, t(`status-${one}`)]) },
        ]}
        columns={[
          {
            key: 'title',
            title: t('version'),
            sort: 'title',
            names: true,
            cell: ({ id, title }) => (
              <Link to="/catalogue/$versionId" params={{ versionId: id }}>
                {title}
              </Link>
            ),
          },
          { key: 'catalogue', title: t('catalogue'), cell: ({ catalogue }) => catalogue },
          {
            key: 'number',
            title: t('versionNumber'),
            sort: 'number',
            numeric: true,
            cell: ({ number }) => formatCount(number, locale),
          },
          { key: 'status', title: t('status'), cell: ({ status }) => <VersionState of={status} /> },
          {
            key: 'effectiveOn',
            title: t('effectiveOn'),
            cell: ({ effectiveOn }) => (effectiveOn ? formatDay(effectiveOn, locale) : '–'),
          },
          { key: 'entries', title: t('entries'), numeric: true, cell: ({ entries }) => formatCount(entries, locale) },
        ]}
      />
    </Page>
  );
}
