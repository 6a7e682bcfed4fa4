import { useState, type ReactNode } from 'react';
import { Button, Dialog, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { renewPlan } from './questions.js';

type Comment = Schema['Comment'];
const canJoin = ({ disposition, visibility, groupId }: Comment): boolean =>
  !disposition && visibility !== 'hidden' && !groupId;

/** Several that say the same become a group, which is answered once for all of them. */
export function GroupAndAnswer({
  planId,
  comments,
  done,
}: {
  planId: string;
  comments: readonly Comment[];
  done: () => void;
}): ReactNode {
  const t = useWords('plans');
  const [isOpen, setOpen] = useState(false);
  const alike = comments.filter(canJoin);
  const group = async (title: string): Promise<void> => {
    const body = { title, commentIds: alike.map(({ id }) => id) };
    await answerOf(
      api.POST('/api/v1/planning/plans/{planId}/comment-groups', { params: { path: { planId } }, body }),
    ).finally(() => renewPlan(planId));
    setOpen(false);
    done();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('groupThese')}</Button>
      <Dialog title={t('groupThese')} isOpen={isOpen} onClose={() => setOpen(false)}>
        {alike.length < 2 ? (
          <p className="notice">{t('groupTooFew')}</p>
        ) : (
          <DeedForm
            does={t('groupNow', { count: alike.length })}
            check={({ title }) => (title ? [] : [{ field: 'group-title', text: t('groupTitleMissing') }])}
            carryOut={({ title = '' }) => group(title)}
          >
            <ul>
              {alike.map(({ id, text, authorName }) => (
                <li key={id}>
                  {authorName ?? t('withoutName')}: {text}
                </li>
              ))}
            </ul>
            {alike.length < comments.length && (
              <p className="notice">{t('notGrouped', { count: comments.length - alike.length })}</p>
            )}
            <TextField
              id="group-title"
              name="title"
              label={t('groupTitle')}
              hint={t('groupTitleHint')}
              maxLength={300}
            />
          </DeedForm>
        )}
        <Button quiet onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </>
  );
}
