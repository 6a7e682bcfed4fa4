import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Facts, formatInstant, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { Disposition } from './disposition.js';
import { OutsidePage, Paragraphs } from './outside.js';

const route = getRouteApi('/public/$slug/plans/$planId/comments/$commentId');

/** For whoever has sent a comment: where it stands. Its address is the only key to it. */
export function PublicComment(): ReactNode {
  const t = useWords('public');
  const locale = useLocale();
  const { slug, planId, commentId } = route.useParams();
  const comment = useQuery({
    queryKey: ['public-comment', slug, planId, commentId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/public/{authority}/plans/{planId}/comments/{commentId}', {
          params: { path: { authority: slug, planId, commentId } },
        }),
      ),
  });
  return (
    <OutsidePage slug={slug} title={t('yourComment')}>
      <Answer to={comment}>
        {(found) => (
          <>
            <p className="notice">{t('keepAddress')}</p>
            <Facts
              of={[
                [t('aboutWhat'), found.elementCode ?? t('wholePlan')],
                [t('received'), formatInstant(found.madeAt, locale)],
                [t('status'), found.text === null ? t('isHeld') : t('isShown')],
              ]}
            />
            {found.text !== null && (
              <blockquote>
                <Paragraphs of={found.text} />
              </blockquote>
            )}
            <h2>{t('answerHead')}</h2>
            <Disposition of={found} />
          </>
        )}
      </Answer>
    </OutsidePage>
  );
}
