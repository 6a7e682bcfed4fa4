import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formatMoney, SelectField, TextArea, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { amountOf } from '../amounts.js';
import { answerOf, api } from '../api.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { isTotal } from './differences.js';
import { stepsQuery } from './questions.js';

const LINE = 'comment on ';

/** A yes to this very text, with its total typed once more; or back to who proposed it, with a word on each line in question. */
export function Decide({
  proposal,
  lines,
}: {
  proposal: Schema['FundingProposal'];
  lines: readonly Schema['FundingProposalLine'][];
}): ReactNode {
  const t = useWords('approval');
  const { id, version, waitsFor } = proposal;
  const steps = useQuery(stepsQuery(id, version));
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('yourWord')}</h2>
      <Answer to={steps}>
        {({ steps: told }) => {
          const refusal = told.find(({ step }) => step === 'approve')?.refusal;
          if (refusal) return <p className="notice">{t('notApprovable', { why: refusal.title })}</p>;
          return (
            <div className="columns">
              {waitsFor?.vote ? <Vote proposal={proposal} /> : <Approve proposal={proposal} />}
              <GiveBack proposal={proposal} lines={lines} />
            </div>
          );
        }}
      </Answer>
    </section>
  );
}

async function anew({ id, roundId }: Schema['FundingProposal']): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey.includes(id) || queryKey.includes(roundId) || ['list', 'rounds', 'steps'].includes(String(queryKey[0])),
  });
}

function Approve({ proposal }: { proposal: Schema['FundingProposal'] }): ReactNode {
  const t = useWords('approval');
  const locale = useLocale();
  const { id, version, contentHash, total } = proposal;
  const approve = async ({ comment }: Typed, keyOf: KeyOf): Promise<void> => {
    const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': keyOf('approve', { id, version }) };
    const body = { contentHash: contentHash ?? '', ...(comment ? { comment } : {}) };
    await answerOf(api.POST('/api/v1/funding/proposals/{id}/approve', { params: { path: { id }, header }, body }));
    await anew(proposal);
  };
  return (
    <div>
      <h3>{t('approveThis')}</h3>
      <DeedForm
        does={t('approve')}
        check={({ total: typed = '' }) =>
          isTotal(amountOf(typed), total)
            ? []
            : [{ field: 'total', text: typed ? t('notTheTotal', { typed }) : t('totalMissing') }]
        }
        carryOut={approve}
      >
        <p>{t('approveMeans')}</p>
        <TextField
          id="total"
          name="total"
          inputMode="decimal"
          autoComplete="off"
          label={t('typeTotal')}
          hint={t('typeTotalHint', { total: formatMoney(total, locale) })}
        />
        <TextArea name="comment" label={t('commentIfAny')} maxLength={2000} />
      </DeedForm>
    </div>
  );
}

/** A level that votes: each member for themselves, until there are enough. */
function Vote({ proposal }: { proposal: Schema['FundingProposal'] }): ReactNode {
  const t = useWords('approval');
  const { id, contentHash, waitsFor } = proposal;
  const vote = async ({ ballot, comment }: Typed, keyOf: KeyOf): Promise<void> => {
    const header = { 'Idempotency-Key': keyOf('vote', { id, contentHash, ballot }) };
    const body = { contentHash: contentHash ?? '', ballot: ballot as 'for', ...(comment ? { comment } : {}) };
    await answerOf(api.POST('/api/v1/funding/proposals/{id}/votes', { params: { path: { id }, header }, body }));
    await anew(proposal);
  };
  return (
    <div>
      <h3>{t('vote')}</h3>
      <DeedForm does={t('castVote')} carryOut={vote}>
        <p>{t('voteMeans', { quorum: waitsFor!.vote!.quorum, majority: t(`majority-${waitsFor!.vote!.majority}`) })}</p>
        <SelectField
          name="ballot"
          label={t('ballot')}
          choices={[
            ['for', t('for')],
            ['against', t('against')],
            ['abstain', t('abstain')],
          ]}
        />
        <TextArea name="comment" label={t('commentIfAny')} maxLength={2000} />
      </DeedForm>
    </div>
  );
}

function GiveBack({
  proposal,
  lines,
}: {
  proposal: Schema['FundingProposal'];
  lines: readonly Schema['FundingProposalLine'][];
}): ReactNode {
  const t = useWords('approval');
  const { id, version } = proposal;
  const [named, setNamed] = useState<readonly string[]>([]);
  const back = async ({ comment = '', ...typed }: Typed): Promise<void> => {
    const comments = named.flatMap((reference) => {
      const text = typed[LINE + reference];
      return text ? [{ reference, text }] : [];
    });
    const header = { 'If-Match': `"${version}"` };
    await answerOf(
      api.POST('/api/v1/funding/proposals/{id}/return', {
        params: { path: { id }, header },
        body: { comment, comments },
      }),
    );
    await anew(proposal);
  };
  return (
    <div>
      <h3>{t('giveBack')}</h3>
      <DeedForm
        does={t('giveBack')}
        quiet
        check={({ comment }) => (comment ? [] : [{ field: 'back', text: t('commentMissing') }])}
        carryOut={back}
      >
        <p>{t('giveBackMeans')}</p>
        <TextArea id="back" name="comment" label={t('whatToMend')} maxLength={2000} />
        <SelectField
          label={t('onLine')}
          value=""
          onChange={({ target }) => target.value && setNamed((was) => [...new Set([...was, target.value])])}
          choices={[
            ['', t('chooseLine')],
            ...lines.map(({ reference, title }) => [reference, `${reference} ${title}`] as const),
          ]}
        />
        {named.map((reference) => (
          <TextField
            key={reference}
            name={LINE + reference}
            label={t('aboutLine', { number: reference })}
            maxLength={2000}
          />
        ))}
      </DeedForm>
    </div>
  );
}
