import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { formatDay, useLocale } from '@levada/ui';
import { useMay } from '../frame/may.js';
import { useWords, type Say } from '../languages/words.js';
import { sessionQuery } from '../questions.js';
import { checkName } from './case-checks.js';
import { obstacleOf, STEP_FROM, stepsFrom, type CaseStep, type Obstacle } from './case-steps.js';
import { todayHere } from './days.js';
import { useTitle } from './in-language.js';
import { StepForm } from './step-form.js';

const route = getRouteApi('/onboarding/$caseId');

export const STEP_NAMES: Readonly<Record<CaseStep, Parameters<Say<'registry'>>[0]>> = {
  ask: 'doAsk',
  complete: 'doComplete',
  confirm: 'doConfirm',
  register: 'doRegister',
  refuse: 'doRefuse',
  return: 'doReturn',
  decide: 'doDecide',
  appeal: 'doAppeal',
  uphold: 'doUphold',
  reopen: 'doReopen',
  withdraw: 'doWithdraw',
  discontinue: 'doDiscontinue',
};

/** What can be done with the case now, each at an address of its own; and why something cannot be done yet. */
export function Steps({
  one,
  rules,
}: {
  one: Schema['OnboardingCase'];
  rules: Schema['RegistrationRules'];
}): ReactNode {
  const t = useWords('registry');
  const may = useMay();
  const { step: chosen } = route.useSearch();
  const session = useQuery(sessionQuery);
  const steps = stepsFrom(one.status).filter((step) => may(STEP_FROM[step][1]));
  const known = {
    required: rules.checklist.filter(({ isRequired }) => isRequired).map(({ code }) => code),
    ...{ me: session.data?.person.id ?? '', today: todayHere() },
  };
  const obstacle = chosen && obstacleOf(chosen, one, known);
  if (steps.length === 0 && !chosen) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('whatNow')}</h2>
      <nav className="bar" aria-label={t('whatNow')}>
        {steps.map((step) => (
          <Link
            key={step}
            className="button quiet"
            to="."
            search={{ step }}
            hash="step"
            aria-current={step === chosen ? 'step' : undefined}
          >
            {t(STEP_NAMES[step])}
          </Link>
        ))}
      </nav>
      {chosen && (
        <div id="step" className="step narrow" key={chosen}>
          <h3>{t(STEP_NAMES[chosen])}</h3>
          {!stepsFrom(one.status).includes(chosen) ? (
            // Somebody else was quicker: what was typed below stays to be copied.
            <p className="notice">{t('stepNotNow')}</p>
          ) : (
            obstacle && <InTheWay of={obstacle} rules={rules} />
          )}
          {/* Whoever may not take it needs no fields; what can still be mended leaves them there. */}
          {obstacle?.why !== 'samePerson' && <StepForm step={chosen} one={one} rules={rules} />}
        </div>
      )}
    </section>
  );
}

function InTheWay({ of: { why, what }, rules }: { of: Obstacle; rules: Schema['RegistrationRules'] }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const title = useTitle();
  if (why === 'samePerson') return <p className="notice">{t('samePerson')}</p>;
  if (why === 'deadlineRuns')
    return <p className="notice">{t('deadlineRuns', { day: formatDay(what[0]!, locale) })}</p>;
  const names =
    why === 'checksOpen'
      ? what.map((check) => checkName(check, t))
      : what.map((code) => title(rules.checklist.find((each) => each.code === code)?.title ?? {}, code));
  return (
    <p className="notice">
      {t(why === 'checksOpen' ? 'checksOpen' : 'itemsOpen')}{' '}
      <a href={why === 'checksOpen' ? '#checks' : '#items'}>{names.join(', ')}</a>
    </p>
  );
}
