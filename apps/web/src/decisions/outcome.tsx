import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@levada/api-client';

type Decided = Pick<Schema['Decision'], 'outcome' | 'amount' | 'requested' | 'decidedAt'>;

/** What came out, as a sign and a word; and whether it still waits for the second person. */
export function Outcome({ of: decision }: { of: Decided }): ReactNode {
  const { t } = useTranslation();
  const [look, sign, word] = outcomeOf(decision);
  return (
    <span className={`state ${look}`}>
      <span aria-hidden="true">{sign}</span> {t(word)}
      {decision.decidedAt === null && ` (${t('waiting')})`}
    </span>
  );
}

function outcomeOf({
  outcome,
  amount,
  requested,
}: Decided): ['good' | 'part' | 'bad', string, 'inFull' | 'inPart' | 'refused'] {
  if (outcome === 'refused') return ['bad', '✕', 'refused'];
  // Both come from the same door in the same currency, written in the same way: equal text is equal money.
  return amount.amount === requested.amount ? ['good', '✓', 'inFull'] : ['part', '◐', 'inPart'];
}
