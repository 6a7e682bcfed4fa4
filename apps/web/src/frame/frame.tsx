import { Suspense, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { Button, LocaleProvider, Shell } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused } from '../api.js';
import { chooseLanguage, LANGUAGES, useLanguage, type Language } from '../languages/language.js';
import { queries } from '../queries.js';
import { sessionQuery, unreadQuery } from '../questions.js';
import { entriesFor } from './menu.js';

/** Where nobody has to be signed in, and nobody is asked whether they are. */
const OUTSIDE = /^\/(sign-in|invitation|accessibility|public)(\/|$)/;

/** What is around every screen. */
export function Frame(): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const outside = useRouterState({
    select: ({ location: { pathname } }) => OUTSIDE.test(pathname),
  });
  const session = useQuery({ ...sessionQuery, enabled: !outside });
  const inside = !outside && session.data;
  const head = (
    <>
      <Link className="brand" to="/">
        Levada
      </Link>
      {inside && (
        <nav aria-label={t('menu')}>
          {entriesFor(inside.grants.map(({ role }) => role)).map(({ to, name }) => (
            <Link key={to} to={to}>
              {t(name)}
            </Link>
          ))}
          <NoticesLink />
        </nav>
      )}
      <div className="end">
        {inside && <SignedIn session={inside} />}
        <Languages current={language} />
      </div>
    </>
  );
  return (
    <LocaleProvider locale={language}>
      <Shell skip={t('skip')} head={head} foot={<Link to="/accessibility">{t('accessibility')}</Link>}>
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <Outlet />
        </Suspense>
      </Shell>
    </LocaleProvider>
  );
}

/** With how many one has not read yet, in words. */
function NoticesLink(): ReactNode {
  const t = useWords();
  const unread = useQuery(unreadQuery);
  const { items = [], nextCursor } = unread.data ?? {};
  const count = items.length === 0 ? '' : ` (${items.length}${nextCursor ? '+' : ''})`;
  return (
    <Link to="/notices" {...(count ? { 'aria-label': `${t('notices')}${count}: ${t('unread')}` } : {})}>
      {t('notices')}
      {count}
    </Link>
  );
}

function SignedIn({ session }: { session: Schema['Session'] }): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { person, authority, authorities } = session;
  const signOut = async (): Promise<void> => {
    await answerOf(api.DELETE('/api/v1/session')).catch((error: unknown) => {
      // Whose session has ended already is signed out; anything else would leave it open behind a friendly page.
      if (!(error instanceof Refused && error.status === 401)) throw error;
    });
    await navigate({ to: '/sign-in' });
    queries.clear();
  };
  const name = authorities.find(({ slug }) => slug === authority)?.name ?? authority;
  return (
    <>
      <p className="who">{t('you', { name: person.name, authority: name })}</p>
      <Button quiet onClick={() => void signOut().catch(() => window.location.reload())}>
        {t('signOut')}
      </Button>
    </>
  );
}

function Languages({ current }: { current: string }): ReactNode {
  const t = useWords();
  return (
    <nav aria-label={t('language')}>
      {Object.entries(LANGUAGES).map(([language, name]) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={name}
          aria-label={`${language.toUpperCase()} – ${name}`}
          aria-pressed={language === current}
          onClick={() => void chooseLanguage(language as Language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </nav>
  );
}
