import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatDecimal, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { amountOf, isAmount } from '../amounts.js';
import { Person } from '../frame/person.js';
import { useWords } from '../languages/words.js';
import type { TypedAmounts } from './typed-amounts.js';
import type { ChangeLine } from './use-line-change.js';

/**
 * An amount that an officer may change: ↑ ↓ go to the rows beside it, Enter asks for the reason and then keeps it, Escape
 * brings back what stood there. Without a reason nothing is kept that departs from the rule.
 */
export function AmountCell({
  line,
  change,
  note,
  typedAmounts,
}: {
  line: Schema['FundingProposalLine'];
  change: ChangeLine;
  note: string | undefined;
  typedAmounts: TypedAmounts;
}): ReactNode {
  const t = useWords('workbench');
  const id = useId();
  const locale = useLocale();
  const before = typedAmounts.get(line.reference);
  const [typed, setTyped] = useState(before?.typed);
  const [reason, setReason] = useState(before?.reason);
  const [began, setBegan] = useState(before?.began ?? line);
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const amount = typed ?? line.amount.amount;
  const isChanged = typed !== undefined && amountOf(typed) !== line.amount.amount;
  // Another amount has reasons of its own: that of the one before does not pass for them.
  const why = reason ?? (isChanged ? '' : (line.reason ?? ''));
  const isOpen = isChanged || reason !== undefined;
  useEffect(() => {
    if (isOpen) typedAmounts.set(line.reference, { typed, reason, began });
    else typedAmounts.delete(line.reference);
  });
  const restore = (): void => {
    setTyped(undefined);
    setReason(undefined);
    setWrong(undefined);
  };
  const keep = async (): Promise<void> => {
    if (isBusy || !isOpen) return;
    if (!isAmount(amount)) return setWrong(t('amountMalformed', { typed: amount }));
    // Back to what the rule came to needs no reason.
    const isDeparture = line.computed === null || withoutZeros(amountOf(amount)) !== withoutZeros(line.computed.amount);
    if (isDeparture && why.trim() === '') {
      setWrong(t('reasonMissing'));
      document.getElementById(`${id}-reason`)?.focus();
      return;
    }
    setWrong(undefined);
    setBusy(true);
    // Whatever follows the rule carries no reason of a departure that is none any more.
    const said = (isDeparture ? why : (reason ?? '')).trim();
    const wish = { reference: line.reference, amount: amountOf(amount), reason: said, began };
    const { isKept, standing } = await change(wish);
    setBusy(false);
    if (isKept) restore();
    // They have been shown what stands there: whoever keeps theirs now means it.
    else if (standing) setBegan(standing);
  };
  const type = (text: string): void => {
    if (!isOpen) setBegan(line);
    setTyped(text);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') restore();
    else if (event.key === 'Enter') void keep();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      goBeside(event.currentTarget, event.key === 'ArrowDown');
    else return;
    event.preventDefault();
  };
  const told = wrong ?? note;
  return (
    <div className="amount-cell">
      <input
        inputMode="decimal"
        data-amount
        aria-label={t('amountOf', { number: line.reference })}
        aria-invalid={told ? true : undefined}
        aria-describedby={told ? `${id}-told` : undefined}
        aria-busy={isBusy}
        value={typed ?? formatDecimal(amount, locale)}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKey}
      />
      {isOpen && (
        <div className="amount-reason">
          <label htmlFor={`${id}-reason`}>{t('reason')}</label>
          <input
            id={`${id}-reason`}
            value={why}
            maxLength={2000}
            onChange={({ target }) => setReason(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void keep();
              if (event.key === 'Escape') restore();
            }}
          />
          <button type="button" className="button quiet" onClick={() => void keep()}>
            {t('save')}
          </button>
        </div>
      )}
      {!isOpen && line.isDeparture && (
        <p className="amount-why">
          <span className="state part">
            <span aria-hidden="true">✎</span> {t('byHandShort')}
          </span>{' '}
          {line.reason} (<Person id={line.changedBy} />){' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              setBegan(line);
              setReason(line.reason ?? '');
            }}
          >
            {t('changeReason', { number: line.reference })}
          </button>
        </p>
      )}
      {told && (
        <p className="error" id={`${id}-told`} role="alert">
          {told}
        </p>
      )}
    </div>
  );
}

const withoutZeros = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount);

function goBeside(box: HTMLInputElement, isDown: boolean): void {
  const boxes = [...(box.closest('table')?.querySelectorAll<HTMLInputElement>('input[data-amount]') ?? [])];
  boxes[boxes.indexOf(box) + (isDown ? 1 : -1)]?.focus();
}
