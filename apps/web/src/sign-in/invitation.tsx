import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { Button, ErrorSummary, formatInstant, Page, TextField, useLocale, type Mistake } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { Answer } from '../frame/trouble.js';
import { mistakesOf } from '../mistakes.js';
import { invitationQuery } from '../questions.js';

/** `/invitation#TOKEN`: after the `#`, so that no server and no proxy ever writes the token down. */
export function Invitation(): ReactNode {
  const t = useWords();
  const token = useRouterState({ select: ({ location }) => location.hash });
  const isToken = /^lvi_[\w-]{43}$/.test(token);
  const invitee = useQuery({ ...invitationQuery(token), enabled: isToken });
  return (
    <Page title={t('invitation')}>
      <div className="narrow">
        {isToken ? (
          <Answer to={invitee}>{(found) => <Accept token={token} invitee={found} />}</Answer>
        ) : (
          <p className="notice">{t('invitationWithoutLink')}</p>
        )}
      </div>
    </Page>
  );
}

function Accept({ token, invitee }: { token: string; invitee: Schema['Invitee'] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const navigate = useNavigate();
  const [shown, setShown] = useState(false);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const accept = useMutation({
    mutationFn: (password: string) =>
      answerOf(api.POST('/api/v1/access/invitations/accept', { body: { token, password } })),
    onSuccess: () => navigate({ to: '/sign-in', search: { done: 'password' }, replace: true }),
    onError: (error) => setMistakes(mistakesOf(error, t).map((mistake) => ({ ...mistake, field: 'password' }))),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    setMistakes(password ? [] : [{ field: 'password', text: t('passwordMissing') }]);
    if (password) accept.mutate(password);
  };
  return (
    <>
      <p>{t('invitationIntro', { name: invitee.name })}</p>
      <p className="soft">{t('invitationUntil', { until: formatInstant(invitee.expiresAt, locale) })}</p>
      <ErrorSummary title={t('mistakes')} mistakes={mistakes} />
      <form onSubmit={submit} noValidate>
        <TextField id="email" type="email" autoComplete="username" label={t('email')} value={invitee.email} readOnly />
        <TextField
          id="password"
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          label={t('newPassword')}
          hint={t('newPasswordHint')}
          error={mistakes[0]?.text}
        />
        <label className="tick">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
          {t('showPassword')}
        </label>
        <Button type="submit" busy={accept.isPending}>
          {t('setPassword')}
        </Button>
      </form>
    </>
  );
}
