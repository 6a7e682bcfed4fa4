import type { ReactNode } from 'react';
import { formatCount, Money, useLocale } from '@levada/ui';
import { useWords } from '../languages/words.js';
import { Difference } from './difference.js';
import type { Tried } from './engine.js';
import type { EngineState } from './use-engine.js';

/** What it comes to, beside the version: how many are funded, what it costs, what is left, who gains and who loses. */
export function Sums({
  tried,
  engine: { refused, isBusy },
  currency,
  isTried,
}: {
  tried: Tried;
  engine: EngineState;
  currency: string;
  isTried: boolean;
}): ReactNode {
  const t = useWords('workbench');
  const locale = useLocale();
  if (refused !== undefined) {
    return (
      <p className="notice" role="alert">
        {t('cannotBe', { why: refused })}
      </p>
    );
  }
  const { totals, comparison } = tried;
  const money = (amount: string) => ({ amount, currency });
  return (
    <dl className="sums" aria-live="polite" aria-busy={isBusy}>
      <div>
        <dt>{t('supported')}</dt>
        <dd>
          {formatCount(totals.funded, locale)} / {formatCount(totals.requests, locale)}
        </dd>
      </div>
      <div>
        <dt>{t('sumOfAwards')}</dt>
        <dd>
          <Money of={money(totals.awarded)} />
          {isTried && (
            <>
              {' '}
              <Difference of={money(comparison.awarded.difference)} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('leftOver')}</dt>
        <dd>
          <Money of={money(totals.left)} />
        </dd>
      </div>
      {isTried && (
        <div>
          <dt>{t('besideVersion')}</dt>
          <dd>
            {t('gain', { count: comparison.winners })}, {t('lose', { count: comparison.losers })}
          </dd>
        </div>
      )}
    </dl>
  );
}
