import type { ReactNode } from 'react';
import { formatInstant, TextField, useLocale } from '@levada/ui';
import { useWords } from '../languages/words.js';

/** The link of an invitation. It is told this once: nobody can read it again, only send another one. */
export function InvitationLink({ of: { token, expiresAt } }: { of: { token: string; expiresAt: string } }): ReactNode {
  const t = useWords('people');
  const locale = useLocale();
  return (
    <div className="notice">
      <p>{t('linkOnce', { until: formatInstant(expiresAt, locale) })}</p>
      <TextField
        label={t('invitationLink')}
        readOnly
        value={`${window.location.origin}/invitation#${token}`}
        onFocus={({ target }) => target.select()}
      />
    </div>
  );
}
