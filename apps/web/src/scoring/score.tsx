import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, Money, Page, TextArea } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { Budget } from '../applications/budget.js';
import { applicationQuery, assessmentQuery } from '../applications/questions.js';
import { PlanCited } from '../decisions/plan-cited.js';
import { DeedForm } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { sessionQuery } from '../questions.js';
import { queries } from '../queries.js';
import { Declaration } from './declaration.js';
import { assignmentsQuery, declarationQuery, reviewQuery, rubricQuery } from './questions.js';
import { ReviewForm } from './review-form.js';

const route = getRouteApi('/applications/$applicationId/score');

/** One application to read, and beside it the criteria to score it by. */
export function Score(): ReactNode {
  const t = useWords('scoring');
  const { applicationId } = route.useParams();
  const application = useQuery(applicationQuery(applicationId));
  const above = (
    <p className="way-back">
      <Link to="/scoring">← {t('myScoring')}</Link>
    </p>
  );
  const { data } = application;
  return (
    <Page title={data ? t('scoreTitled', { number: data.reference, title: data.title }) : t('scoring')} above={above}>
      <Answer to={application}>
        {(found) => (
          <div className="columns">
            <Read application={found} />
            <Write application={found} />
          </div>
        )}
      </Answer>
      <Next after={applicationId} />
    </Page>
  );
}

function Read({ application }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('scoring');
  const { id, organisation, organisationId, requested, description, priorityRefs } = application;
  return (
    <section aria-labelledby="read">
      <h2 id="read">{t('whatIsAskedFor')}</h2>
      <Facts
        of={[
          [t('organisation'), organisation ?? organisationId],
          [t('requested'), <Money of={requested} />],
        ]}
      />
      {priorityRefs.map((cited) => (
        <PlanCited key={`${cited.priorityCode} ${cited.measureCode ?? ''}`} cited={cited} />
      ))}
      {description && <p className="told">{description}</p>}
      <Budget application={application} />
      <p>
        <Link to="/applications/$applicationId" params={{ applicationId: id }} search={{ tab: 'files' }}>
          {t('filesOfIt')}
        </Link>
      </p>
    </section>
  );
}

function Write({ application }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('scoring');
  const declaration = useQuery(declarationQuery(application.roundId));
  const assessment = useQuery({ ...assessmentQuery(application.id), staleTime: 0 });
  return (
    <section aria-labelledby="write">
      <h2 id="write">{t('yourScores')}</h2>
      <Answer to={declaration}>
        {({ declaredAt }) =>
          declaredAt === null ? (
            <Declaration round={{ id: application.roundId }} />
          ) : (
            <Answer to={assessment}>
              {(found) => <Mine key={application.id} application={application} assessment={found} />}
            </Answer>
          )
        }
      </Answer>
      <Conflict application={application} />
    </section>
  );
}

/** What one has handed in stands; else the draft that one has, or a new one. */
function Mine({
  application,
  assessment,
}: {
  application: Schema['Application'];
  assessment: Schema['ApplicationAssessment'];
}): ReactNode {
  const t = useWords('scoring');
  const session = useQuery(sessionQuery);
  // A draft that is begun on this page goes on on it, whatever is heard of it meanwhile.
  const [isBegunHere] = useState(assessment.ownDraftId === null);
  const rubric = useQuery(rubricQuery(assessment.plan.rubricId));
  const draft = useQuery({ ...reviewQuery(assessment.ownDraftId ?? ''), enabled: assessment.ownDraftId !== null });
  const mine = assessment.reviews.find(({ person }) => person === session.data?.person.id);
  return (
    <Answer to={rubric}>
      {(found) => {
        if (mine) {
          return (
            <>
              <p className="notice">{t('handedIn', { total: mine.total })}</p>
              <ul>
                {found.criteria.map(({ code, title }) => {
                  const score = mine.scores.find((one) => one.code === code);
                  return (
                    <li key={code}>
                      {title}: {score?.points ?? '–'}
                      {score?.justification && ` – ${score.justification}`}
                    </li>
                  );
                })}
              </ul>
            </>
          );
        }
        if (!isBegunHere) {
          return (
            <Answer to={draft}>
              {(review) => <ReviewForm key={review.id} application={application} rubric={found} begun={review} />}
            </Answer>
          );
        }
        return <ReviewForm application={application} rubric={found} begun={undefined} />;
      }}
    </Answer>
  );
}

function Conflict({ application: { id, roundId } }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('scoring');
  return (
    <details>
      <summary>{t('conflict')}</summary>
      <DeedForm
        does={t('declareConflict')}
        quiet
        check={({ reason }) => (reason ? [] : [{ field: 'conflict', text: t('reasonMissing') }])}
        carryOut={async ({ reason = '' }) => {
          await answerOf(
            api.POST('/api/v1/funding/applications/{id}/conflict', { params: { path: { id } }, body: { reason } }),
          );
          await queries.invalidateQueries({ queryKey: ['declaration', roundId] });
          await queries.invalidateQueries({ queryKey: ['assessment', id] });
          await queries.invalidateQueries({ queryKey: ['review-assignments'] });
        }}
      >
        <p>{t('conflictMeans')}</p>
        <TextArea id="conflict" name="reason" label={t('reason')} maxLength={2000} />
      </DeedForm>
    </details>
  );
}

/** To the next one that waits, without a way back to the list. */
function Next({ after }: { after: string }): ReactNode {
  const t = useWords('scoring');
  const session = useQuery(sessionQuery);
  const mine = useQuery({
    ...assignmentsQuery({ person: session.data?.person.id ?? '' }),
    enabled: session.data !== undefined,
  });
  const waiting = mine.data?.items.filter(
    ({ applicationId, review }) => applicationId !== after && ['missing', 'draft', 'outdated'].includes(review),
  );
  const next = waiting?.[0];
  if (!next) return mine.data ? <p role="status">{t('noMoreWait')}</p> : null;
  return (
    <p>
      <Link
        className="button quiet"
        to="/applications/$applicationId/score"
        params={{ applicationId: next.applicationId }}
      >
        {t('nextOne', { number: next.reference, count: waiting!.length })}
      </Link>
    </p>
  );
}
