import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { DataTable } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Told } from '../frame/told.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { useTitle } from '../registry/in-language.js';
import { memberName, memberValue } from './member-name.js';
import { comparisonQuery } from './questions.js';
import { VersionPage } from './version-page.js';

const route = getRouteApi('/catalogue/$versionId/comparison');

/** What a version says differently from the one before it. */
export function CatalogueComparison(): ReactNode {
  const t = useWords('catalogue');
  const { versionId } = route.useParams();
  return (
    <VersionPage versionId={versionId}>
      {(version) => (
        <section aria-labelledby="comparison">
          <h2 id="comparison">{t('comparison')}</h2>
          {version.predecessorId === null ? <p>{t('firstVersion')}</p> : <Compared version={version} />}
        </section>
      )}
    </VersionPage>
  );
}

function Compared({ version }: { version: Schema['CatalogueVersion'] }): ReactNode {
  const t = useWords('catalogue');
  const titleOf = useTitle();
  const compared = useQuery(comparisonQuery(version.id));
  return (
    <Answer to={compared}>
      {({ added, removed, changed, unchanged }) => (
        <>
          <p role="status">
            {t('compared', { added: added.length, removed: removed.length, changed: changed.length, unchanged })}
          </p>
          {added.length > 0 && (
            <>
              <h3>{t('added')}</h3>
              <ul>
                {added.map(({ code, names }) => (
                  <li key={code}>
                    <Link to="/catalogue/$versionId/entries/$code" params={{ versionId: version.id, code }}>
                      {code}
                    </Link>{' '}
                    {titleOf(names as Record<string, string>, '')}
                  </li>
                ))}
              </ul>
            </>
          )}
          {removed.length > 0 && (
            <>
              <h3>{t('removed')}</h3>
              <ul>
                {removed.map(({ code, names, successors }) => (
                  <li key={code}>
                    <strong>{code}</strong> {titleOf(names as Record<string, string>, '')}
                    {successors.length > 0 && ` → ${successors.join(', ')}`}
                  </li>
                ))}
              </ul>
            </>
          )}
          {changed.length > 0 && (
            <DataTable
              caption={t('changedFound', { count: changed.length })}
              rows={changed.flatMap(({ code, members }) => members.map((one) => ({ ...one, code })))}
              keyOf={({ code, member }) => `${code} ${member}`}
              columns={[
                { key: 'code', head: t('entryHead'), names: true, cell: ({ code }) => code },
                { key: 'member', head: t('what'), cell: ({ member }) => memberName(member, t) },
                {
                  key: 'before',
                  head: t('before'),
                  cell: ({ member, before }) => <Told of={memberValue(member, before, t)} />,
                },
                {
                  key: 'after',
                  head: t('after'),
                  cell: ({ member, after }) => <Told of={memberValue(member, after, t)} />,
                },
              ]}
            />
          )}
        </>
      )}
    </Answer>
  );
}
