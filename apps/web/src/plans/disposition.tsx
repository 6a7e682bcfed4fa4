import type { ReactNode } from 'react';
import { SelectField, TextArea } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import type { Mistake } from '@levada/ui';
import type { Typed } from '../frame/deed-form.js';
import { State, type Tone } from '../frame/state.js';
import { useWords, type Say } from '../languages/words.js';

export const DISPOSITIONS = ['accepted', 'partly', 'refused'] as const;
export type DispositionKind = (typeof DISPOSITIONS)[number];
const TONES: Readonly<Record<DispositionKind, Tone>> = { accepted: 'good', partly: 'part', refused: 'bad' };

/** How a comment was answered. */
export function Disposition({ of: disposition }: { of: Schema['Comment']['disposition'] }): ReactNode {
  const t = useWords('plans');
  if (!disposition) return <State tone="">{t('unanswered')}</State>;
  return <State tone={TONES[disposition]}>{t(`disposition-${disposition}`)}</State>;
}

export interface GivenAnswer {
  readonly disposition: DispositionKind;
  readonly reason: string;
}

export const answerGiven = ({ disposition, reason = '' }: Typed): GivenAnswer => ({
  ...{ disposition: disposition as DispositionKind, reason },
});

export const answerMistakes = ({ disposition, reason }: Typed, t: Say<'plans'>): readonly Mistake[] => [
  ...(disposition ? [] : [{ field: 'disposition', text: t('dispositionMissing') }]),
  ...(reason ? [] : [{ field: 'disposition-reason', text: t('reasonMissing') }]),
];

/** The boxes of an answer; what was typed once is there again when one comes back from reading it over. */
export function AnswerFields({ was }: { was: GivenAnswer | undefined }): ReactNode {
  const t = useWords('plans');
  return (
    <>
      <SelectField
        id="disposition"
        name="disposition"
        label={t('disposition')}
        defaultValue={was?.disposition ?? ''}
        choices={[['', t('notSaid')], ...DISPOSITIONS.map((one) => [one, t(`disposition-${one}`)] as const)]}
      />
      <TextArea
        id="disposition-reason"
        name="reason"
        label={t('dispositionReason')}
        hint={t('dispositionReasonHint')}
        defaultValue={was?.reason ?? ''}
        maxLength={5000}
      />
    </>
  );
}
