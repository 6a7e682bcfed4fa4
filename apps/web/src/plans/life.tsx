import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Dialog, TextArea, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { Adopt } from './adopt.js';
import { planStepsQuery, renewPlan } from './questions.js';

type Plan = Schema['Plan'];

/** What can be done with a plan now; and why not, where a step is for one's role and cannot be taken yet. */
export function Life({ plan, inForce }: { plan: Plan; inForce: Plan | undefined }): ReactNode {
  const t = useWords('plans');
  const may = useMay();
  const steps = useQuery(planStepsQuery(plan.id, plan.version));
  const isOpen = plan.status === 'draft' || plan.status === 'in-consultation';
  return (
    <section aria-labelledby="life">
      <h2 id="life">{t('whatNext')}</h2>
      <Answer to={steps}>
        {({ steps: told }) => {
          const whyNot = (step: string): string | undefined =>
            told.find((one) => one.step === step)?.refusal?.title ?? undefined;
          return (
            <>
              {plan.status === 'draft' && may('planning_openConsultation') && (
                <Step title={t('openConsultation')} whyNot={whyNot('open-consultation')}>
                  <OpenConsultation plan={plan} />
                </Step>
              )}
              {plan.status === 'in-consultation' && may('planning_revisePlan') && (
                <Step title={t('revise')} whyNot={whyNot('revise')}>
                  <Revise plan={plan} />
                </Step>
              )}
              {isOpen && may('planning_adoptPlan') && (
                <Step title={t('adopt')} whyNot={whyNot('adopt')}>
                  <Adopt plan={plan} inForce={inForce} />
                </Step>
              )}
              {isOpen && may('planning_withdrawPlan') && (
                <Step title={t('withdraw')} whyNot={undefined}>
                  <Withdraw plan={plan} />
                </Step>
              )}
              {!isOpen && inForce && may('planning_amendPlan') && (
                <Step title={t('amend')} whyNot={undefined}>
                  <Amend plan={inForce} />
                </Step>
              )}
              {!may('planning_adoptPlan') && isOpen && <p className="hint">{t('adoptedByOther')}</p>}
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Step({
  title,
  whyNot,
  children,
}: {
  title: string;
  whyNot: string | undefined;
  children: ReactNode;
}): ReactNode {
  const t = useWords('plans');
  return (
    <div className="narrow">
      <h3>{title}</h3>
      {whyNot ? <p className="notice">{t('notYet', { why: whyNot })}</p> : children}
    </div>
  );
}

const paramsOf = ({ id, version }: Plan) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

/** What the law wants at least, as a start: so many days from now, at noon. */
const CONSULTATION_DAYS = 30;
function suggestedEnd(): string {
  const end = new Date(Date.now() + CONSULTATION_DAYS * 86_400_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${end.getFullYear()}-${two(end.getMonth() + 1)}-${two(end.getDate())}T12:00`;
}

function OpenConsultation({ plan }: { plan: Plan }): ReactNode {
  const t = useWords('plans');
  return (
    <DeedForm
      does={t('openConsultation')}
      quiet
      check={({ until }) => [
        ...(!until ? [{ field: 'until', text: t('untilMissing') }] : []),
        ...(until && new Date(until) <= new Date() ? [{ field: 'until', text: t('untilPast') }] : []),
      ]}
      carryOut={async ({ until = '' }) => {
        const body = { until: new Date(until).toISOString() };
        await answerOf(api.POST('/api/v1/planning/plans/{id}/consultation', { params: paramsOf(plan), body }));
        await renewPlan(plan.id);
      }}
    >
      <p>{t('openConsultationMeans')}</p>
      <TextField
        id="until"
        name="until"
        type="datetime-local"
        label={t('until')}
        hint={t('untilHint', { days: CONSULTATION_DAYS })}
        defaultValue={suggestedEnd()}
      />
    </DeedForm>
  );
}

function Revise({ plan }: { plan: Plan }): ReactNode {
  const t = useWords('plans');
  return (
    <DeedForm
      does={t('revise')}
      quiet
      carryOut={async () => {
        await answerOf(api.POST('/api/v1/planning/plans/{id}/revise', { params: paramsOf(plan) }));
        await renewPlan(plan.id);
      }}
    >
      <p>{t('reviseMeans')}</p>
    </DeedForm>
  );
}

function Amend({ plan }: { plan: Plan }): ReactNode {
  const t = useWords('plans');
  return (
    <DeedForm
      does={t('amend')}
      quiet
      carryOut={async () => {
        await answerOf(api.POST('/api/v1/planning/plans/{id}/amend', { params: paramsOf(plan) }));
        await renewPlan(plan.id);
      }}
    >
      <p>{t('amendMeans')}</p>
    </DeedForm>
  );
}

/** Cannot be undone: what is lost is said before. */
function Withdraw({ plan }: { plan: Plan }): ReactNode {
  const t = useWords('plans');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button quiet onClick={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <Dialog title={t('withdraw')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <DeedForm
          does={t('withdrawNow')}
          check={({ reason }) => (reason ? [] : [{ field: 'withdraw-reason', text: t('reasonMissing') }])}
          carryOut={async ({ reason = '' }) => {
            await answerOf(
              api.POST('/api/v1/planning/plans/{id}/withdraw', { params: paramsOf(plan), body: { reason } }),
            );
            await renewPlan(plan.id);
            setOpen(false);
          }}
        >
          <p>{t('withdrawMeans', { number: plan.planVersion })}</p>
          <TextArea id="withdraw-reason" name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={2000} />
        </DeedForm>
        <Button quiet onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </>
  );
}
