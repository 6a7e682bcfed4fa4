import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formatInstant, useLocale } from '@levada/ui';
import { Answer } from '../frame/trouble.js';
import { LANGUAGES } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import { lettersOfQuery } from './questions.js';

/** The official paper of a decision. */
export function LettersOf({ decisionId }: { decisionId: string }): ReactNode {
  const t = useWords('decisions');
  const locale = useLocale();
  const letters = useQuery(lettersOfQuery(decisionId));
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('letters')}</h2>
      <Answer to={letters}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('noLetter')}</p>
          ) : (
            <ul>
              {items.map(({ id, language, issuedAt }) => (
                <li key={id}>
                  <a href={`/api/v1/funding/letters/${id}/file`} download>
                    {t('letterIn', { language: LANGUAGES[language], at: formatInstant(issuedAt, locale) })}
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
