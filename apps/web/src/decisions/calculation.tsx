import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../languages/words.js';
import { nearestOf, Facts, formatMoney, formatShare, isExact, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { roundQuery } from '../questions.js';

/** Digits of what came out before it was rounded. */
const DIGITS = 2;

/** How the rule came from the request to the amount, and what it takes to count it again. */
export function Calculation({ decision }: { decision: Schema['TracedDecision'] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { run, requested, amount, roundId } = decision;
  const round = useQuery(roundQuery(roundId));
  if (!run) return <p>{t('byHand')}</p>;
  const { rule, coefficient, exact, engineVersion, inputHash, resultHash } = run;
  const unit = round.data && formatMoney(round.data.roundTo, locale);
  return (
    <>
      <p>{rule === 'proportional' ? t('proportionalSays') : rule}</p>
      <Facts
        of={[
          [t('requested'), <Money of={requested} />],
          coefficient === null
            ? undefined
            : [
                t('coefficient'),
                `${coefficient} ${isExact(coefficient, 4) ? '=' : '≈'} ${formatShare(coefficient, locale)}`,
              ],
          exact
            ? [
                t('exactResult'),
                <>
                  {!isExact(exact, DIGITS) && '≈ '}
                  <Money of={{ ...amount, amount: nearestOf(exact, DIGITS) }} />
                </>,
              ]
            : undefined,
          [unit ? t('afterRounding', { unit }) : t('awarded'), <Money of={amount} />],
        ]}
      />
      <details>
        <summary>{t('checkable')}</summary>
        <Facts
          of={[
            [t('engine'), engineVersion],
            [t('inputHash'), <code>{inputHash}</code>],
            [t('resultHash'), <code>{resultHash}</code>],
          ]}
        />
      </details>
    </>
  );
}
