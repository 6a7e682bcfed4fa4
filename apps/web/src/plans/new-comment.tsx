import type { ReactNode } from 'react';
import { SelectField, TextArea, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import type { OutlineItem } from './outline.js';
import { renewPlan } from './questions.js';

/** A comment that came by letter or at a meeting, written down by somebody with an account: shown at once. */
export function NewComment({
  plan: { id: planId },
  elements,
}: {
  plan: Schema['Plan'];
  elements: readonly OutlineItem[];
}): ReactNode {
  const t = useWords('plans');
  return (
    <details>
      <summary>{t('newComment')}</summary>
      <div className="narrow">
        <DeedForm
          does={t('writeDown')}
          quiet
          check={({ text, authorName }) => [
            ...(text ? [] : [{ field: 'comment-text', text: t('commentTextMissing') }]),
            ...(authorName ? [] : [{ field: 'comment-author', text: t('authorMissing') }]),
          ]}
          carryOut={async ({ elementCode, text = '', authorName = '' }, keyOf) => {
            const body = { text, authorName, ...(elementCode ? { elementCode } : {}) };
            const headers = { 'Idempotency-Key': keyOf('comment', body) };
            await answerOf(
              api.POST('/api/v1/planning/plans/{planId}/comments', { params: { path: { planId } }, body, headers }),
            );
            await renewPlan(planId);
          }}
        >
          <SelectField
            name="elementCode"
            label={t('element')}
            choices={[['', t('wholePlan')], ...elements.map(({ code, title }) => [code, `${code} ${title}`] as const)]}
          />
          <TextArea id="comment-text" name="text" label={t('comment')} maxLength={10_000} />
          <TextField id="comment-author" name="authorName" label={t('author')} maxLength={200} />
        </DeedForm>
      </div>
    </details>
  );
}
