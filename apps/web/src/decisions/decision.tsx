import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { Facts, formatInstant, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useIsOffice } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { Appeals } from './appeals.js';
import { decisionQuery } from '../questions.js';
import { Calculation } from './calculation.js';
import { LettersOf } from './letters-of.js';
import { Outcome } from './outcome.js';
import { PlanSentence } from './plan-sentence.js';
import { Variations } from './variations.js';

const route = getRouteApi('/decisions/$decisionId');

/** One decision, from the sentence of the plan over the rule to the amount. */
export function Decision(): ReactNode {
  const t = useWords('decisions');
  const { decisionId } = route.useParams();
  const isOffice = useIsOffice();
  const decision = useQuery(decisionQuery(decisionId));
  const { data } = decision;
  const above = data && (
    <p className="way-back">
      {isOffice ? (
        <Link to="/rounds/$roundId" params={{ roundId: data.roundId }}>
          ← {data.round.title}
        </Link>
      ) : (
        <Link to="/decisions">← {t('decisions')}</Link>
      )}
    </p>
  );
  const title = data ? t('award', { number: data.reference, project: data.title }) : t('outcome');
  return (
    <Page title={title} above={above}>
      <Answer to={decision}>{(found) => <Traced decision={found} />}</Answer>
    </Page>
  );
}

function Traced({ decision }: { decision: Schema['TracedDecision'] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { organisation, requested, amount, priorityRefs, decidedAt, reason, outsidePlan } = decision;
  const { name, scheme, identifier } = organisation;
  return (
    <>
      <Facts
        of={[
          [t('organisation'), name ?? identifier ?? organisation.id],
          identifier ? [t('identifier'), `${scheme ?? ''} ${identifier}`.trim()] : undefined,
          [t('requested'), <Money of={requested} />],
          [t('outcome'), <Outcome of={decision} />],
          [t('decidedAt'), formatInstant(decidedAt, locale)],
          reason ? [t('reason'), reason] : undefined,
        ]}
      />
      <h2>{t('fromPlanToMoney')}</h2>
      <ol className="steps">
        <Step number={1} title={t('whatPlanSays')}>
          {outsidePlan && <p>{t('outsidePlan', { reason: outsidePlan.reason })}</p>}
          {priorityRefs.map((cited) => (
            <PlanSentence key={cited.planId + cited.priorityCode + cited.measureCode} cited={cited} />
          ))}
        </Step>
        <Step number={2} title={t('howRuleCounted')}>
          <Calculation decision={decision} />
        </Step>
        <Step number={3} title={t('whatWasAwarded')}>
          <p className="sum">
            <Money of={amount} />
          </p>
        </Step>
      </ol>
      <LettersOf decisionId={decision.id} />
      <Variations decision={decision} />
      <Appeals decision={decision} />
    </>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }): ReactNode {
  return (
    <li>
      <span className="mark" aria-hidden="true">
        {number}
      </span>
      <h3>{title}</h3>
      {children}
    </li>
  );
}
