import type { ReactNode } from 'react';
import { Money, type MoneyText } from '@levada/ui';

/** What is more or less than before: with its sign, never by colour alone. */
export function Difference({ of: money }: { of: MoneyText }): ReactNode {
  const isLess = money.amount.startsWith('-');
  if (/^-?0*(\.0*)?$/.test(money.amount)) return <span className="state">=</span>;
  return (
    <span className={isLess ? 'state bad' : 'state good'}>
      <span aria-hidden="true">{isLess ? '▼' : '▲'}</span> {isLess ? '' : '+'}
      <Money of={money} />
    </span>
  );
}
