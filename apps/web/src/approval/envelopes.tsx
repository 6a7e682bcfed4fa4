import type { ReactNode } from 'react';
import { useQueries } from '@tanstack/react-query';
import { fromMoneyText, formatAmount, money } from '@levada/kernel';
import { DataTable, Money } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { envelopeQuery } from './questions.js';

/** Whether the money is there: what each envelope has, what is held and committed in it, and what of this proposal comes out of it. */
export function Envelopes({
  lines,
  currency,
}: {
  lines: readonly Schema['FundingProposalLine'][];
  currency: string;
}): ReactNode {
  const t = useWords('approval');
  const ids = [...new Set(lines.map(({ envelopeId }) => envelopeId))];
  const found = useQueries({ queries: ids.map((id) => envelopeQuery(id)) });
  const rows = found.flatMap(({ data }) => (data ? [data] : []));
  const ofProposal = (id: string) => {
    const minor = lines
      .filter(({ envelopeId }) => envelopeId === id)
      .reduce((all, { amount }) => all + fromMoneyText(amount).minor, 0n);
    return { amount: formatAmount(money(minor, currency)), currency };
  };
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t('envelopeCheck')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'title', head: t('envelope'), names: true, cell: ({ title }) => title },
        { key: 'amount', head: t('whole'), numeric: true, cell: ({ amount }) => <Money of={amount} /> },
        { key: 'committed', head: t('committed'), numeric: true, cell: ({ committed }) => <Money of={committed} /> },
        { key: 'reserved', head: t('held'), numeric: true, cell: ({ reserved }) => <Money of={reserved} /> },
        { key: 'this', head: t('ofThisProposal'), numeric: true, cell: ({ id }) => <Money of={ofProposal(id)} /> },
        { key: 'available', head: t('stillFree'), numeric: true, cell: ({ available }) => <Money of={available} /> },
      ]}
    />
  );
}
