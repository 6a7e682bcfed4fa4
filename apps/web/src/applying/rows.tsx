import type { ReactNode } from 'react';
import { Button } from '@levada/ui';

/** Rows that are added and taken away. The boxes of a row are named as the door will name them: blank rows are not sent. */
export function Rows<Row>({
  id,
  title,
  rows,
  empty,
  isBlank,
  onChange,
  error,
  adds,
  removes,
  box,
}: {
  id: string;
  title: string;
  rows: readonly Row[];
  empty: Row;
  isBlank: (row: Row) => boolean;
  onChange: (rows: readonly Row[]) => void;
  error: string | undefined;
  adds: string;
  removes: (row: Row, n: number) => string;
  box: (row: Row, set: (some: Partial<Row>) => void, id: string) => ReactNode;
}): ReactNode {
  return (
    <fieldset id={id} tabIndex={-1}>
      <legend>{title}</legend>
      {error && (
        <p className="error">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
      {rows.map((row, n) => {
        const place = rows.slice(0, n).filter((one) => !isBlank(one)).length;
        const set = (some: Partial<Row>): void =>
          onChange(rows.map((one, at) => (at === n ? { ...one, ...some } : one)));
        return (
          <div className="bar row" key={n}>
            {box(row, set, isBlank(row) ? `${id}-blank-${n}` : `${id}-${place}`)}
            <Button quiet aria-label={removes(row, n)} onClick={() => onChange(rows.filter((_, at) => at !== n))}>
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
        );
      })}
      <Button quiet onClick={() => onChange([...rows, empty])}>
        {adds}
      </Button>
    </fieldset>
  );
}
