import { useState, type ReactNode } from 'react';
import { Button, Dialog, TextArea } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';

/** Gives an application up before it is decided; said twice, because nothing brings it back. */
export function Withdraw({ application: { id, version } }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('applications');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button quiet onClick={() => setAsked(true)}>
        {t('withdraw')}
      </Button>
      <Dialog title={t('withdraw')} isOpen={asked} onClose={() => setAsked(false)}>
        <DeedForm
          does={t('withdraw')}
          check={({ reason }) => (reason ? [] : [{ field: 'withdraw-reason', text: t('reasonMissing') }])}
          carryOut={async ({ reason = '' }) => {
            const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
            await answerOf(api.POST('/api/v1/funding/applications/{id}/withdraw', { params, body: { reason } }));
            setAsked(false);
            await queries.invalidateQueries();
          }}
        >
          <p>{t('withdrawMeans')}</p>
          <TextArea id="withdraw-reason" name="reason" label={t('reason')} maxLength={1000} />
        </DeedForm>
      </Dialog>
    </>
  );
}
