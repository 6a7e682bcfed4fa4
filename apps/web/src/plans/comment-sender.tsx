import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Dialog } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { paramsOf } from './comment-params.js';
import { renewPlan } from './questions.js';

/** Where the answer goes by mail, for who has no account: the office writes, and the address is forgotten. */
export function CommentSender({ comment }: { comment: Schema['Comment'] }): ReactNode {
  const t = useWords('plans');
  const [isOpen, setOpen] = useState(false);
  const { planId, id, reason, text } = comment;
  const sender = useQuery({
    queryKey: ['comment-sender', planId, id],
    enabled: isOpen,
    gcTime: 0,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/plans/{planId}/comments/{commentId}/sender', {
          params: { path: { planId, commentId: id } },
        }),
      ),
  });
  return (
    <>
      <Button quiet aria-label={t('writeNamed', { text: text.slice(0, 40) })} onClick={() => setOpen(true)}>
        {t('writeToAuthor')}
      </Button>
      <Dialog title={t('writeToAuthor')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Answer to={sender}>
          {({ email }) =>
            email ? (
              <>
                <p>
                  <a href={`mailto:${email}`}>{email}</a>
                </p>
                <blockquote className="told">{reason}</blockquote>
                <DeedForm
                  does={t('haveWritten')}
                  carryOut={async () => {
                    await answerOf(
                      api.POST('/api/v1/planning/plans/{planId}/comments/{commentId}/sending', {
                        params: paramsOf(comment),
                      }),
                    ).finally(() => renewPlan(planId));
                    setOpen(false);
                  }}
                >
                  <p className="notice">{t('haveWrittenMeans')}</p>
                </DeedForm>
              </>
            ) : (
              <p>{t('noAddress')}</p>
            )
          }
        </Answer>
        <Button quiet onClick={() => setOpen(false)}>
          {t('close')}
        </Button>
      </Dialog>
    </>
  );
}
