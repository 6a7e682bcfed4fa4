import { useState, type ReactNode } from 'react';
import { Button, Dialog } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { renew } from './questions.js';

/** Calls a meeting off before it begins; it cannot be called on again. */
export function CancelMeeting({ meeting: { id, version, bodyId } }: { meeting: Schema['Meeting'] }): ReactNode {
  const t = useWords('bodies');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button quiet onClick={() => setOpen(true)}>
        {t('cancelMeeting')}
      </Button>
      <Dialog title={t('cancelMeeting')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <DeedForm
          does={t('cancelNow')}
          carryOut={async () => {
            const params = { path: { meetingId: id }, header: { 'If-Match': `"${version}"` } };
            await answerOf(api.POST('/api/v1/planning/meetings/{meetingId}/cancellation', { params }));
            await renew(id, bodyId);
            setOpen(false);
          }}
        >
          <p>{t('cancelMeans')}</p>
        </DeedForm>
        <Button quiet onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </>
  );
}
