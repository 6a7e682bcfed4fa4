import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  Button,
  DataTable,
  Dialog,
  formatBrief,
  formatInstant,
  Money,
  TextArea,
  TextField,
  useLocale,
} from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { amountOf } from '../amounts.js';
import { answerOf, api } from '../api.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { useIs, useMay } from '../frame/may.js';
import { State } from '../frame/state.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { amountMistakes } from '../mistakes.js';
import { sessionQuery } from '../questions.js';
import { renewDecision, variationsQuery } from './questions.js';

type Decision = Schema['TracedDecision'];
type Variation = Schema['Variation'];

const STATES = {
  proposed: ['variation-proposed', 'part'],
  offered: ['variation-offered', 'part'],
  confirmed: ['variation-confirmed', 'good'],
  refused: ['variation-refused', 'bad'],
  declined: ['variation-declined', 'bad'],
  withdrawn: ['variation-withdrawn', 'bad'],
  lapsed: ['variation-lapsed', 'bad'],
} as const;

/** What was changed of a decision since, what is offered of it, and how who was given money gives some of it back. */
export function Variations({ decision }: { decision: Decision }): ReactNode {
  const t = useWords('decisions');
  const locale = useLocale();
  const is = useIs();
  const may = useMay();
  const session = useQuery(sessionQuery);
  const variations = useQuery(variationsQuery(decision.id));
  const isCertifier = is('provider-certifier');
  const stands = decision.outcome === 'granted' || decision.outcome === 'reduced';
  return (
    <section aria-labelledby="variations">
      <h2 id="variations">{t('variations')}</h2>
      <Answer to={variations}>
        {({ items }) => {
          const offer = items.find(({ kind, status }) => kind === 'offer' && status === 'offered');
          const isOpen = items.some(({ status }) => status === 'proposed' || status === 'offered');
          return (
            <>
              {items.length === 0 ? (
                <p role="status">{t('noVariations')}</p>
              ) : (
                <DataTable
                  caption={t('variationsFound', { count: items.length })}
                  rows={items}
                  keyOf={({ id }) => id}
                  columns={[
                    { key: 'kind', head: t('kind'), names: true, cell: ({ kind }) => t(`kind-${kind}`) },
                    { key: 'before', head: t('before'), numeric: true, cell: ({ before }) => <Money of={before} /> },
                    { key: 'after', head: t('after'), numeric: true, cell: ({ after }) => <Money of={after} /> },
                    {
                      key: 'status',
                      head: t('status'),
                      cell: ({ status }) => <State tone={STATES[status][1]}>{t(STATES[status][0])}</State>,
                    },
                    { key: 'reason', head: t('reason'), cell: ({ reason }) => reason ?? '–' },
                    { key: 'at', head: t('date'), cell: ({ proposedAt }) => formatBrief(proposedAt, locale) },
                    {
                      key: 'withdraw',
                      head: t('step'),
                      cell: (one) =>
                        one.status === 'proposed' &&
                        one.proposedBy === session.data?.person.id &&
                        may('funding_withdrawVariation') && <TakeBack decisionId={decision.id} variation={one} />,
                    },
                  ]}
                />
              )}
              {offer && (
                <div className="notice">
                  <p>
                    {t('offerUntil', { until: formatInstant(offer.expiresAt, locale) })} <Money of={offer.after} />
                  </p>
                  {isCertifier ? (
                    <AnswerOffer decisionId={decision.id} offer={offer} />
                  ) : (
                    <p>{t('offerToCertifier')}</p>
                  )}
                </div>
              )}
              {isCertifier && stands && !isOpen && <Renounce decision={decision} />}
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function TakeBack({ decisionId, variation }: { decisionId: string; variation: Variation }): ReactNode {
  const t = useWords('decisions');
  return (
    <DeedForm
      does={t('takeBack')}
      quiet
      carryOut={async () => {
        const params = { path: { id: variation.id }, header: { 'If-Match': `"${variation.version}"` } };
        await answerOf(api.POST('/api/v1/funding/variations/{id}/withdraw', { params }));
        await renewDecision(decisionId);
      }}
    />
  );
}

function AnswerOffer({ decisionId, offer }: { decisionId: string; offer: Variation }): ReactNode {
  const t = useWords('decisions');
  const { id, version } = offer;
  const at = { path: { id }, header: { 'If-Match': `"${version}"` } };
  return (
    <>
      <DeedForm
        does={t('accept')}
        carryOut={async (_, keyOf) => {
          const header = { ...at.header, 'Idempotency-Key': keyOf('accept', { id }) };
          await answerOf(api.POST('/api/v1/funding/variations/{id}/accept', { params: { ...at, header } }));
          await renewDecision(decisionId);
        }}
      />
      <details>
        <summary>{t('decline')}</summary>
        <DeedForm
          does={t('decline')}
          quiet
          carryOut={async ({ reason }) => {
            const body = reason ? { reason } : {};
            await answerOf(api.POST('/api/v1/funding/variations/{id}/decline', { params: at, body }));
            await renewDecision(decisionId);
          }}
        >
          <TextArea name="reason" label={t('reason')} maxLength={2000} />
        </DeedForm>
      </details>
    </>
  );
}

/** Gives all or a part back: the office has to agree, and then the money is free for others. */
function Renounce({ decision }: { decision: Decision }): ReactNode {
  const t = useWords('decisions');
  const [asked, setAsked] = useState(false);
  const { id, amount } = decision;
  const renounce = async ({ kept, reason = '' }: Typed, keyOf: KeyOf): Promise<void> => {
    const body = { reason, ...(kept ? { amount: { amount: amountOf(kept), currency: amount.currency } } : {}) };
    const params = { path: { decisionId: id }, header: { 'Idempotency-Key': keyOf('renounce', body) } };
    await answerOf(api.POST('/api/v1/funding/decisions/{decisionId}/renounce', { params, body }));
    setAsked(false);
    await renewDecision(id);
  };
  return (
    <>
      <Button quiet onClick={() => setAsked(true)}>
        {t('renounce')}
      </Button>
      <Dialog title={t('renounce')} isOpen={asked} onClose={() => setAsked(false)}>
        <DeedForm
          does={t('renounce')}
          check={({ kept, reason }) => [
            ...(kept ? amountMistakes('kept', kept, t) : []),
            ...(reason ? [] : [{ field: 'renounce-reason', text: t('reasonMissing') }]),
          ]}
          carryOut={renounce}
        >
          <p>{t('renounceMeans')}</p>
          <p>
            {t('standsAt')} <Money of={amount} />
          </p>
          <TextField id="kept" name="kept" inputMode="decimal" label={t('kept')} hint={t('keptHint')} />
          <TextArea id="renounce-reason" name="reason" label={t('reason')} maxLength={2000} />
        </DeedForm>
      </Dialog>
    </>
  );
}
