import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { formatShare, Page, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useWords, type Say } from '../languages/words.js';

const route = getRouteApi('/duplicates');

export const ALIKE_BY: Readonly<
  Record<Schema['Duplicate']['reasons'][number]['kind'], Parameters<Say<'registry'>>[0]>
> = {
  identifier: 'identifier',
  'bank-account': 'iban',
  name: 'name',
  address: 'address',
};

/** Two that may be one, the likest first. */
export function Duplicates(): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  return (
    <Page
      title={t('duplicatesTitle')}
      above={
        <p className="way-back">
          <Link to="/organisations">{t('organisations')}</Link>
        </p>
      }
    >
      <ListView<Schema['Duplicate']>
        name={['duplicates']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/registry/duplicates', { params: { query } }))}
        keyOf={({ id }) => id}
        caption={(count) => t('possibleDuplicates', { count })}
        nothing={t('noDuplicates')}
        searchLabel={t('searchDuplicates')}
        csv="/api/v1/registry/duplicates"
        filters={[
          {
            name: 'reason',
            label: t('alikeBy'),
            choices: Object.entries(ALIKE_BY).map(([value, sentence]) => [value, t(sentence)] as const),
          },
          { name: 'status', label: t('status'), choices: [['not-the-same', t('notTheSame')]] },
        ]}
        columns={[
          {
            key: 'pair',
            title: t('pair'),
            names: true,
            cell: ({ id, one, other }) => (
              <Link to="/duplicates/$duplicateId" params={{ duplicateId: id }}>
                {t('oneAndOther', { one: one.name, other: other.name })}
              </Link>
            ),
          },
          {
            key: 'identifiers',
            title: t('identifier'),
            cell: ({ one, other }) => `${one.scheme} ${one.identifier} / ${other.scheme} ${other.identifier}`,
          },
          {
            key: 'likeness',
            title: t('likenessHead'),
            sort: 'likeness',
            numeric: true,
            cell: ({ likeness }) => formatShare(`${likeness}/1000`, locale),
          },
          {
            key: 'reasons',
            title: t('alikeBy'),
            cell: ({ reasons }) => reasons.map(({ kind }) => t(ALIKE_BY[kind])).join(', '),
          },
          {
            key: 'status',
            title: t('status'),
            cell: ({ status }) =>
              status === 'open' ? (
                <State tone="part">{t('undecided')}</State>
              ) : (
                <State tone="good">{t('notTheSame')}</State>
              ),
          },
        ]}
      />
    </Page>
  );
}
