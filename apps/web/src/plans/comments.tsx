import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatBrief, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { CommentDeeds } from './comment-deeds.js';
import { CommentGroups } from './comment-groups.js';
import { CommentSender } from './comment-sender.js';
import { DISPOSITIONS, Disposition } from './disposition.js';
import { GroupAndAnswer } from './group-and-answer.js';
import { NewComment } from './new-comment.js';
import { PlanPage, type PlanShown } from './plan-page.js';
import { groupsQuery, outlineQuery } from './questions.js';

const route = getRouteApi('/plans/$planId/comments');

/** What was said about a plan, and what is answered: one after the other, or several that say the same together. */
export function PlanComments(): ReactNode {
  const { planId } = route.useParams();
  return <PlanPage planId={planId}>{(shown) => <Comments {...shown} />}</PlanPage>;
}

function Comments({ plan, versions }: PlanShown): ReactNode {
  const t = useWords('plans');
  const locale = useLocale();
  const may = useMay();
  const search = route.useSearch();
  const outline = useQuery(outlineQuery(plan.id, plan.planVersion));
  const groups = useQuery(groupsQuery(plan.id));
  const titleOf = (code: string): string => outline.data?.items.find((one) => one.code === code)?.title ?? '';
  const groupOf = (id: string): string => groups.data?.items.find((one) => one.id === id)?.title ?? '';
  const mayAnswer = may('planning_disposeComment');
  const planId = plan.id;
  const consulted = plan.status === 'in-consultation' ? plan.consultation : undefined;
  const isOpen = consulted !== undefined && new Date(consulted.closesAt) > new Date();
  return (
    <>
      <p>
        {consulted
          ? t(isOpen ? 'commentsUntil' : 'commentsOver', { until: formatBrief(consulted.closesAt, locale) })
          : t('noConsultation')}{' '}
        <a href={`/api/v1/planning/plans/${planId}/versions/${plan.planVersion}/annex?format=csv`} download>
          {t('annex')}
        </a>
      </p>
      {isOpen && may('planning_makeComment') && <NewComment plan={plan} elements={outline.data?.items ?? []} />}
      <CommentGroups planId={planId} mayAnswer={mayAnswer} />
      <section aria-labelledby="comments">
        <h2 id="comments">{t('comments')}</h2>
        <ListView<Schema['Comment']>
          name={['comments', planId]}
          search={search}
          ask={(query) =>
            answerOf(
              api.GET('/api/v1/planning/plans/{planId}/comments', {
                params: { path: { planId }, query: query as never },
              }),
            )
          }
          csv={`/api/v1/planning/plans/${planId}/comments`}
          keyOf={({ id }) => id}
          nameOf={({ text }) => text.slice(0, 60)}
          caption={(count) => t('commentsFound', { count })}
          nothing={t('noComments')}
          searchLabel={t('searchComments')}
          filters={[
            {
              name: 'status',
              label: t('status'),
              choices: [
                ['open', t('unanswered')],
                ['answered', t('answered')],
              ],
            },
            {
              name: 'disposition',
              label: t('disposition'),
              choices: DISPOSITIONS.map((one) => [one, t(`disposition-${one}`)]),
            },
            {
              name: 'visibility',
              label: t('visibility'),
              choices: (['held', 'shown', 'hidden'] as const).map((one) => [one, t(`visibility-${one}`)]),
            },
            {
              name: 'element',
              label: t('element'),
              choices: (outline.data?.items ?? []).map(({ code, title }) => [code, `${code} ${title}`]),
            },
            ...(mayAnswer
              ? [{ name: 'untold', label: t('untold'), choices: [['yes', t('untold-yes')] as const] }]
              : []),
            ...(versions.length > 1
              ? [
                  {
                    name: 'planVersion',
                    label: t('versionHead'),
                    choices: versions.map(
                      ({ planVersion: n }) => [String(n), t('versionNumber', { number: n })] as const,
                    ),
                  },
                ]
              : []),
          ]}
          {...(mayAnswer
            ? {
                bulk: (rows: readonly Schema['Comment'][], done: () => void) => (
                  <GroupAndAnswer planId={planId} comments={rows} done={done} />
                ),
              }
            : {})}
          columns={[
            {
              key: 'element',
              title: t('element'),
              cell: ({ elementCode: code, planVersion }) =>
                code ? (
                  <Link
                    to="/plans/$planId/versions/$number/outline"
                    params={{ planId, number: String(planVersion) }}
                    search={{ element: code }}
                    title={titleOf(code)}
                  >
                    {code}
                  </Link>
                ) : (
                  t('wholePlan')
                ),
            },
            { key: 'text', title: t('comment'), names: true, cell: ({ text }) => <span className="told">{text}</span> },
            {
              key: 'author',
              title: t('author'),
              sort: 'author',
              cell: ({ authorName }) => authorName ?? t('withoutName'),
            },
            { key: 'madeAt', title: t('madeAt'), sort: 'madeAt', cell: ({ madeAt }) => formatBrief(madeAt, locale) },
            {
              key: 'visibility',
              title: t('visibility'),
              cell: ({ visibility, hiddenReason }) => (
                <>
                  <State tone={visibility === 'shown' ? 'good' : visibility === 'held' ? 'part' : 'bad'}>
                    {t(`visibility-${visibility}`)}
                  </State>
                  {hiddenReason && <p className="hint">{hiddenReason}</p>}
                </>
              ),
            },
            {
              key: 'disposition',
              title: t('disposition'),
              cell: ({ disposition, reason, groupId }) => (
                <>
                  <Disposition of={disposition} />
                  {reason && <p className="told">{reason}</p>}
                  {groupId && <p className="hint">{t('inGroup', { title: groupOf(groupId) })}</p>}
                </>
              ),
            },
            ...(mayAnswer
              ? [
                  {
                    key: 'deeds',
                    title: t('deeds'),
                    cell: (comment: Schema['Comment']) =>
                      search.untold ? <CommentSender comment={comment} /> : <CommentDeeds comment={comment} />,
                  },
                ]
              : []),
          ]}
        />
      </section>
    </>
  );
}
