import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { DataTable, Money } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Answer } from '../frame/trouble.js';
import { useMay } from '../frame/may.js';
import { applicationsQuery } from '../questions.js';

/** What came in for a round, as long as nothing is decided. */
export function Applications({ round }: { round: Schema['Round'] }): ReactNode {
  const t = useWords();
  const may = useMay();
  const applications = useQuery(applicationsQuery(round.id));
  return (
    <section aria-labelledby="applications">
      <h2 id="applications">{t('applications')}</h2>
      {may('funding_submitApplication') && (
        <p>
          <Link className="button" to="/rounds/$roundId/new-application" params={{ roundId: round.id }}>
            {t('newApplication')}
          </Link>
        </p>
      )}
      <Answer to={applications}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <p role="status">{t('noApplications')}</p>
          ) : (
            <>
              <DataTable
                caption={t('applicationsFound', { count: items.length })}
                rows={items}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'reference', head: t('number'), cell: ({ reference }) => reference },
                  { key: 'project', head: t('project'), names: true, cell: ({ title }) => title },
                  {
                    key: 'organisation',
                    head: t('organisation'),
                    cell: ({ organisation, organisationId }) => organisation ?? organisationId,
                  },
                  {
                    key: 'requested',
                    head: t('requested'),
                    numeric: true,
                    cell: ({ requested }) => <Money of={requested} />,
                  },
                  {
                    key: 'priorities',
                    head: t('priorities'),
                    cell: ({ priorityRefs }) =>
                      priorityRefs.map(({ priorityCode }) => priorityCode).join(', ') || t('noneYet'),
                  },
                ]}
              />
              {nextCursor && <p>{t('moreInTable')}</p>}
            </>
          )
        }
      </Answer>
    </section>
  );
}
