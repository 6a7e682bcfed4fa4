import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { DataTable, formatCount, formatDay, Money, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { allOf } from '../frame/list-view.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { fundingByYear } from './funding-by-year.js';
import { OrganisationPage } from './organisation.js';

/** What was decided for it: year by year, and each decision with its way back to the plan. */
export function OrganisationFunding(): ReactNode {
  return <OrganisationPage part="funding">{({ id }) => <Funding organisationId={id} />}</OrganisationPage>;
}

function Funding({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const decisions = useQuery({
    queryKey: ['decisions', organisationId],
    queryFn: () =>
      allOf<Schema['Decision']>((query) => answerOf(api.GET('/api/v1/funding/decisions', { params: { query } })), {
        organisation: organisationId,
      }),
  });
  return (
    <Answer to={decisions}>
      {({ items }) =>
        items.length === 0 ? (
          <p role="status">{t('noFunding')}</p>
        ) : (
          <>
            <DataTable
              caption={t('fundingByYear')}
              rows={fundingByYear(items)}
              keyOf={({ year, awarded }) => `${year} ${awarded.currency}`}
              columns={[
                { key: 'year', head: t('year'), names: true, cell: ({ year }) => year },
                {
                  key: 'count',
                  head: t('decisions'),
                  numeric: true,
                  cell: ({ decisions: count }) => formatCount(count, locale),
                },
                {
                  key: 'asked',
                  head: t('requested'),
                  numeric: true,
                  cell: ({ requested }) => <Money of={requested} />,
                },
                { key: 'got', head: t('awarded'), numeric: true, cell: ({ awarded }) => <Money of={awarded} /> },
              ]}
            />
            <DataTable
              caption={t('awardsFound', { count: items.length })}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  head: t('project'),
                  names: true,
                  cell: ({ id, title }) => (
                    <Link to="/decisions/$decisionId" params={{ decisionId: id }}>
                      {title}
                    </Link>
                  ),
                },
                { key: 'decided', head: t('decidedAt'), cell: ({ decidedAt }) => formatDay(decidedAt, locale) },
                {
                  key: 'asked',
                  head: t('requested'),
                  numeric: true,
                  cell: ({ requested }) => <Money of={requested} />,
                },
                { key: 'got', head: t('awarded'), numeric: true, cell: ({ amount }) => <Money of={amount} /> },
              ]}
            />
          </>
        )
      }
    </Answer>
  );
}
