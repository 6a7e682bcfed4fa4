import type { ReactNode } from 'react';
import { DataTable, Money } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';

/** What it is to cost, what it takes in, and who else pays. */
export function Budget({ application: { budget, requested } }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('applications');
  const money = (amount: string) => <Money of={{ amount, currency: requested.currency }} />;
  const lines = (title: string, rows: readonly { readonly category: string; readonly amount: string }[]) =>
    rows.length > 0 && (
      <DataTable
        caption={title}
        rows={rows}
        keyOf={({ category }) => category}
        columns={[
          { key: 'category', head: t('category'), names: true, cell: ({ category }) => category },
          { key: 'amount', head: t('amount'), numeric: true, cell: ({ amount }) => money(amount) },
        ]}
      />
    );
  const { costs, revenues, sources } = budget;
  if (costs.length + revenues.length + sources.length === 0) return <p>{t('noBudget')}</p>;
  return (
    <>
      <h2>{t('budget')}</h2>
      {lines(t('costs'), costs)}
      {lines(t('revenues'), revenues)}
      {sources.length > 0 && (
        <DataTable
          caption={t('sources')}
          rows={sources}
          keyOf={({ funder, state }) => `${funder} ${state}`}
          columns={[
            { key: 'funder', head: t('funder'), names: true, cell: ({ funder }) => funder },
            { key: 'state', head: t('status'), cell: ({ state }) => t(`money-${state}`) },
            { key: 'amount', head: t('amount'), numeric: true, cell: ({ amount }) => money(amount) },
          ]}
        />
      )}
    </>
  );
}
