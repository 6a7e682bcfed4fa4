import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { DataTable, formatDay, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { answerOf, api } from '../api.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { OrganisationPage } from './organisation.js';

const STATUSES = {
  draft: ['agreementDraft', ''],
  'in-force': ['agreementInForce', 'good'],
  ended: ['ended', 'bad'],
  discarded: ['agreementDiscarded', 'bad'],
} as const;

/** What the provider was charged with, and for how long: the acts of entrustment. */
export function OrganisationAgreements(): ReactNode {
  return <OrganisationPage part="agreements">{({ id }) => <Agreements organisationId={id} />}</OrganisationPage>;
}

function Agreements({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const agreements = useQuery({
    queryKey: ['entrustments', organisationId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/funding/entrustments', { params: { query: { organisation: organisationId, limit: 200 } } }),
      ),
  });
  return (
    <Answer to={agreements}>
      {({ items }) =>
        items.length === 0 ? (
          <p role="status">{t('noAgreements')}</p>
        ) : (
          <DataTable
            caption={t('agreementsFound', { count: items.length })}
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              { key: 'number', head: t('number'), names: true, cell: ({ number }) => number },
              { key: 'service', head: t('service'), cell: ({ service, serviceType }) => service ?? serviceType },
              {
                key: 'capacity',
                head: t('capacity'),
                numeric: true,
                cell: ({ capacity, unit }) => `${capacity} ${unit}`,
              },
              { key: 'from', head: t('from'), cell: ({ validFrom }) => formatDay(validFrom, locale) },
              { key: 'until', head: t('until'), cell: ({ endsOn, lastDay }) => formatDay(endsOn ?? lastDay, locale) },
              {
                key: 'status',
                head: t('status'),
                cell: ({ status }) => <State tone={STATUSES[status][1]}>{t(STATUSES[status][0])}</State>,
              },
            ]}
          />
        )
      }
    </Answer>
  );
}
