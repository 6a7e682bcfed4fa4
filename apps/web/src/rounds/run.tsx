import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Facts, formatInstant, formatShare, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { queries } from '../queries.js';
import { proposedRunQuery, runStepsQuery } from '../questions.js';

const ofRound = (id: string) =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(id) || queryKey[0] === 'rounds' });

/** The calculation of an open round: one person proposes it, another one confirms it. */
export function Run({ round }: { round: Schema['Round'] }): ReactNode {
  const { t } = useTranslation();
  const may = useMay();
  const proposed = useQuery(proposedRunQuery(round.id));
  return (
    <section aria-labelledby="calculation">
      <h2 id="calculation">{t('calculation')}</h2>
      <Answer to={proposed}>
        {({ items: [run] }) => (
          <>
            {run ? <Proposed run={run} /> : <p role="status">{t('notCalculated')}</p>}
            {may('funding_calculateRun') && (
              <DeedForm
                does={t(run ? 'calculateAgain' : 'calculate')}
                carryOut={async () => {
                  const path = { roundId: round.id };
                  await answerOf(api.POST('/api/v1/funding/rounds/{roundId}/runs', { params: { path } }));
                  await ofRound(round.id);
                }}
              />
            )}
          </>
        )}
      </Answer>
    </section>
  );
}

function Proposed({ run }: { run: Schema['AllocationRun'] }): ReactNode {
  const { t } = useTranslation();
  const locale = useLocale();
  const { total, left, coefficient, proposedAt } = run;
  return (
    <>
      <Facts
        of={[
          [t('sumOfAwards'), <Money of={total} />],
          [t('leftOver'), <Money of={{ amount: left, currency: total.currency }} />],
          [t('coefficient'), formatShare(coefficient, locale)],
          [t('proposedAt'), formatInstant(proposedAt, locale)],
        ]}
      />
      <Confirm run={run} />
    </>
  );
}

/** The button, or why there is none: in the words in which the step would be refused. */
function Confirm({ run: { id, version, roundId } }: { run: Schema['AllocationRun'] }): ReactNode {
  const { t } = useTranslation();
  const steps = useQuery(runStepsQuery(id));
  const confirm = async (_typed: Typed, keyOf: KeyOf): Promise<void> => {
    const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': keyOf('confirm', { id, version }) };
    const params = { path: { id }, header };
    await answerOf(api.POST('/api/v1/funding/runs/{id}/confirm', { params }));
    await ofRound(roundId);
  };
  return (
    <Answer to={steps}>
      {({ steps: [step] }) =>
        step?.refusal ? (
          <p className="notice">{t('notConfirmable', { why: step.refusal.title })}</p>
        ) : (
          <DeedForm does={t('confirm')} carryOut={confirm}>
            <p>{t('confirmMeans')}</p>
          </DeedForm>
        )
      }
    </Answer>
  );
}
