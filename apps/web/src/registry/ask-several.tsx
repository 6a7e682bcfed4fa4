import { useState, type ReactNode } from 'react';
import { Button, Dialog, formatDay, TextArea, TextField, useLocale } from '@levada/ui';
import { answerOf, api, Refused } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import type { QueueRow } from './queue-page.js';
import { renew } from './questions.js';
import { CaseState } from './states.js';

const CAN_BE_ASKED: readonly QueueRow['status'][] = ['received', 'checking'];

/** Asks several applicants for the same. Nothing else is done to several at once: a refusal is about one. */
export function AskSeveral({ cases, done }: { cases: readonly QueueRow[]; done: () => void }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const askable = cases.filter(({ status }) => CAN_BE_ASKED.includes(status));
  const others = cases.filter(({ status }) => !CAN_BE_ASKED.includes(status));
  const ask = async (text: string, dueOn: string | undefined): Promise<void> => {
    const problems: string[] = [];
    for (const { id, version, reference } of askable) {
      const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
      const body = { text, ...(dueOn ? { dueOn } : {}) };
      await answerOf(api.POST('/api/v1/registry/onboarding-cases/{id}/completion-request', { params, body })).catch(
        (error: unknown) => {
          if (!(error instanceof Refused && error.problem)) throw error;
          problems.push(`${reference}: ${error.problem.title}`);
        },
      );
    }
    await renew(...askable.map(({ id }) => id));
    setRefused(problems);
    if (problems.length === 0) {
      setOpen(false);
      done();
    }
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('askSeveral')}</Button>
      <Dialog title={t('askSeveral')} isOpen={isOpen} onClose={() => setOpen(false)}>
        {refused.length > 0 && (
          <div className="notice" role="alert">
            <p>{t('notAsked')}</p>
            <ul>
              {refused.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        )}
        {askable.length === 0 ? (
          <p>{t('noneToAsk')}</p>
        ) : (
          <DeedForm
            does={t('askThese', { count: askable.length })}
            check={({ text, dueOn }) => [
              ...(text ? [] : [{ field: 'ask-text', text: t('askTextMissing') }]),
              ...(dueOn && dueOn <= new Date().toISOString().slice(0, 10)
                ? [{ field: 'ask-due', text: t('dueInPast', { day: formatDay(dueOn, locale) }) }]
                : []),
            ]}
            carryOut={({ text, dueOn }) => ask(text!, dueOn)}
          >
            <p>{t('askMeans', { list: askable.map(({ reference }) => reference).join(', ') })}</p>
            <TextArea id="ask-text" name="text" label={t('askText')} hint={t('askTextHint')} required />
            <TextField id="ask-due" name="dueOn" type="date" label={t('askDue')} hint={t('askDueHint')} />
          </DeedForm>
        )}
        {others.length > 0 && (
          <>
            <p>{t('leftOutOfAsking')}</p>
            <ul>
              {others.map(({ id, reference, status }) => (
                <li key={id}>
                  {reference} – <CaseState of={status} />
                </li>
              ))}
            </ul>
          </>
        )}
        <Button quiet onClick={() => setOpen(false)}>
          {t('close')}
        </Button>
      </Dialog>
    </>
  );
}
