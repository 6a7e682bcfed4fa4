import type { ReactNode } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable, Facts, formatCount, formatInstant, Page, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { State } from '../frame/state.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { lagsOf, type Readiness, type ServiceHealth } from './health.js';
import { readinessQuery } from './readiness.js';
import { lettersOf, SERVICES } from './services.js';

const STATUSES = {
  ready: ['statusReady', 'good'],
  degraded: ['statusDegraded', 'part'],
  'not ready': ['statusAway', 'bad'],
} as const;

/** Whether all runs, and what waits for somebody; asked again every ten seconds. */
export function Status(): ReactNode {
  const t = useWords('operations');
  const locale = useLocale();
  const readiness = useQuery(readinessQuery);
  return (
    <Page title={t('statusTitle')}>
      <Answer to={readiness}>
        {(found) => (
          <>
            <Facts
              of={[
                [t('allTogether'), <ServiceState of={found.status} />],
                [t('askedAt'), formatInstant(new Date(readiness.dataUpdatedAt).toISOString(), locale)],
                found.instanceId ? [t('instance'), <code>{found.instanceId}</code>] : undefined,
              ]}
            />
            {readiness.error && <p className="notice">{t('noConnectionDo')}</p>}
            <Services of={found} />
            <Waiting />
            <section aria-labelledby="untold">
              <h2 id="untold">{t('untold')}</h2>
              <p>{t('untoldAbout')}</p>
            </section>
          </>
        )}
      </Answer>
    </Page>
  );
}

function ServiceState({ of: status }: { of: ServiceHealth['status'] }): ReactNode {
  const t = useWords('operations');
  return <State tone={STATUSES[status][1]}>{t(STATUSES[status][0])}</State>;
}

/** Each service: how far behind the others it is, and what it has to send yet. */
function Services({ of: { services } }: { of: Readiness }): ReactNode {
  const t = useWords('operations');
  const locale = useLocale();
  return (
    <section aria-labelledby="services">
      <h2 id="services">{t('services')}</h2>
      <DataTable
        caption={t('servicesAbout')}
        rows={Object.entries(services).sort(([one], [other]) => (one < other ? -1 : 1))}
        keyOf={([name]) => name}
        columns={[
          { key: 'name', head: t('service'), names: true, cell: ([name]) => name },
          { key: 'status', head: t('status'), cell: ([, { status }]) => <ServiceState of={status} /> },
          {
            key: 'nats',
            head: t('broker'),
            cell: ([, { nats }]) =>
              nats === undefined ? (
                t('unknown')
              ) : (
                <State tone={nats === 'up' ? 'good' : 'bad'}>{t(nats === 'up' ? 'reached' : 'notReached')}</State>
              ),
          },
          {
            key: 'outbox',
            head: t('outbox'),
            numeric: true,
            cell: ([, { unpublished }]) => (unpublished === undefined ? '–' : formatCount(unpublished, locale)),
          },
          {
            key: 'lag',
            head: t('lag'),
            cell: ([name, { inbox }]) => {
              if (!inbox) return '–';
              const lags = lagsOf(services, name);
              if (lags.length === 0) return <State tone="good">{t('keptUp')}</State>;
              const words = lags.map(([from, n]) => `${from}: ${formatCount(n, locale)}`).join(', ');
              return <State tone="part">{words}</State>;
            },
          },
          {
            key: 'log',
            head: t('facts'),
            numeric: true,
            cell: ([, { log }]) => (log ? formatCount(log.n, locale) : '–'),
          },
          { key: 'what', head: t('finding'), cell: ([, { degraded }]) => <Findings of={degraded} /> },
        ]}
      />
    </section>
  );
}

/** The door tells them in English; what to do about each is said in the reader's language. */
function Findings({ of: degraded }: { of: readonly string[] }): ReactNode {
  const t = useWords('operations');
  if (degraded.length === 0) return '–';
  const adviceOn = (finding: string): string => {
    if (finding.includes('nats is away')) return t('adviceBroker');
    if (finding.includes('put aside')) return t('adviceLetters');
    if (finding.includes('to be numbered')) return t('adviceNumbered');
    return finding.includes('to be published') ? t('adviceOutbox') : '';
  };
  return (
    <ul>
      {degraded.map((finding) => (
        <li key={finding}>
          <span lang="en">{finding}</span>. {adviceOn(finding)}
        </li>
      ))}
    </ul>
  );
}

/** What waits for a person: facts that were put aside, mails that nobody got. */
function Waiting(): ReactNode {
  const t = useWords('operations');
  const letters = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['dead-letters', service, 'count'],
      queryFn: () => answerOf(lettersOf[service]({ limit: 200 })),
    })),
  });
  const mails = useQuery({
    queryKey: ['deliveries', 'count'],
    queryFn: () => answerOf(api.GET('/api/v1/access/deliveries', { params: { query: { limit: 200 } } })),
  });
  const many = (page: { items: readonly unknown[]; nextCursor?: string | undefined } | undefined): string =>
    page ? `${page.items.length}${page.nextCursor ? '+' : ''}` : '…';
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting')}</h2>
      <ul>
        {SERVICES.map((service, at) => (
          <li key={service}>
            <Link to="/operations/dead-letters/$service" params={{ service }}>
              {t('lettersOf', { service })}
            </Link>
            : {many(letters[at]?.data)}
          </li>
        ))}
        <li>
          <Link to="/operations/mails">{t('undelivered')}</Link>: {many(mails.data)}
        </li>
      </ul>
    </section>
  );
}
