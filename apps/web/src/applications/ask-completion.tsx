import { useState, type ReactNode } from 'react';
import { Button, Dialog, TextArea, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';

/** Asks the applicants of several applications to complete them; those that cannot be asked are named, the others are. */
export function AskSeveral({ rows, done }: { rows: readonly Schema['Application'][]; done: () => void }): ReactNode {
  const t = useWords('applications');
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  // Pressed again after a fault nobody is asked a second time.
  const [asked] = useState(() => new Set<string>());
  if (rows.length === 0) return null;
  const ask = async ({ text = '', until = '' }: Typed): Promise<void> => {
    const notAsked: string[] = [];
    for (const { id, version, reference } of rows.filter((one) => !asked.has(one.id))) {
      const body = { text, until: new Date(`${until}T23:59:59`).toISOString() };
      const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
      try {
        await answerOf(api.POST('/api/v1/funding/applications/{id}/ask-completion', { params, body }));
        asked.add(id);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        notAsked.push(`${reference}: ${error.problem?.title ?? error.status}`);
      }
    }
    setRefused(notAsked);
    await queries.invalidateQueries({ queryKey: ['list', 'applications'] });
    if (notAsked.length === 0) {
      setOpen(false);
      done();
    }
  };
  return (
    <>
      <Button quiet onClick={() => setOpen(true)}>
        {t('askCompletion')}
      </Button>
      <Dialog title={t('askSeveral', { count: rows.length })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <DeedForm
          does={t('askCompletion')}
          check={({ text, until }) => [
            ...(text ? [] : [{ field: 'ask-text', text: t('textMissing') }]),
            ...(until ? [] : [{ field: 'ask-until', text: t('untilMissing') }]),
          ]}
          carryOut={ask}
        >
          <p>{rows.map(({ reference }) => reference).join(', ')}</p>
          <TextArea id="ask-text" name="text" label={t('whatIsMissing')} maxLength={4000} />
          <TextField id="ask-until" name="until" type="date" label={t('answerUntil')} />
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
        </DeedForm>
        <Button quiet onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </>
  );
}
