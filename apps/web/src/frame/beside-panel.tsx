import { useState, type ReactNode } from 'react';
import { useWords } from '../languages/words.js';
import { differencesOf, mergedOf } from './beside.js';
import { DeedForm } from './deed-form.js';
import { Person } from './person.js';
import { Told } from './told.js';

/** What somebody else wrote meanwhile beside what one typed: for each difference one says what holds. Nothing is overwritten before. */
export function Beside<Of extends object>({
  base,
  mine,
  theirs,
  by,
  nameOf,
  tell = (_, value) => value,
  level = 3,
  onSettle,
}: {
  /** What both have read. */
  base: Of;
  mine: Of;
  theirs: Of;
  /** Who wrote it. */
  by: string | undefined;
  /** What a member is called. */
  nameOf: (member: string) => string;
  /** What stands in it, in words. */
  tell?: (member: string, value: unknown) => unknown;
  /** Of its heading, below what stands above it. */
  level?: 2 | 3;
  onSettle: (merged: Of) => Promise<void>;
}): ReactNode {
  const t = useWords();
  const Heading = `h${level}` as const;
  const differences = differencesOf(base, mine, theirs);
  const [chosen, choose] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  // What only they changed is theirs to begin with; what one typed oneself is one's own.
  const choiceOf = (member: string, changedBy: string): 'mine' | 'theirs' =>
    chosen[member] ?? (changedBy === 'them' ? 'theirs' : 'mine');
  const kept = differences.filter(({ member, changedBy }) => choiceOf(member, changedBy) === 'mine');
  return (
    <section className="step" aria-labelledby="beside">
      <Heading id="beside">
        {t('besideTitle')} <Person id={by} />
      </Heading>
      <p>{t('besideIntro')}</p>
      <DeedForm
        does={t('settle')}
        carryOut={() =>
          onSettle(
            mergedOf(
              mine,
              theirs,
              kept.map(({ member }) => member),
            ),
          )
        }
      >
        {differences.map(({ member, mine: here, theirs: there, changedBy }) => (
          <fieldset key={member}>
            <legend>
              {nameOf(member)} – {t(`changedBy-${changedBy}`)}
            </legend>
            <div className="columns">
              {(['mine', 'theirs'] as const).map((whose) => (
                <label key={whose} className="choice">
                  <span>
                    <input
                      type="radio"
                      name={`keep-${member}`}
                      value={whose}
                      checked={choiceOf(member, changedBy) === whose}
                      onChange={() => choose((was) => ({ ...was, [member]: whose }))}
                    />{' '}
                    <strong>{t(whose)}</strong>
                  </span>
                  <Told of={tell(member, whose === 'mine' ? here : there)} />
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </DeedForm>
    </section>
  );
}
