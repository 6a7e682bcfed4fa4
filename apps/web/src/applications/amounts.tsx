import type { ReactNode } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { formatInstant, Money, SelectField, TextArea, TextField, Timeline, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { amountOf } from '../amounts.js';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { useNames } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { amountMistakes } from '../mistakes.js';
import { queries } from '../queries.js';

const STEPS = ['maximum', 'optimal', 'real', 'committee'] as const;

const ladderQuery = (id: string) =>
  queryOptions({
    queryKey: ['ladder', id],
    queryFn: () => answerOf(api.GET('/api/v1/funding/applications/{id}/ladder', { params: { path: { id } } })),
  });

/** Each amount on the way from the request to the decision: whose it is, and why. */
export function Amounts({ application }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('applications');
  const locale = useLocale();
  const nameOf = useNames();
  const may = useMay();
  const { id } = application;
  const ladder = useQuery(ladderQuery(id));
  return (
    <Answer to={ladder}>
      {({ steps, version }) => (
        <>
          <Timeline
            label={t('tab-amounts')}
            of={steps.map(({ step, amount, reason, author, at, holds }) => ({
              ...{ key: `${step} ${at}`, at, when: formatInstant(at, locale) },
              title: (
                <>
                  {t(`step-${step}`)}: <Money of={amount} />{' '}
                  {!holds && <span className="state">({t('doesNotHold')})</span>}
                </>
              ),
              detail: (
                <p className="hint">
                  {author ? nameOf(author) : t('calculatedStep')}
                  {reason && ` – ${reason}`}
                </p>
              ),
            }))}
          />
          {application.status === 'submitted' && may('funding_setAmount') && (
            <details>
              <summary>{t('setAmount')}</summary>
              <DeedForm
                does={t('setAmount')}
                check={({ amount, reason }) => [
                  ...amountMistakes('step-amount', amount, t),
                  ...(reason ? [] : [{ field: 'step-reason', text: t('reasonMissing') }]),
                ]}
                carryOut={async ({ step, amount = '', reason = '' }: Typed) => {
                  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
                  const money = { amount: amountOf(amount), currency: application.requested.currency };
                  const body = { step: step as 'maximum', amount: money, reason };
                  await answerOf(api.POST('/api/v1/funding/applications/{id}/amounts', { params, body }));
                  await queries.invalidateQueries({ queryKey: ['ladder', id] });
                  await queries.invalidateQueries({ queryKey: ['application', id] });
                }}
              >
                <SelectField name="step" label={t('step')} choices={STEPS.map((one) => [one, t(`step-${one}`)])} />
                <TextField
                  id="step-amount"
                  name="amount"
                  inputMode="decimal"
                  label={t('amount')}
                  hint={t('amountHint')}
                />
                <TextArea id="step-reason" name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={2000} />
              </DeedForm>
            </details>
          )}
        </>
      )}
    </Answer>
  );
}
