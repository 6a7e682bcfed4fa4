import { useState, type ComponentProps, type ReactNode } from 'react';
import { formatDecimal, TextField, useLocale } from '@levada/ui';
import { amountOf, isAmount } from '../amounts.js';

/** A box for an amount: as it is typed while somebody types, and easy to read when they are done. */
export function AmountField({
  value,
  onType,
  ...rest
}: Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'> & {
  value: string;
  onType: (typed: string) => void;
}): ReactNode {
  const locale = useLocale();
  const [isTyping, setTyping] = useState(false);
  const shown = !isTyping && isAmount(value) ? formatDecimal(amountOf(value), locale) : value;
  return (
    <TextField
      inputMode="decimal"
      maxLength={40}
      {...rest}
      value={shown}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      onChange={({ target }) => onType(target.value)}
    />
  );
}
