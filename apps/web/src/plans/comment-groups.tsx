import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, DataTable, Dialog, formatCount, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { useWords } from '../languages/words.js';
import { AnswerTwice } from './answer-twice.js';
import { Disposition } from './disposition.js';
import { groupsQuery, renewPlan } from './questions.js';

type Group = Schema['CommentGroups']['items'][number];

/** Comments that say the same, and their one answer. Where there is no group, nothing is said of groups. */
export function CommentGroups({ planId, mayAnswer }: { planId: string; mayAnswer: boolean }): ReactNode {
  const t = useWords('plans');
  const locale = useLocale();
  const groups = useQuery(groupsQuery(planId));
  const [answered, answer] = useState<Group>();
  const items = groups.data?.items ?? [];
  const give = async (body: Parameters<Parameters<typeof AnswerTwice>[0]['onGive']>[0]): Promise<void> => {
    const { id, version } = answered!;
    const params = { path: { planId, groupId: id }, header: { 'If-Match': `"${version}"` } };
    await answerOf(
      api.POST('/api/v1/planning/plans/{planId}/comment-groups/{groupId}/disposition', { params, body }),
    ).finally(() => renewPlan(planId));
    answer(undefined);
  };
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{t('groups')}</h2>
      <DataTable
        caption={t('groupsFound', { count: items.length })}
        rows={items}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'title',
            head: t('groupTitle'),
            names: true,
            cell: ({ id, title }) => (
              <Link to="." search={{ group: id } as never} resetScroll={false}>
                {title}
              </Link>
            ),
          },
          {
            key: 'count',
            head: t('comments'),
            numeric: true,
            cell: ({ comments }) => formatCount(comments.length, locale),
          },
          {
            key: 'disposition',
            head: t('disposition'),
            cell: ({ disposition, reason }) => (
              <>
                <Disposition of={disposition} />
                {reason && <p className="told">{reason}</p>}
              </>
            ),
          },
          ...(mayAnswer
            ? [
                {
                  key: 'deeds',
                  head: t('deeds'),
                  cell: (group: Group) =>
                    group.disposition ? (
                      '–'
                    ) : (
                      <Button
                        quiet
                        aria-label={t('answerGroupNamed', { title: group.title })}
                        onClick={() => answer(group)}
                      >
                        {t('answerGroup')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      <Dialog title={t('answerGroup')} isOpen={answered !== undefined} onClose={() => answer(undefined)}>
        {answered && (
          <AnswerTwice
            about={
              <p>
                <strong>{answered.title}</strong> – {t('commentsFound', { count: answered.comments.length })}
              </p>
            }
            means={t('answerGroupMeans', { count: answered.comments.length })}
            onGive={give}
          />
        )}
        <Button quiet onClick={() => answer(undefined)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </section>
  );
}
