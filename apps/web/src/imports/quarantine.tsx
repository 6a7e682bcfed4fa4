import type { ReactNode } from 'react';
import { Button, DataTable } from '@levada/ui';
import { DeedForm } from '../frame/deed-form.js';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { writeCsv } from './csv-text.js';
import type { Row } from './records.js';

/** A row that was not taken in, and why. */
export interface Held {
  readonly row: Row;
  readonly why: string;
}

/** What could not be taken in: each cell is mended where it stands, and all go once more. */
export function Quarantine({
  held,
  head,
  onMend,
  onSend,
}: {
  held: readonly Held[];
  head: readonly string[];
  onMend: (at: number, column: string, cell: string) => void;
  onSend: () => Promise<void>;
}): ReactNode {
  const t = useWords('imports');
  const download = (): void => {
    const lines = [
      [...head, t('why')],
      ...held.map(({ row, why }) => [...head.map((column) => row[column] ?? ''), why]),
    ];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([writeCsv(lines)], { type: 'text/csv' }));
    link.download = 'quarantine.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <section aria-labelledby="quarantine">
      <h2 id="quarantine">{t('quarantine')}</h2>
      <p className="notice">{t('quarantineMeans')}</p>
      <DeedForm does={t('sendAgain')} carryOut={onSend}>
        <DataTable
          caption={t('quarantinedRows', { count: held.length })}
          rows={held.map((one, at) => ({ ...one, at }))}
          keyOf={({ at }) => String(at)}
          columns={[
            { key: 'row', head: t('row'), names: true, cell: ({ at }) => at + 1 },
            { key: 'why', head: t('why'), cell: ({ why }) => <State tone="bad">{why}</State> },
            ...head.map((column) => ({
              key: `column ${column}`,
              head: column,
              cell: ({ row, at }: Held & { at: number }) => (
                <input
                  aria-label={t('cellOf', { column, row: at + 1 })}
                  value={row[column] ?? ''}
                  onChange={({ target }) => onMend(at, column, target.value)}
                />
              ),
            })),
          ]}
        />
      </DeedForm>
      <p>
        <Button quiet onClick={download}>
          {t('asCsv')}
        </Button>
      </p>
    </section>
  );
}
