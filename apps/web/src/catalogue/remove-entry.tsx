import { useState, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dialog, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { renewVersion } from './questions.js';
import { useMayCount, Uses } from './uses.js';

/** Before an entry goes, the services that stand under it are shown: by the version before, where there is one. */
export function RemoveEntry({
  version,
  entry,
}: {
  version: Schema['CatalogueVersion'];
  entry: Schema['ServiceType'];
}): ReactNode {
  const t = useWords('catalogue');
  const mayCount = useMayCount();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const remove = async (reason: string | undefined): Promise<void> => {
    const params = {
      path: { id: version.id, code: entry.code },
      header: { 'If-Match': `"${entry.version}"` },
      // The description of the door leaves its query out.
      ...(reason ? { query: { reason } as never } : {}),
    };
    await answerOf(api.DELETE('/api/v1/catalogue/versions/{id}/service-types/{code}', { params }));
    await navigate({ to: '/catalogue/$versionId', params: { versionId: version.id } });
    await renewVersion(version.id);
  };
  return (
    <p>
      <Button quiet onClick={() => setOpen(true)}>
        {t('removeEntry')}
      </Button>
      <Dialog title={t('removeTitled', { code: entry.code })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('removeMeans')}</p>
        {mayCount && <Uses versionId={version.predecessorId ?? version.id} code={entry.code} />}
        {version.predecessorId && <p className="hint">{t('removeCrosswalk')}</p>}
        <DeedForm does={t('removeNow')} carryOut={({ reason }) => remove(reason)}>
          <TextField name="reason" label={t('reasonOfChange')} hint={t('reasonOfChangeHint')} maxLength={2000} />
        </DeedForm>
        <Button quiet onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </p>
  );
}
