import { useId, type ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  /** Text, or the link that sorts by this column. */
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** What the row is called: one column of a table. */
  readonly names?: boolean;
  /** Whether and how the rows are sorted by this column now. */
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

/**
 * All rows in the document, as a table: they can be found, printed and read aloud. Up to some 1,000 rows; page what is more.
 * Where it does not fit, it scrolls by itself, and the keyboard can scroll it.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}): ReactNode {
  const id = useId();
  return (
    <div className="table" role="region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, numeric, sorted }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined} aria-sort={sorted}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, cell, numeric, names }) =>
                names ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={numeric ? 'numeric' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
