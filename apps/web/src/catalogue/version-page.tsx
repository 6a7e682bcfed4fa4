import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDay, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Tabs } from '../frame/tabs.js';
import { PageAnswer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { versionQuery } from './questions.js';
import { VersionState } from './version-state.js';

/** What is around every view of one version of the catalogue. */
export function VersionPage({
  versionId,
  children,
}: {
  versionId: string;
  children: (version: Schema['CatalogueVersion']) => ReactNode;
}): ReactNode {
  const t = useWords('catalogue');
  const locale = useLocale();
  const found = useQuery(versionQuery(versionId));
  const params = { versionId };
  return (
    <PageAnswer to={found}>
      {(version) => (
        <Page
          title={version.title}
          above={
            <p className="way-back">
              <Link to="/catalogue">← {t('catalogueTitle')}</Link>
            </p>
          }
        >
          <p>
            <VersionState of={version.status} /> · {t('numbered', { number: version.number })} ·{' '}
            {version.languages.map((one) => one.toUpperCase()).join(', ')}
            {version.effectiveOn && ` · ${t('effectiveFrom', { day: formatDay(version.effectiveOn, locale) })}`}
          </p>
          <Tabs
            label={t('partsOfVersion')}
            of={[
              { to: '/catalogue/$versionId', params, name: t('entries') },
              { to: '/catalogue/$versionId/comparison', params, name: t('comparison') },
              { to: '/catalogue/$versionId/crosswalk', params, name: t('crosswalk') },
              { to: '/catalogue/$versionId/life', params, name: t('whatNext') },
            ]}
          />
          {children(version)}
        </Page>
      )}
    </PageAnswer>
  );
}
