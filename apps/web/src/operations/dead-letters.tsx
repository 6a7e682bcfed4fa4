import { useState, type ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Button, Dialog, formatCount, formatInstant, Page, SelectField, TextField, useLocale } from '@levada/ui';
import { answerOf, Unknown } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { ListView } from '../frame/list-view.js';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { discardOf, lettersOf, retryOf, SERVICES, type Service } from './services.js';

type Letter = Schema['DeadLetter'];
const route = getRouteApi('/operations/dead-letters/$service');
const STATUSES = {
  waiting: ['letterWaiting', 'part'],
  retried: ['letterRetried', 'good'],
  discarded: ['letterDiscarded', 'bad'],
} as const;
const anew = (): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => ['list', 'dead-letters'].includes(String(queryKey[0])) });

/** Facts that a service could not take in: why not, once more, or never. */
export function DeadLetters(): ReactNode {
  const t = useWords('operations');
  const locale = useLocale();
  const { service } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [handled, setHandled] = useState<Letter>();
  return (
    <Page
      title={t('letters')}
      above={
        <p className="way-back">
          <Link to="/operations">{t('statusTitle')}</Link>
        </p>
      }
    >
      <div className="bar">
        <SelectField
          label={t('service')}
          value={service}
          onChange={({ target }) => void navigate({ params: { service: target.value as Service }, search: {} })}
          choices={SERVICES.map((one) => [one, one] as const)}
        />
        <SelectField
          label={t('status')}
          value={search.status ?? 'waiting'}
          onChange={({ target }) => void navigate({ search: { status: target.value } })}
          choices={Object.entries(STATUSES).map(([value, [sentence]]) => [value, t(sentence)] as const)}
        />
      </div>
      <ListView<Letter>
        key={service}
        name={['dead-letters', service]}
        search={search}
        ask={(query) => answerOf(lettersOf[service](query))}
        keyOf={({ id }) => id}
        caption={(count) => t('lettersFound', { count })}
        nothing={t('noLetters')}
        csv={`/api/v1/${service}/dead-letters`}
        columns={[
          { key: 'type', title: t('fact'), names: true, cell: ({ type }) => <code>{type}</code> },
          { key: 'from', title: t('from'), cell: ({ producer, n }) => `${producer}, ${formatCount(n, locale)}` },
          { key: 'when', title: t('date'), cell: ({ at }) => formatInstant(at, locale) },
          { key: 'tries', title: t('tries'), numeric: true, cell: ({ tries }) => formatCount(tries, locale) },
          { key: 'cause', title: t('cause'), cell: ({ cause }) => <Cause of={cause} /> },
          {
            key: 'status',
            title: t('status'),
            cell: (letter) =>
              letter.status === 'waiting' ? (
                <Button quiet aria-label={`${t('handle')}: ${letter.type}`} onClick={() => setHandled(letter)}>
                  {t('handle')}
                </Button>
              ) : (
                <State tone={STATUSES[letter.status][1]}>{t(STATUSES[letter.status][0])}</State>
              ),
          },
        ]}
      />
      <Dialog title={handled?.type ?? ''} isOpen={handled !== undefined} onClose={() => setHandled(undefined)}>
        {handled && <Handle service={service} letter={handled} done={() => setHandled(undefined)} />}
      </Dialog>
    </Page>
  );
}

/** The newest cause is its last line; the earlier ones open. */
function Cause({ of: cause }: { of: string }): ReactNode {
  const lines = cause.trim().split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1 ? (
    last
  ) : (
    <details>
      <summary>{last}</summary>
      <pre className="told">{lines.slice(0, -1).join('\n')}</pre>
    </details>
  );
}

function Handle({ service, letter, done }: { service: Service; letter: Letter; done: () => void }): ReactNode {
  const t = useWords('operations');
  const retry = async (): Promise<void> => {
    const { outcome, cause } = await answerOf(retryOf[service](letter.id));
    await anew();
    if (outcome === 'failed') throw new Unknown(t('failedAgain', { cause: cause ?? '' }));
    done();
  };
  return (
    <>
      <p className="told">{letter.cause}</p>
      <DeedForm does={t('retry')} carryOut={retry}>
        <p>{t('retryMeans')}</p>
      </DeedForm>
      <fieldset>
        <legend>{t('discard')}</legend>
        <DeedForm
          does={t('discard')}
          quiet
          check={({ reason }) => (reason ? [] : [{ field: 'discard-reason', text: t('reasonMissing') }])}
          carryOut={async ({ reason }) => {
            await answerOf(discardOf[service](letter.id, reason!));
            await anew();
            done();
          }}
        >
          <p>{t('discardMeans')}</p>
          <TextField id="discard-reason" name="reason" label={t('reason')} hint={t('reasonHint')} />
        </DeedForm>
      </fieldset>
    </>
  );
}
