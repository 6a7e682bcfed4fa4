import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Facts, formatCount, formatInstant, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Person } from '../frame/person.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import type { TypedAmounts } from './typed-amounts.js';

/** What is put forward of this version: a draft whose amounts can be changed with a reason, then laid before who approves. */
export function Draft({
  proposal,
  run,
  round,
  isTried,
  isAnotherOpen,
  typedAmounts,
}: {
  proposal: Schema['FundingProposal'] | undefined;
  run: Schema['AllocationRun'];
  round: Schema['Round'];
  isTried: boolean;
  isAnotherOpen: boolean;
  typedAmounts: TypedAmounts;
}): ReactNode {
  const t = useWords('workbench');
  const locale = useLocale();
  const may = useMay();
  if (round.status !== 'open') return null;
  const anew = () => queries.invalidateQueries({ queryKey: ['proposals', round.id] });
  if (!proposal) {
    if (!may('funding_proposeRun') || !run.isCurrent || isTried || isAnotherOpen) {
      return isAnotherOpen ? <p className="notice">{t('anotherOpen')}</p> : null;
    }
    return (
      <section aria-labelledby="draft">
        <h2 id="draft">{t('proposal')}</h2>
        <DeedForm
          does={t('beginProposal')}
          carryOut={async (_typed, keyOf) => {
            const header = { 'Idempotency-Key': keyOf('propose', { id: run.id }) };
            await answerOf(
              api.POST('/api/v1/funding/runs/{runId}/propose', { params: { path: { runId: run.id }, header } }),
            );
            await anew();
          }}
        >
          <p>{t('beginProposalMeans')}</p>
        </DeedForm>
      </section>
    );
  }
  const { id, version, total, departures, status, proposedBy, expiresAt } = proposal;
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">{t('proposal')}</h2>
      <Facts
        of={[
          [t('status'), t(`proposal-${status}`)],
          [t('sumOfAwards'), <Money of={total} />],
          [t('departures'), formatCount(departures, locale)],
          [t('proposedBy'), <Person id={proposedBy} />],
          [t('holdsUntil'), formatInstant(expiresAt, locale)],
        ]}
      />
      {proposal.approvals.at(-1)?.verdict === 'returned' && (
        <p className="notice">{t('returnedWith', { comment: proposal.approvals.at(-1)!.comment ?? '' })}</p>
      )}
      <p>
        <Link to="/proposals/$proposalId" params={{ proposalId: id }}>
          {t('toProposal')}
        </Link>
      </p>
      {['draft', 'returned'].includes(status) && may('funding_submitProposal') && (
        <>
          {isTried && <p className="hint">{t('triedIsNotProposed')}</p>}
          <DeedForm
            does={t('layBefore')}
            check={() =>
              typedAmounts.size === 0
                ? []
                : [{ field: 'find', text: t('notKeptYet', { numbers: [...typedAmounts.keys()].join(', ') }) }]
            }
            carryOut={async (_typed, keyOf) => {
              const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': keyOf('submit', { id, version }) };
              await answerOf(api.POST('/api/v1/funding/proposals/{id}/submit', { params: { path: { id }, header } }));
              await anew();
            }}
          >
            <p>{t('layBeforeMeans')}</p>
          </DeedForm>
        </>
      )}
    </section>
  );
}
