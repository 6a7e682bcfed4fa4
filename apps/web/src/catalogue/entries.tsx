import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatCount, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { useTitle } from '../registry/in-language.js';
import { isEditable, usesQuery } from './questions.js';
import { useMayCount } from './uses.js';
import { VersionPage } from './version-page.js';

const route = getRouteApi('/catalogue/$versionId');
export const FORMS = ['residential', 'outpatient', 'field'] as const;
export const KINDS = ['social-service', 'related-activity'] as const;
type Entry = Schema['ServiceType'];

/** The entries of a version, with what is not said yet in one of its languages, and how many services stand under each. */
export function Entries(): ReactNode {
  const { versionId } = route.useParams();
  return <VersionPage versionId={versionId}>{(version) => <List version={version} />}</VersionPage>;
}

function List({ version }: { version: Schema['CatalogueVersion'] }): ReactNode {
  const t = useWords('catalogue');
  const locale = useLocale();
  const may = useMay();
  const titleOf = useTitle();
  const mayCount = useMayCount();
  const uses = useQuery({ ...usesQuery(version.id), enabled: mayCount });
  const usedBy = (code: string): string =>
    uses.data
      ? formatCount(uses.data.services.filter(({ readUnder }) => readUnder.includes(code)).length, locale)
      : '–';
  return (
    <>
      {isEditable(version) && may('catalogue_addServiceType') && (
        <p>
          <Link className="button" to="/catalogue/$versionId/new-entry" params={{ versionId: version.id }}>
            {t('newEntry')}
          </Link>
        </p>
      )}
      <ListView<Entry>
        name={['catalogue', version.id]}
        search={route.useSearch()}
        ask={(query) =>
          answerOf(
            api.GET('/api/v1/catalogue/versions/{id}/service-types', {
              params: { path: { id: version.id }, query: query as never },
            }),
          )
        }
        csv={`/api/v1/catalogue/versions/${version.id}/service-types`}
        keyOf={({ code }) => code}
        caption={(count) => t('entriesFound', { count })}
        nothing={t('noEntries')}
        searchLabel={t('searchEntries')}
        filters={[
          { name: 'kind', label: t('kind'), choices: KINDS.map((one) => [one, t(`kind-${one}`)]) },
          { name: 'form', label: t('form'), choices: FORMS.map((one) => [one, t(`form-${one}`)]) },
        ]}
        columns={[
          {
            key: 'code',
            title: t('entryHead'),
            sort: 'code',
            names: true,
            cell: ({ code, names }) => (
              <Link to="/catalogue/$versionId/entries/$code" params={{ versionId: version.id, code }}>
                {code} {titleOf(names as Record<string, string>, '')}
              </Link>
            ),
          },
          { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`kind-${kind}`) },
          {
            key: 'forms',
            title: t('form'),
            cell: ({ forms }) => forms.map((one) => t(`form-${one}`)).join(', ') || '–',
          },
          {
            key: 'missing',
            title: t('translations'),
            cell: ({ missing }) =>
              missing.length === 0 ? (
                <State tone="good">{t('complete')}</State>
              ) : (
                <State tone="part">
                  {t('missingIn', {
                    list: [...new Set(missing.map(({ language }) => language.toUpperCase()))].join(', '),
                  })}
                </State>
              ),
          },
          ...(mayCount
            ? [{ key: 'uses', title: t('usedBy'), numeric: true, cell: ({ code }: Entry) => usedBy(code) }]
            : []),
        ]}
      />
    </>
  );
}
