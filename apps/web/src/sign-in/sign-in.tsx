import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { Button, ErrorSummary, Page, TextField, type Mistake } from '@levada/ui';
import { answerOf, api, Refused } from '../api.js';
import { mistakesOf } from '../mistakes.js';
import { takeLanguageOf } from '../languages/language.js';
import { queries } from '../queries.js';
import { sessionQuery, waysQuery } from '../questions.js';

const route = getRouteApi('/sign-in');

export function SignIn(): ReactNode {
  const t = useWords();
  const { back = '/', done } = route.useSearch();
  const { history } = useRouter();
  const ways = useQuery(waysQuery);
  const [needsCode, setNeedsCode] = useState(false);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string; code?: string }) =>
      answerOf(api.POST('/api/v1/session', { body })),
    onSuccess: async (session) => {
      await takeLanguageOf(session.person);
      queries.setQueryData(sessionQuery.queryKey, session);
      history.replace(back);
    },
    onError: (error) => {
      if (error instanceof Refused && error.problem?.code === 'session/code-needed') setNeedsCode(true);
      setMistakes(mistakesOf(error, t));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, password, code] = ['email', 'password', 'code'].map((name) => String(form.get(name) ?? '').trim());
    const missing = [
      !email && { field: 'email', text: t('emailMissing') },
      !password && { field: 'password', text: t('passwordMissing') },
      needsCode && !code && { field: 'code', text: t('codeMissing') },
    ].filter((mistake) => mistake !== false);
    setMistakes(missing);
    // The password goes as it was typed: a space at its end may be part of it.
    const typed = String(form.get('password') ?? '');
    if (missing.length === 0) signIn.mutate({ email: email!, password: typed, ...(code ? { code } : {}) });
  };
  const errorOf = (name: string): string | undefined => mistakes.find(({ field }) => field === name)?.text;
  return (
    <Page title={t('signIn')}>
      <div className="narrow">
        {done && (
          <p className="notice" role="status">
            {t('passwordSet')}
          </p>
        )}
        {back !== '/' && <p>{t('signInToGoOn')}</p>}
        <ErrorSummary title={t('mistakes')} mistakes={mistakes} />
        <form onSubmit={submit} noValidate>
          <TextField
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            label={t('email')}
            error={errorOf('email')}
          />
          <TextField
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            label={t('password')}
            error={errorOf('password')}
          />
          {needsCode && (
            <TextField
              id="code"
              name="code"
              autoComplete="one-time-code"
              label={t('code')}
              hint={t('codeHint')}
              error={errorOf('code')}
            />
          )}
          <Button type="submit" busy={signIn.isPending}>
            {t('signIn')}
          </Button>
        </form>
        {ways.data?.outside && (
          <p>
            <a className="button quiet" href={`/api/v1/session/outside?back=${encodeURIComponent(back)}`}>
              {t('signInWith', { name: ways.data.outside })}
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}
