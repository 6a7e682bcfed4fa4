import { useState, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dialog } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { draftQuery } from './questions.js';

/** Gives a draft up for good, once it is said twice. */
export function GiveUp({ standing }: { standing: () => Schema['ApplicationDraft'] }): ReactNode {
  const t = useWords('applying');
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const giveUp = async (): Promise<void> => {
    const { id, version } = standing();
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    await answerOf(api.POST('/api/v1/funding/drafts/{id}/discard', { params }));
    await queries.invalidateQueries({ queryKey: ['drafts'] });
    queries.removeQueries({ queryKey: draftQuery(id).queryKey });
    await navigate({ to: '/my-applications' });
  };
  return (
    <>
      <Button quiet onClick={() => setAsked(true)}>
        {t('giveUp')}
      </Button>
      <Dialog title={t('giveUp')} isOpen={asked} onClose={() => setAsked(false)}>
        <p>{t('giveUpMeans')}</p>
        <DeedForm does={t('giveUp')} carryOut={giveUp} />
        <Button quiet onClick={() => setAsked(false)}>
          {t('writeOn')}
        </Button>
      </Dialog>
    </>
  );
}
