import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../languages/words.js';
import { Facts, formatCount, formatInstant, formatShare, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { queries } from '../queries.js';
import { proposalsQuery, proposalStepsQuery, runQuery } from '../questions.js';

const ofRound = (id: string) =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.includes(id) || ['rounds', 'steps'].includes(String(queryKey[0])),
  });

/** The calculation of an open round: one person puts it forward, another one says yes. */
export function Run({ round }: { round: Schema['Round'] }): ReactNode {
  const t = useWords();
  const may = useMay();
  const proposals = useQuery(proposalsQuery(round.id));
  const runs = useQuery(runQuery(round.id));
  const calculate = async (): Promise<void> => {
    const path = { roundId: round.id };
    await answerOf(api.POST('/api/v1/funding/rounds/{roundId}/runs', { params: { path }, body: {} }));
    await ofRound(round.id);
  };
  return (
    <section aria-labelledby="calculation">
      <h2 id="calculation">{t('calculation')}</h2>
      <Answer to={runs}>
        {({ items: [run] }) => (
          <>
            {run ? <Calculated run={run} /> : <p role="status">{t('notCalculated')}</p>}
            {may('funding_calculateRun') && (
              <DeedForm does={t(run ? 'calculateAgain' : 'calculate')} carryOut={calculate} />
            )}
            <Answer to={proposals}>
              {({ items }) => (
                <>
                  {items.map((proposal) => (
                    <Proposed key={proposal.id} proposal={proposal} />
                  ))}
                  {run?.isCurrent && items.every(({ runId }) => runId === null) && may('funding_proposeRun') && (
                    <PutForward run={run} />
                  )}
                </>
              )}
            </Answer>
          </>
        )}
      </Answer>
    </section>
  );
}

function Calculated({ run }: { run: Schema['AllocationRun'] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { total, left, coefficient, calculatedAt, isCurrent } = run;
  return (
    <>
      <Facts
        of={[
          [t('sumOfAwards'), <Money of={total} />],
          [t('leftOver'), <Money of={{ amount: left, currency: total.currency }} />],
          coefficient === null ? undefined : [t('coefficient'), formatShare(coefficient, locale)],
          [t('calculatedAt'), formatInstant(calculatedAt, locale)],
        ]}
      />
      {!isCurrent && <p className="notice">{t('outdatedRun')}</p>}
    </>
  );
}

/** Its money is held, and the others are asked: in one go. */
function PutForward({ run: { id, roundId } }: { run: Schema['AllocationRun'] }): ReactNode {
  const t = useWords();
  const putForward = async (_typed: Typed, keyOf: KeyOf): Promise<void> => {
    const header = { 'Idempotency-Key': keyOf('propose', { id }) };
    const draft = await answerOf(
      api.POST('/api/v1/funding/runs/{runId}/propose', { params: { path: { runId: id }, header } }),
    );
    await submit(draft, keyOf);
    await ofRound(roundId);
  };
  return (
    <DeedForm does={t('putForward')} carryOut={putForward}>
      <p>{t('putForwardMeans')}</p>
    </DeedForm>
  );
}

async function submit({ id, version }: Schema['FundingProposal'], keyOf: KeyOf): Promise<void> {
  const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': keyOf('submit', { id, version }) };
  await answerOf(api.POST('/api/v1/funding/proposals/{id}/submit', { params: { path: { id }, header } }));
}

function Proposed({ proposal }: { proposal: Schema['FundingProposal'] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const may = useMay();
  const { total, lines, departures, proposedAt, status, roundId } = proposal;
  return (
    <>
      <h3>{t('proposal')}</h3>
      <Facts
        of={[
          [t('sumOfAwards'), <Money of={total} />],
          [t('applications'), formatCount(lines, locale)],
          [t('departures'), formatCount(departures, locale)],
          [t('proposedAt'), formatInstant(proposedAt, locale)],
        ]}
      />
      {status === 'submitted' ? (
        <Approve proposal={proposal} />
      ) : (
        may('funding_submitProposal') && (
          <DeedForm
            does={t('layBefore')}
            carryOut={async (_typed, keyOf) => {
              await submit(proposal, keyOf);
              await ofRound(roundId);
            }}
          />
        )
      )}
    </>
  );
}

/** The button, or why there is none: in the words in which the step would be refused. */
function Approve({ proposal }: { proposal: Schema['FundingProposal'] }): ReactNode {
  const t = useWords();
  const { id, version, roundId, contentHash } = proposal;
  const steps = useQuery(proposalStepsQuery(id, version));
  const approve = async (_typed: Typed, keyOf: KeyOf): Promise<void> => {
    const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': keyOf('approve', { id, version }) };
    const params = { path: { id }, header };
    await answerOf(
      api.POST('/api/v1/funding/proposals/{id}/approve', { params, body: { contentHash: contentHash ?? '' } }),
    );
    await ofRound(roundId);
  };
  return (
    <Answer to={steps}>
      {({ steps: [step] }) =>
        step?.refusal ? (
          <p className="notice">{t('notApprovable', { why: step.refusal.title })}</p>
        ) : (
          <DeedForm does={t('approve')} carryOut={approve}>
            <p>{t('approveMeans')}</p>
          </DeedForm>
        )
      }
    </Answer>
  );
}
