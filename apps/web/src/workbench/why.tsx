import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Facts, formatDay, formatShare, isExact, Money, nearestOf, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { applicationQuery } from '../applications/questions.js';
import { PlanCited } from '../decisions/plan-cited.js';
import { RuleName } from '../rounds/words.js';
import { useWords } from '../languages/words.js';
import { requestsOf, type StoredRun, type Tried } from './engine.js';
import { programmeVersionQuery } from './questions.js';
import type { EngineState } from './use-engine.js';

const DIGITS = 2;

/** Why this amount: the sentence of the plan, the guideline, the rule, and each step from the request to what is given. */
export function Why({
  reference,
  round,
  tried,
  why,
  stored,
  applicationId,
  onClose,
}: {
  reference: string;
  round: Schema['Round'];
  tried: Tried | undefined;
  why: EngineState['why'];
  stored: StoredRun;
  applicationId: string | undefined;
  onClose: () => void;
}): ReactNode {
  const t = useWords('workbench');
  const locale = useLocale();
  const { data: application } = useQuery({
    ...applicationQuery(applicationId ?? ''),
    enabled: applicationId !== undefined,
  });
  const request = requestsOf(stored).find(({ id }) => id === reference);
  const award = tried?.awards.find(({ id }) => id === reference);
  const { currency } = round.roundTo;
  const money = (amount: string) => <Money of={{ amount, currency }} />;
  const envelope = tried?.totals.envelopes.find(({ id }) => id === request?.envelope);
  return (
    <aside className="why-panel" aria-labelledby="why">
      <h2 id="why" tabIndex={-1}>
        {t('whyThisAmount')}
      </h2>
      <p>
        <strong>
          {reference} {application?.title}
        </strong>
      </p>
      {!request || !award ? (
        <p>{t('notInVersion')}</p>
      ) : (
        <>
          <h3>{t('whatPlanSays')}</h3>
          {application?.outsidePlan && <p>{t('outsidePlan', { reason: application.outsidePlan.reason })}</p>}
          {application?.priorityRefs.map((cited) => (
            <PlanCited key={`${cited.priorityCode} ${cited.measureCode ?? ''}`} cited={cited} />
          ))}
          <h3>{t('howRuleCounted')}</h3>
          <p>
            <RuleName of={tried!.rule} />
            {envelope?.coefficient && (
              <>
                {' · '}
                {t('coefficient')} {isExact(envelope.coefficient, 4) ? '=' : '≈'}{' '}
                {formatShare(envelope.coefficient, locale)}
              </>
            )}
          </p>
          <Facts
            of={[
              [t('requested'), money(request.requested)],
              [t('eligible'), money(request.eligible)],
              request.score === null ? undefined : [t('score'), request.score],
              [
                t('beforeRounding'),
                <>
                  {!isExact(award.exact, DIGITS) && '≈ '}
                  {money(nearestOf(award.exact, DIGITS))}
                </>,
              ],
              [t('awarded'), money(award.award)],
            ]}
          />
          <p className="why-sentence" aria-live="polite">
            {why?.of === reference ? why.sentence : t('loading')}
          </p>
          {round.programmeVersionId && <Guideline id={round.programmeVersionId} />}
        </>
      )}
      <Button quiet onClick={onClose}>
        {t('close')}
      </Button>
    </aside>
  );
}

/** The text that the round was opened under, and the places in it that its conditions name. */
function Guideline({ id }: { id: string }): ReactNode {
  const t = useWords('workbench');
  const locale = useLocale();
  const found = useQuery(programmeVersionQuery(id));
  if (!found.data) return null;
  const { code, title, guideline, conditions, publishedAt } = found.data;
  const sources = conditions.flatMap(({ source }) => source ?? []);
  return (
    <>
      <h3>{t('guideline')}</h3>
      <p>
        {code} {title}
        {publishedAt && ` (${formatDay(publishedAt, locale)})`}
      </p>
      {sources.length > 0 && (
        <ul>
          {[...new Set(sources)].map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('guidelineText')}</summary>
        <p className="told">{guideline}</p>
      </details>
    </>
  );
}
