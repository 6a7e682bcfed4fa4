/** Tables in and out: readers, mappings of columns, what became of each row. Sees no database and no network. */
export { LIMITS, type Limits } from './limits.js';
export { sourceFile, type SourceFile } from './source/source-file.js';
export { openSource } from './source/open-source.js';
export { readTables, type ReadOptions } from './source/read-tables.js';
export { type Formulas } from './workbook/workbook-tables.js';
export { readTable, type Table } from './csv/read-table.js';
export { type Delimiter } from './csv/delimiter.js';
export { type Encoding } from './csv/encoding.js';
export { type TableRow, type BadRow, type Fault, type SourceRow, type SourceTable } from './tables/table.js';
export { readMapping, applyMapping, type Mapping, type MappedRow } from './mapping/flat-mapping.js';
export {
  importReport,
  reportCsv,
  inBatches,
  type ImportReport,
  type Counts,
  type Outcome,
} from './quarantine/report.js';
export { exchangeRefusals, sentenceOf } from './refusals/catalogue.js';
export { csvSheet, type Column } from './export/csv-sheet.js';
