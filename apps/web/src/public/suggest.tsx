import type { ReactNode } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { TextArea } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { OutsidePage } from './outside.js';
import { patiently } from './patiently.js';
import { SenderFields } from './sender-fields.js';

const route = getRouteApi('/public/$slug/suggest');

/** Takes a suggestion from anybody, at any time. */
export function Suggest(): ReactNode {
  const t = useWords('public');
  const navigate = useNavigate();
  const { slug } = route.useParams();
  return (
    <OutsidePage slug={slug} title={t('makeSuggestion')}>
      <div className="narrow">
        <p>{t('suggestionIntro')}</p>
        <DeedForm
          does={t('sendSuggestion')}
          check={({ text }) => (text ? [] : [{ field: 'text', text: t('textMissing') }])}
          carryOut={async ({ text, name, email }) => {
            const body = { text: text!, ...(name ? { name } : {}), ...(email ? { email } : {}) };
            const sent = api.POST('/api/v1/planning/public/{authority}/suggestions', {
              params: { path: { authority: slug } },
              body,
            });
            const { id } = await patiently(answerOf(sent), t('tooManySent'));
            await navigate({
              to: '/public/$slug/suggestions/$suggestionId',
              params: { slug, suggestionId: id },
            });
          }}
        >
          <TextArea id="text" name="text" label={t('commentText')} rows={8} maxLength={5_000} required />
          <SenderFields nameHint={t('suggesterHint')} />
        </DeedForm>
      </div>
    </OutsidePage>
  );
}
