import { useState, type ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { DeedForm } from '../frame/deed-form.js';
import { Person } from '../frame/person.js';
import { useWords } from '../languages/words.js';
import { differencesOf, mergedOf, type Member } from './beside.js';
import { bodyOf, textOf, type ElementBody } from './element-text.js';
import { Told } from './told.js';

/** What somebody else wrote meanwhile beside what one typed: for each difference one says what holds. Nothing is overwritten before. */
export function Beside({
  base,
  mine,
  standing,
  onSettle,
}: {
  base: ElementBody;
  mine: ElementBody;
  standing: Schema['PlanElement'];
  onSettle: (body: ElementBody) => Promise<void>;
}): ReactNode {
  const t = useWords('plans');
  const theirs = bodyOf(textOf(standing));
  const differences = differencesOf(base, mine, theirs);
  const [chosen, choose] = useState<Readonly<Partial<Record<Member, 'mine' | 'theirs'>>>>({});
  // What only they changed is theirs to begin with; what one typed oneself is one's own.
  const choiceOf = (member: Member, changedBy: string): 'mine' | 'theirs' =>
    chosen[member] ?? (changedBy === 'them' ? 'theirs' : 'mine');
  const settle = (): Promise<void> =>
    onSettle(
      mergedOf(
        mine,
        theirs,
        differences
          .filter(({ member, changedBy }) => choiceOf(member, changedBy) === 'mine')
          .map(({ member }) => member),
      ),
    );
  return (
    <section className="step" aria-labelledby="beside">
      <h3 id="beside">
        {t('besideTitle')} <Person id={standing.changedBy} />
      </h3>
      <p>{t('besideIntro')}</p>
      <DeedForm does={t('settle')} carryOut={settle}>
        {differences.map(({ member, mine: here, theirs: there, changedBy }) => (
          <fieldset key={member}>
            <legend>
              {t(`member-${member}`)} – {t(`changedBy-${changedBy}`)}
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
                  <Told of={whose === 'mine' ? here : there} />
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </DeedForm>
    </section>
  );
}
