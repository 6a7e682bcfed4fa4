import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { formatCount, formatInstant, Page, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';

const route = getRouteApi('/imports');
export const RUN_STATUSES = {
  running: ['runRunning', 'part'],
  finished: ['runFinished', 'good'],
  stopped: ['runStopped', 'bad'],
} as const;

/** What came in from elsewhere: from where, how much of it, and how it went. */
export function Imports(): ReactNode {
  const t = useWords('imports');
  const locale = useLocale();
  const count = (of: keyof Schema['ImportRun']['counts'], title: string) => ({
    ...{ key: of, title, numeric: true },
    cell: ({ counts }: Schema['ImportRun']) => formatCount(counts[of], locale),
  });
  return (
    <Page title={t('imports')}>
      <p className="bar">
        <Link className="button" to="/imports/new">
          {t('newImport')}
        </Link>
        <Link to="/imports/conflicts">{t('conflicts')}</Link>
      </p>
      <ListView<Schema['ImportRun']>
        name={['imports']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/registry/imports', { params: { query } }))}
        keyOf={({ id }) => id}
        caption={(n) => t('importsFound', { count: n })}
        nothing={t('noImports')}
        csv="/api/v1/registry/imports"
        columns={[
          { key: 'source', title: t('source'), names: true, cell: ({ source }) => source },
          { key: 'when', title: t('date'), cell: ({ startedAt }) => formatInstant(startedAt, locale) },
          {
            key: 'status',
            title: t('status'),
            cell: ({ status }) => <State tone={RUN_STATUSES[status][1]}>{t(RUN_STATUSES[status][0])}</State>,
          },
          {
            key: 'done',
            title: t('done'),
            numeric: true,
            cell: ({ done, expected }) => `${formatCount(done, locale)} / ${formatCount(expected, locale)}`,
          },
          count('created', t('created')),
          count('updated', t('updated')),
          count('unchanged', t('unchanged')),
          count('conflict', t('inConflict')),
          count('refused', t('refusedRows')),
        ]}
      />
    </Page>
  );
}
