import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dialog } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useIs } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { sessionQuery } from '../questions.js';
import { draftQuery } from './questions.js';

/** A second person of the provider reads it and certifies it: then it is handed in, and nothing brings it back. */
export function Certify({ draft }: { draft: Schema['ApplicationDraft'] }): ReactNode {
  const t = useWords('applying');
  const is = useIs();
  const session = useQuery(sessionQuery);
  const wrote = session.data !== undefined && draft.writers.includes(session.data.person.id);
  const isCertifier = is('provider-certifier');
  return (
    <section className="notice" aria-labelledby="certify">
      <h2 id="certify">{t('certifying')}</h2>
      <p>{!isCertifier ? t('waitsForOther') : wrote ? t('wroteYourself') : t('certifyMeans')}</p>
      <div className="bar">
        {isCertifier && !wrote && <HandIn draft={draft} />}
        <DeedForm
          does={t('takeBack')}
          quiet
          carryOut={async () => {
            const reopened = await answerOf(api.POST('/api/v1/funding/drafts/{id}/reopen', { params: at(draft) }));
            queries.setQueryData(draftQuery(draft.id).queryKey, reopened);
            await queries.invalidateQueries({ queryKey: ['drafts'] });
          }}
        />
      </div>
    </section>
  );
}

const at = ({ id, version }: Schema['ApplicationDraft']) => ({
  ...{ path: { id }, header: { 'If-Match': `"${version}"` } },
});

function HandIn({ draft }: { draft: Schema['ApplicationDraft'] }): ReactNode {
  const t = useWords('applying');
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const certify = async (): Promise<void> => {
    const { applicationId } = await answerOf(api.POST('/api/v1/funding/drafts/{id}/certify', { params: at(draft) }));
    await queries.invalidateQueries();
    await navigate({ to: '/applications/$applicationId', params: { applicationId: applicationId! } });
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('certify')}</Button>
      <Dialog title={t('certify')} isOpen={asked} onClose={() => setAsked(false)}>
        <DeedForm
          does={t('certifyAndHandIn')}
          check={({ true: isTrue }) => (isTrue ? [] : [{ field: 'is-true', text: t('certifyMissing') }])}
          carryOut={certify}
        >
          <p>{t('certifyFinal')}</p>
          <label className="tick">
            <input type="checkbox" name="true" id="is-true" />
            {t('isTrue')}
          </label>
        </DeedForm>
      </Dialog>
    </>
  );
}
