import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { DataTable, Facts, formatInstant, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { useNames } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { assessmentQuery } from './questions.js';

/** Who scores it, what they said as far as it may be seen yet, and what it comes to. */
export function Assessment({ application: { id } }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('applications');
  const assessment = useQuery(assessmentQuery(id));
  // A round that nobody planned the scoring of is no trouble.
  if (assessment.error instanceof Refused && assessment.error.status === 404)
    return <p role="status">{t('notPlanned')}</p>;
  return <Answer to={assessment}>{(found) => <Scored assessment={found} />}</Answer>;
}

function Scored({ assessment }: { assessment: Schema['ApplicationAssessment'] }): ReactNode {
  const t = useWords('applications');
  const locale = useLocale();
  const nameOf = useNames();
  const may = useMay();
  const {
    applicationId: id,
    version,
    assessors,
    reviews,
    result,
    spread,
    isAlarming,
    areScoresShown,
    isComplete,
  } = assessment;
  const close = async (): Promise<void> => {
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    await answerOf(api.POST('/api/v1/funding/applications/{id}/close-assessment', { params }));
    await queries.invalidateQueries({ queryKey: ['assessment', id] });
    await queries.invalidateQueries({ queryKey: ['application', id] });
  };
  return (
    <>
      {result && (
        <Facts
          of={[
            [t('score'), result.score],
            [t('passes'), t(result.passes ? 'yes' : 'no')],
            [t('closedBy'), `${nameOf(result.closedBy)}, ${formatInstant(result.closedAt, locale)}`],
          ]}
        />
      )}
      <DataTable
        caption={t('assessors', { count: assessors.length })}
        rows={assessors}
        keyOf={({ person }) => person}
        columns={[
          { key: 'person', head: t('assessor'), names: true, cell: ({ person }) => nameOf(person) },
          { key: 'review', head: t('status'), cell: ({ review }) => t(`review-${review}`) },
        ]}
      />
      {!areScoresShown && <p className="notice">{t('blind')}</p>}
      {reviews.length > 0 && (
        <DataTable
          caption={t('reviews', { count: reviews.length })}
          rows={reviews}
          keyOf={(one) => one.id}
          columns={[
            { key: 'person', head: t('assessor'), names: true, cell: ({ person }) => nameOf(person) },
            {
              key: 'scores',
              head: t('criteria'),
              cell: ({ scores }) => scores.map(({ code, points }) => `${code} ${points}`).join(', '),
            },
            { key: 'total', head: t('score'), numeric: true, cell: ({ total }) => total },
            { key: 'opinion', head: t('opinion'), cell: ({ opinion }) => opinion },
          ]}
        />
      )}
      {spread !== null && (
        <p className={isAlarming ? 'notice' : 'hint'}>
          {t('spread', { spread })} {isAlarming && t('spreadAlarm')}
        </p>
      )}
      {isComplete && !result?.stands && may('funding_closeAssessment') && (
        <DeedForm does={t('closeAssessment')} carryOut={close}>
          <p>{t('closeAssessmentMeans')}</p>
        </DeedForm>
      )}
    </>
  );
}
