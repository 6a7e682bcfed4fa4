import type { ReactNode } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { TextField } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { EntryFields } from './entry-fields.js';
import { entryMistakes } from './entry-mistakes.js';
import { bodyTyped } from './entry-text.js';
import { renewVersion } from './questions.js';
import { VersionPage } from './version-page.js';

const route = getRouteApi('/catalogue/$versionId/new-entry');

/** A service type or related activity that the version did not have. */
export function NewEntry(): ReactNode {
  const t = useWords('catalogue');
  const navigate = useNavigate();
  const { versionId } = route.useParams();
  return (
    <VersionPage versionId={versionId}>
      {(version) => (
        <section aria-labelledby="new-entry">
          <h2 id="new-entry">{t('newEntry')}</h2>
          <DeedForm
            does={t('addEntry')}
            check={(typed) => [
              ...(/^[^\s/]{1,60}$/.test(typed.code ?? '') ? [] : [{ field: 'entry-code', text: t('codeMissing') }]),
              ...entryMistakes(typed, version, t),
            ]}
            carryOut={async ({ code = '', reason, ...typed }) => {
              const entry = bodyTyped(typed, version.languages, undefined);
              const body = { code, entry, ...(reason ? { reason } : {}) };
              await answerOf(
                api.POST('/api/v1/catalogue/versions/{id}/service-types', {
                  params: { path: { id: versionId } },
                  body,
                }),
              );
              await renewVersion(versionId);
              await navigate({ to: '/catalogue/$versionId/entries/$code', params: { versionId, code } });
            }}
          >
            <TextField id="entry-code" name="code" label={t('entryCode')} hint={t('entryCodeHint')} maxLength={60} />
            <EntryFields version={version} entry={undefined} />
          </DeedForm>
        </section>
      )}
    </VersionPage>
  );
}
