import { useEffect, type ReactNode } from 'react';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useWords, type Say } from '../languages/words.js';
import { Button, Page } from '@levada/ui';
import { Refused, Unreached } from '../api.js';

/** What kept a screen from its data, and what to do about it. Whoever is not signed in signs in and comes back. */
export function Trouble({
  error,
  again,
  headed = false,
}: {
  error: Error;
  again: () => unknown;
  /** Whether what it says in short stands above it already. */
  headed?: boolean;
}): ReactNode {
  const t = useWords();
  if (error instanceof Refused && error.status === 401) return <ToSignIn />;
  const { title, todo, retry } = adviceOn(error, t);
  return (
    <section className="trouble" role="alert">
      {!headed && <h2>{title}</h2>}
      {error instanceof Refused && error.problem && error.status !== 400 && <p>{error.problem.title}</p>}
      <p>{todo}</p>
      {retry ? (
        <Button onClick={() => again()}>{t('tryAgain')}</Button>
      ) : (
        <Link className="button" to="/">
          {t('toStart')}
        </Link>
      )}
    </section>
  );
}

function adviceOn(error: Error, t: Say): { title: string; todo: string; retry: boolean } {
  if (error instanceof Unreached) return { title: t('noConnection'), todo: t('noConnectionDo'), retry: true };
  const status = error instanceof Refused ? error.status : 0;
  if (status === 403) return { title: t('notForYou'), todo: t('notForYouDo'), retry: false };
  // An address with something else in place of an id is as wrong as one that leads nowhere.
  if (status === 404 || status === 400) return { title: t('nothingHere'), todo: t('nothingHereDo'), retry: false };
  if ([429, 502, 503, 504].includes(status)) return { title: t('notNow'), todo: t('notNowDo'), retry: true };
  const trace = (error instanceof Refused && error.problem?.traceId) || '–';
  return { title: t('failed'), todo: t('failedDo', { trace }), retry: true };
}

function ToSignIn(): ReactNode {
  const navigate = useNavigate();
  const back = useRouterState({ select: ({ location }) => location.href });
  useEffect(() => {
    if (!back.startsWith('/sign-in')) void navigate({ to: '/sign-in', search: { back }, replace: true });
  }, [navigate, back]);
  return null;
}

/** For an address that is none of ours. */
export function NothingHere(): ReactNode {
  const t = useWords();
  return (
    <Page title={t('nothingHere')}>
      <p>{t('nothingHereDo')}</p>
      <Link className="button" to="/">
        {t('toStart')}
      </Link>
    </Page>
  );
}

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** The data of a question once they are there; until then that they are coming, or why they are not. */
export function Answer<Data>({ to, children }: { to: Asked<Data>; children: (data: Data) => ReactNode }): ReactNode {
  const t = useWords();
  if (to.data !== undefined) return children(to.data);
  if (to.error) return <Trouble error={to.error} again={to.refetch} />;
  return <p role="status">{t('loading')}</p>;
}

/** The same for a whole page: what keeps it away has the page's heading. */
export function PageAnswer<Data>({
  to,
  children,
}: {
  to: Asked<Data>;
  children: (data: Data) => ReactNode;
}): ReactNode {
  const t = useWords();
  if (to.data !== undefined) return children(to.data);
  if (!to.error) return <p role="status">{t('loading')}</p>;
  return (
    <Page title={adviceOn(to.error, t).title}>
      <Trouble error={to.error} again={to.refetch} headed />
    </Page>
  );
}
