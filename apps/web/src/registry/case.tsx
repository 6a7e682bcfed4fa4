import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Facts, formatDay, formatInstant, Page, Timeline, useLocale } from '@levada/ui';
import { Answer, PageAnswer } from '../frame/trouble.js';
import { useWords, type Say } from '../languages/words.js';
import { Applicant } from './applicant.js';
import { AppliedFor } from './applied-for.js';
import { CaseChecks } from './case-checks.js';
import { CaseItems } from './case-items.js';
import { CasePapers } from './case-papers.js';
import { Steps } from './case-step.js';
import { NextCase } from './next-case.js';
import { caseQuery, rulesQuery } from './questions.js';
import { Due } from './queue.js';
import { CaseState } from './states.js';

const route = getRouteApi('/onboarding/$caseId');

/** One application: who applies for what beside the checks and papers that speak for it, then what can be done, then what was. */
export function Case(): ReactNode {
  const t = useWords('registry');
  const { caseId } = route.useParams();
  const one = useQuery(caseQuery(caseId));
  const rules = useQuery(rulesQuery);
  return (
    <PageAnswer to={one}>
      {(found) => (
        <Page
          title={t('caseTitle', { reference: found.reference, service: found.serviceName })}
          above={
            <p className="way-back">
              <Link to="/onboarding">{t('onboarding')}</Link> <NextCase after={caseId} />
            </p>
          }
        >
          <Head one={found} />
          <Answer to={rules}>
            {(ruled) => (
              <>
                <div className="beside">
                  <div>
                    <AppliedFor one={found} />
                    <Applicant organisationId={found.organisationId} />
                  </div>
                  <div>
                    <CaseItems one={found} rules={ruled} />
                    <CaseChecks one={found} rules={ruled} />
                    <CasePapers one={found} rules={ruled} />
                  </div>
                </div>
                <Steps one={found} rules={ruled} />
              </>
            )}
          </Answer>
          <History of={found.history} />
        </Page>
      )}
    </PageAnswer>
  );
}

function Head({ one }: { one: Schema['OnboardingCase'] }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  return (
    <Facts
      of={[
        [t('status'), <CaseState of={one.status} />],
        [t('caseKind'), t(one.kind === 'renewal' ? 'kindRenewal' : 'kindRegistration')],
        [t('receivedOn'), formatDay(one.receivedOn, locale)],
        [t('due'), <Due of={one} />],
        one.stoppedDays > 0 ? [t('clockStood'), t('days', { count: one.stoppedDays })] : undefined,
        [t('owner'), one.contact],
        one.decision ? [t('decisionNumber'), one.decision.number] : undefined,
        one.decision ? [t('inForceOn'), formatDay(one.decision.inForceOn, locale)] : undefined,
      ]}
    />
  );
}

/** What a step of the history is called; one that has no word here yet by its own name. */
const HISTORY: Readonly<Record<string, Parameters<Say<'registry'>>[0]>> = {
  receive: 'stepReceived',
  'mark-items': 'stepMarked',
  'ask-completion': 'stepAsked',
  complete: 'stepCompleted',
  'confirm-completeness': 'stepConfirmed',
  propose: 'stepProposed',
  return: 'stepReturned',
  decide: 'stepDecided',
  appeal: 'stepAppealed',
  uphold: 'stepUpheld',
  reopen: 'stepReopened',
  withdraw: 'stepWithdrawn',
  discontinue: 'stepDiscontinued',
};

export function historyTitle(step: string, t: Say<'registry'>): string {
  const sentence = HISTORY[step];
  return sentence ? t(sentence) : step;
}

function History({ of: history }: { of: Schema['OnboardingCase']['history'] }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('caseHistory')}</h2>
      <Timeline
        label={t('caseHistory')}
        of={history.toReversed().map(({ step, text, madeByName, madeAt }, at) => ({
          key: `${madeAt} ${at}`,
          when: formatInstant(madeAt, locale),
          at: madeAt,
          title: `${historyTitle(step, t)} – ${madeByName}`,
          detail: text ? <p className="told">{text}</p> : undefined,
        }))}
      />
    </section>
  );
}
