import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { formatCount, formatInstant, Page, SelectField, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { ListView } from '../frame/list-view.js';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';

type Delivery = Schema['Delivery'];
const route = getRouteApi('/operations/mails');
const STATES = {
  undelivered: ['mailUndelivered', 'bad'],
  waiting: ['mailWaiting', 'part'],
  delivered: ['mailDelivered', 'good'],
  cancelled: ['mailCancelled', ''],
  inbox: ['mailInbox', ''],
} as const;

/** Mails that nobody got, with what the other side said; each is sent once more. */
export function Mails(): ReactNode {
  const t = useWords('operations');
  const locale = useLocale();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const retry = async (id: string): Promise<void> => {
    await answerOf(api.POST('/api/v1/access/deliveries/{id}/retry', { params: { path: { id } } }));
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => ['list', 'deliveries'].includes(String(queryKey[0])),
    });
  };
  return (
    <Page
      title={t('undelivered')}
      above={
        <p className="way-back">
          <Link to="/operations">{t('statusTitle')}</Link>
        </p>
      }
    >
      <div className="bar">
        <SelectField
          label={t('status')}
          value={search.delivery ?? 'undelivered'}
          onChange={({ target }) => void navigate({ search: { delivery: target.value } })}
          choices={[
            ...Object.entries(STATES).map(([value, [sentence]]) => [value, t(sentence)] as const),
            ['all', t('any')],
          ]}
        />
      </div>
      <ListView<Delivery>
        name={['deliveries']}
        search={search}
        ask={(query) => answerOf(api.GET('/api/v1/access/deliveries', { params: { query } }))}
        keyOf={({ id }) => id}
        caption={(count) => t('mailsFound', { count })}
        nothing={t('noMails')}
        csv="/api/v1/access/deliveries"
        columns={[
          { key: 'email', title: t('email'), names: true, cell: ({ email }) => email },
          { key: 'kind', title: t('mailKind'), cell: ({ kind }) => <code>{kind}</code> },
          { key: 'when', title: t('date'), cell: ({ raisedAt }) => formatInstant(raisedAt, locale) },
          { key: 'tries', title: t('tries'), numeric: true, cell: ({ attempts }) => formatCount(attempts, locale) },
          { key: 'problem', title: t('cause'), cell: ({ problem }) => problem ?? '–' },
          {
            key: 'status',
            title: t('status'),
            cell: ({ id, delivery, email }) =>
              delivery === 'undelivered' ? (
                <DeedForm
                  does={t('sendAgain')}
                  named={`${t('sendAgain')}: ${email}`}
                  quiet
                  carryOut={() => retry(id)}
                />
              ) : (
                <State tone={STATES[delivery][1]}>{t(STATES[delivery][0])}</State>
              ),
          },
        ]}
      />
    </Page>
  );
}
