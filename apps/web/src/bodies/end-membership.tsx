import { useState, type ReactNode } from 'react';
import { Button, Dialog, TextArea, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { renew } from './questions.js';

/** Cannot be undone: who comes back is nominated anew. */
export function EndMembership({ member }: { member: Schema['Member'] }): ReactNode {
  const t = useWords('bodies');
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const { bodyId, id, version, name } = member;
  return (
    <>
      <Button quiet aria-label={t('endNamed', { name })} onClick={() => setOpen(true)}>
        {t('end')}
      </Button>
      <Dialog title={t('endNamed', { name })} isOpen={isOpen} onClose={close}>
        <DeedForm
          does={t('endNow')}
          check={({ on, reason }) => [
            ...(on ? [] : [{ field: 'end-on', text: t('dayMissing') }]),
            ...(reason ? [] : [{ field: 'end-reason', text: t('reasonMissing') }]),
          ]}
          carryOut={async ({ on = '', reason = '' }) => {
            const params = { path: { bodyId, memberId: id }, header: { 'If-Match': `"${version}"` } };
            await answerOf(
              api.POST('/api/v1/planning/bodies/{bodyId}/members/{memberId}/end', { params, body: { on, reason } }),
            );
            await renew(bodyId);
            close();
          }}
        >
          <p>{t('endMeans')}</p>
          <TextField id="end-on" name="on" type="date" label={t('lastDay')} />
          <TextArea id="end-reason" name="reason" label={t('reason')} maxLength={2000} />
        </DeedForm>
        <Button quiet onClick={close}>
          {t('cancel')}
        </Button>
      </Dialog>
    </>
  );
}
