import { useState, type ReactNode } from 'react';
import { Button } from '@levada/ui';
import { DeedForm, type KeyOf } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { AnswerFields, answerGiven, answerMistakes, Disposition, type GivenAnswer } from './disposition.js';

/** An answer is once and for good: it is written, read over, and given only then. */
export function AnswerTwice({
  about,
  means,
  onGive,
}: {
  /** What is answered. */
  about: ReactNode;
  means: string;
  onGive: (answer: GivenAnswer, keyOf: KeyOf) => Promise<void>;
}): ReactNode {
  const t = useWords('plans');
  const [given, setGiven] = useState<GivenAnswer>();
  const [isRead, setRead] = useState(false);
  if (!given || !isRead) {
    return (
      <>
        {about}
        <DeedForm
          key="write"
          does={t('readOver')}
          check={(typed) => answerMistakes(typed, t)}
          carryOut={(typed) => {
            setGiven(answerGiven(typed));
            setRead(true);
            return Promise.resolve();
          }}
        >
          <AnswerFields was={given} />
        </DeedForm>
      </>
    );
  }
  return (
    <>
      {about}
      <div className="step">
        <p>
          <Disposition of={given.disposition} />
        </p>
        <p className="told">{given.reason}</p>
      </div>
      <p className="notice">{means}</p>
      <DeedForm key="give" does={t('answerNow')} carryOut={(_, keyOf) => onGive(given, keyOf)} />
      <Button quiet onClick={() => setRead(false)}>
        {t('changeAnswer')}
      </Button>
    </>
  );
}
