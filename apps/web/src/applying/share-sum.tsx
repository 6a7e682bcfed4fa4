import type { ReactNode } from 'react';
import { formatShare, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { leftOf } from './shares.js';

/** Whether the parts are a whole, and what is missing to it. */
export function ShareSum({ of: all }: { of: readonly { readonly share: string }[] }): ReactNode {
  const t = useWords('applying');
  const locale = useLocale();
  if (all.length < 2) return null;
  const left = leftOf(all.map(({ share }) => share));
  if (left === undefined) return null;
  return (
    <p role="status">
      {left === '0' ? (
        <State tone="good">{t('partsAreWhole')}</State>
      ) : left.startsWith('-') ? (
        <State tone="bad">{t('partsTooMuch', { share: formatShare(left.slice(1), locale) })}</State>
      ) : (
        <State tone="part">{t('partsLeft', { share: formatShare(left, locale) })}</State>
      )}
    </p>
  );
}
