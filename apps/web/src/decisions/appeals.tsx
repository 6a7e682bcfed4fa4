import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formatInstant, TextArea, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useIsOffice } from '../frame/may.js';
import { State } from '../frame/state.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { appealsQuery, renewDecision } from './questions.js';

const STATES = {
  filed: ['appeal-filed', 'part'],
  withdrawn: ['appeal-withdrawn', 'bad'],
  upheld: ['appeal-upheld', 'good'],
  dismissed: ['appeal-dismissed', 'bad'],
} as const;

/** What was said against a decision, and what came of it. */
export function Appeals({ decision }: { decision: Schema['TracedDecision'] }): ReactNode {
  const t = useWords('decisions');
  const locale = useLocale();
  const isOffice = useIsOffice();
  const { id, appealUntil: end } = decision;
  const appeals = useQuery(appealsQuery(id));
  return (
    <section aria-labelledby="appeals">
      <h2 id="appeals">{t('appeals')}</h2>
      <Answer to={appeals}>
        {({ items }) => (
          <>
            {items.map((one) => (
              <article key={one.id} className="narrow">
                <p>
                  <State tone={STATES[one.status][1]}>{t(STATES[one.status][0])}</State>{' '}
                  {formatInstant(one.filedAt, locale)}
                </p>
                <blockquote className="told">{one.text}</blockquote>
                {one.answer && <p className="told">{t('answerIs', { answer: one.answer })}</p>}
                {one.status === 'filed' && !isOffice && <WithdrawAppeal appeal={one} />}
              </article>
            ))}
            {items.length === 0 && (
              <p role="status">
                {end === null ? t('noAppealHere') : t('appealUntil', { until: formatInstant(end, locale) })}
              </p>
            )}
            {!isOffice &&
              end !== null &&
              new Date() < new Date(end) &&
              !items.some(({ status }) => status === 'filed') && <FileAppeal decisionId={id} />}
          </>
        )}
      </Answer>
    </section>
  );
}

function FileAppeal({ decisionId }: { decisionId: string }): ReactNode {
  const t = useWords('decisions');
  return (
    <details>
      <summary>{t('fileAppeal')}</summary>
      <div className="narrow">
        <DeedForm
          does={t('fileAppeal')}
          check={({ text }) => (text ? [] : [{ field: 'appeal-text', text: t('appealMissing') }])}
          carryOut={async ({ text = '' }, keyOf) => {
            const body = { text };
            const params = { path: { decisionId }, header: { 'Idempotency-Key': keyOf('appeal', body) } };
            await answerOf(api.POST('/api/v1/funding/decisions/{decisionId}/appeals', { params, body }));
            await renewDecision(decisionId);
          }}
        >
          <TextArea id="appeal-text" name="text" label={t('appealText')} rows={8} maxLength={20_000} />
        </DeedForm>
      </div>
    </details>
  );
}

function WithdrawAppeal({ appeal: { id, version, decisionId } }: { appeal: Schema['Appeal'] }): ReactNode {
  const t = useWords('decisions');
  return (
    <DeedForm
      does={t('withdrawAppeal')}
      quiet
      carryOut={async () => {
        const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
        await answerOf(api.POST('/api/v1/funding/appeals/{id}/withdraw', { params }));
        await renewDecision(decisionId);
      }}
    />
  );
}
