import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Dialog, TextArea } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { mistakesOf } from '../mistakes.js';
import { AnswerTwice } from './answer-twice.js';
import { paramsOf } from './comment-params.js';
import { renewPlan } from './questions.js';

type Comment = Schema['Comment'];

/** What can be done with one comment as it stands. */
export function CommentDeeds({ comment }: { comment: Comment }): ReactNode {
  const t = useWords('plans');
  const [open, setOpen] = useState<'answer' | 'hide'>();
  const { planId, visibility, disposition, groupId, text } = comment;
  const show = useMutation({
    mutationFn: async () => {
      await answerOf(
        api.POST('/api/v1/planning/plans/{planId}/comments/{commentId}/visibility', { params: paramsOf(comment) }),
      );
    },
    onSettled: () => renewPlan(planId),
  });
  const close = (): void => setOpen(undefined);
  const about = <blockquote className="told">{text}</blockquote>;
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return (
    <>
      <div className="moves">
        {visibility !== 'shown' && (
          <Button
            quiet
            busy={show.isPending}
            aria-label={t('showNamed', { text: short })}
            onClick={() => show.mutate()}
          >
            {t('showComment')}
          </Button>
        )}
        {visibility !== 'hidden' && !disposition && (
          <Button quiet aria-label={t('hideNamed', { text: short })} onClick={() => setOpen('hide')}>
            {t('hideComment')}
          </Button>
        )}
        {visibility !== 'hidden' && !disposition && !groupId && (
          <Button quiet aria-label={t('answerNamed', { text: short })} onClick={() => setOpen('answer')}>
            {t('answerComment')}
          </Button>
        )}
      </div>
      {show.error && (
        <p className="error" role="alert">
          {mistakesOf(show.error, t)[0]!.text}
        </p>
      )}
      <Dialog title={t('answerComment')} isOpen={open === 'answer'} onClose={close}>
        <AnswerTwice
          about={about}
          means={t('answerMeans')}
          onGive={async (body) => {
            await answerOf(
              api.POST('/api/v1/planning/plans/{planId}/comments/{commentId}/disposition', {
                ...{ params: paramsOf(comment), body },
              }),
            ).finally(() => renewPlan(planId));
            close();
          }}
        />
        <Button quiet onClick={close}>
          {t('cancel')}
        </Button>
      </Dialog>
      <Dialog title={t('hideComment')} isOpen={open === 'hide'} onClose={close}>
        {about}
        <DeedForm
          does={t('hideNow')}
          check={({ reason }) => (reason ? [] : [{ field: 'hide-reason', text: t('reasonMissing') }])}
          carryOut={async ({ reason = '' }) => {
            await answerOf(
              api.POST('/api/v1/planning/plans/{planId}/comments/{commentId}/hiding', {
                ...{ params: paramsOf(comment), body: { reason } },
              }),
            ).finally(() => renewPlan(planId));
            close();
          }}
        >
          <p>{t('hideMeans')}</p>
          <TextArea id="hide-reason" name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={2000} />
        </DeedForm>
        <Button quiet onClick={close}>
          {t('cancel')}
        </Button>
      </Dialog>
    </>
  );
}
