import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formatInstant, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { Disposition } from './disposition.js';
import { Paragraphs } from './outside.js';

/** What was said about a version, newest first, each with its answer. */
export function Comments(of: { slug: string; planId: string; planVersion: number }): ReactNode {
  const { slug, planId, planVersion } = of;
  const t = useWords('public');
  const comments = useQuery({
    queryKey: ['public-comments', slug, planId, planVersion],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/public/{authority}/plans/{planId}/comments', {
          params: {
            path: { authority: slug, planId },
            query: { planVersion: String(planVersion), sort: '-madeAt', limit: 200 } as never,
          },
        }),
      ),
  });
  return (
    <section className="narrow">
      <h2>{t('saidByOthers')}</h2>
      <Answer to={comments}>
        {({ items, nextCursor }) => (
          <>
            {items.length === 0 && <p role="status">{t('nobodyYet')}</p>}
            {nextCursor && <p className="hint">{t('newestOnly')}</p>}
            {items.map((comment) => (
              <Said key={comment.id} comment={comment} />
            ))}
          </>
        )}
      </Answer>
    </section>
  );
}

function Said({ comment }: { comment: Schema['PublicComment'] }): ReactNode {
  const t = useWords('public');
  const locale = useLocale();
  const { authorName, madeAt, elementCode, text } = comment;
  return (
    <article>
      <h3>
        {authorName ?? t('withoutName')}, {elementCode ? t('aboutCode', { code: elementCode }) : t('wholePlan')}
      </h3>
      <p className="soft">{formatInstant(madeAt, locale)}</p>
      <Paragraphs of={text ?? ''} />
      {comment.disposition && <Disposition of={comment} />}
    </article>
  );
}
