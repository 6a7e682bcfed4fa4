import { createContext, useContext, type ReactNode } from 'react';
import { formatMoney, type MoneyText } from './formats.js';

const Locale = createContext('en');

/** In whose way numbers and dates below are written: `cs`, `de`. */
export function LocaleProvider({ locale, children }: { locale: string; children: ReactNode }): ReactNode {
  return <Locale value={locale}>{children}</Locale>;
}

export function useLocale(): string {
  return useContext(Locale);
}

/** Never broken over two lines. */
export function Money({ of: money }: { of: MoneyText }): ReactNode {
  return (
    <data className="money" value={`${money.amount} ${money.currency}`}>
      {formatMoney(money, useLocale())}
    </data>
  );
}
