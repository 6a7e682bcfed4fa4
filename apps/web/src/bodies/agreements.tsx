import { useState, type ReactNode } from 'react';
import { Button, Dialog, TextArea, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { renew } from './questions.js';

const VOTES = ['infavour', 'against', 'abstained'] as const;

/** What was agreed, by consensus or by votes. What is on record does not change: it is read over before. */
export function Agreements({ meeting, mayRecord }: { meeting: Schema['Meeting']; mayRecord: boolean }): ReactNode {
  const t = useWords('bodies');
  return (
    <section aria-labelledby="agreements">
      <h2 id="agreements">{t('agreements')}</h2>
      {meeting.agreements.length === 0 && <p>{t('noAgreements')}</p>}
      <ol>
        {meeting.agreements.map(({ id, text, way, votes, reached, elementCode, positions }) => (
          <li key={id}>
            <p>
              {text} {elementCode && `(${elementCode})`}
            </p>
            <p>
              <State tone={reached ? 'good' : 'bad'}>{t(reached ? 'reached' : 'notReached')}</State>{' '}
              {way === 'consensus' ? t('byConsensus') : t('byVotes', { ...votes! })}
            </p>
            {positions.map(({ who, position }) => (
              <p key={who} className="hint">
                {who}: {position}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {mayRecord && <NewAgreement meeting={meeting} />}
    </section>
  );
}

function NewAgreement({ meeting }: { meeting: Schema['Meeting'] }): ReactNode {
  const t = useWords('bodies');
  const [isOpen, setOpen] = useState(false);
  const { id, version } = meeting;
  const record = async ({ text = '', ...typed }: Typed): Promise<void> => {
    const hasVotes = VOTES.some((one) => typed[one]);
    const votes = Object.fromEntries(VOTES.map((one) => [one, Number(typed[one] ?? 0)]));
    const body = { text, ...(hasVotes ? { votes: votes as Record<(typeof VOTES)[number], number> } : {}) };
    const params = { path: { meetingId: id }, header: { 'If-Match': `"${version}"` } };
    await answerOf(api.POST('/api/v1/planning/meetings/{meetingId}/agreements', { params, body }));
    await renew(id);
    setOpen(false);
  };
  return (
    <>
      <Button quiet onClick={() => setOpen(true)}>
        {t('newAgreement')}
      </Button>
      <Dialog title={t('newAgreement')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <DeedForm
          does={t('recordForGood')}
          check={({ text, ...typed }) => [
            ...(text ? [] : [{ field: 'agreement-text', text: t('agreementMissing') }]),
            ...VOTES.filter((one) => !/^\d{0,4}$/.test(typed[one] ?? '')).map((one) => ({
              field: `votes-${one}`,
              text: t('votesMalformed'),
            })),
          ]}
          carryOut={record}
        >
          <p className="notice">{t('agreementMeans')}</p>
          <TextArea id="agreement-text" name="text" label={t('whatWasAgreed')} maxLength={5000} />
          <fieldset>
            <legend>{t('votesIfAny')}</legend>
            <p className="hint">{t('votesHint')}</p>
            <div className="bar">
              {VOTES.map((one) => (
                <TextField key={one} id={`votes-${one}`} name={one} inputMode="numeric" label={t(`votes-${one}`)} />
              ))}
            </div>
          </fieldset>
        </DeedForm>
        <Button quiet onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </>
  );
}
