import { useState, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { SelectField, TextArea } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { SenderFields } from './sender-fields.js';
import { patiently } from './patiently.js';

type Elements = Schema['PublicPlanContent']['elements'];

/** Takes a comment on a plan or a part of it, and leads to the page that tells what becomes of it. */
export function CommentForm(of: {
  slug: string;
  planId: string;
  elements: Elements;
  about: string | undefined;
}): ReactNode {
  const { slug, planId, elements, about = '' } = of;
  const t = useWords('public');
  const navigate = useNavigate();
  const [chosen, choose] = useState({ asked: about, element: about });
  const element = chosen.asked === about ? chosen.element : about;
  return (
    <section id="comment" className="narrow">
      <h2>{t('commentTitle')}</h2>
      <p className="hint">{t('readFirst')}</p>
      <DeedForm
        does={t('sendComment')}
        check={({ text }) => (text ? [] : [{ field: 'text', text: t('textMissing') }])}
        carryOut={async ({ elementCode, text, name, email }) => {
          const body = {
            text: text!,
            ...(elementCode ? { elementCode } : {}),
            ...(name ? { name } : {}),
            ...(email ? { email } : {}),
          };
          const path = { authority: slug, planId };
          const sent = api.POST('/api/v1/planning/public/{authority}/plans/{planId}/comments', {
            params: { path },
            body,
          });
          const { id } = await patiently(answerOf(sent), t('tooManySent'));
          await navigate({
            to: '/public/$slug/plans/$planId/comments/$commentId',
            params: { slug, planId, commentId: id },
          });
        }}
      >
        <SelectField
          name="elementCode"
          label={t('aboutWhat')}
          value={element}
          onChange={({ target }) => choose({ asked: about, element: target.value })}
          choices={[['', t('wholePlan')], ...elements.map(({ code, title }) => [code, `${code} ${title}`] as const)]}
        />
        <TextArea id="text" name="text" label={t('commentText')} rows={8} maxLength={10_000} required />
        <SenderFields nameHint={t('nameHint')} />
      </DeedForm>
    </section>
  );
}
