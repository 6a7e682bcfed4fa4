/** Tables in and out: readers, mappings of columns, what became of each row. Sees no database and no network. */
export { readTable, type Table, type TableRow, type BadRow, type Delimiter } from './table.js';
export { type Encoding } from './decode.js';
export { readMapping, applyMapping, type Mapping, type MappedRow } from './mapping.js';
export { importReport, reportCsv, inBatches, type ImportReport, type Counts, type Outcome } from './report.js';
export { exchangeRefusals } from './refusals.js';
export { csvSheet, type Column } from './sheet.js';
