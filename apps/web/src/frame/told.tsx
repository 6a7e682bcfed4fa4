import type { ReactNode } from 'react';
import { Money, type MoneyText } from '@levada/ui';
import { useWords } from '../languages/words.js';

/** Any member of an element, as it can be read: texts, amounts, and lists of what belongs together. */
export function Told({ of: value }: { of: unknown }): ReactNode {
  const t = useWords();
  if (value === undefined || value === null || value === '') return <span className="soft">{t('notSaid')}</span>;
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'string' || typeof value === 'number') return <span className="told">{String(value)}</span>;
  if (isMoney(value)) return <Money of={value} />;
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="soft">{t('notSaid')}</span>;
    return (
      <ul className="plain">
        {value.map((one, at) => (
          <li key={at}>
            <Told of={one} />
          </li>
        ))}
      </ul>
    );
  }
  const said = Object.values(value).filter((one) => one !== null && one !== '');
  return said.map((one, at) => (
    <span key={at}>
      {at > 0 && ' · '}
      <Told of={one} />
    </span>
  ));
}

const isMoney = (value: object): value is MoneyText =>
  'amount' in value && 'currency' in value && typeof value.amount === 'string' && typeof value.currency === 'string';
