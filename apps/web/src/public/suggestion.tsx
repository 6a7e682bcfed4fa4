import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Facts, formatDay, formatInstant, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { OutsidePage, Paragraphs } from './outside.js';

const route = getRouteApi('/public/$slug/suggestions/$suggestionId');

/** For whoever has sent a suggestion: where it stands, and the answer. */
export function PublicSuggestion(): ReactNode {
  const t = useWords('public');
  const locale = useLocale();
  const { slug, suggestionId } = route.useParams();
  const suggestion = useQuery({
    queryKey: ['public-suggestion', slug, suggestionId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/planning/public/{authority}/suggestions/{suggestionId}', {
          params: { path: { authority: slug, suggestionId } },
        }),
      ),
  });
  return (
    <OutsidePage slug={slug} title={t('yourSuggestion')}>
      <Answer to={suggestion}>
        {({ receivedAt, answerDueOn, status, measureCode, text, answer }) => (
          <>
            <p className="notice">{t('keepAddress')}</p>
            <Facts
              of={[
                [t('received'), formatInstant(receivedAt, locale)],
                [t('status'), t(`suggestion-${status}`, { code: measureCode ?? '' })],
                [t('answerDue'), formatDay(answerDueOn, locale)],
              ]}
            />
            {text !== null && (
              <blockquote>
                <Paragraphs of={text} />
              </blockquote>
            )}
            <h2>{t('answerHead')}</h2>
            {answer === null ? <p>{t('noAnswerYet')}</p> : <Paragraphs of={answer} />}
          </>
        )}
      </Answer>
    </OutsidePage>
  );
}
