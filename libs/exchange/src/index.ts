/** Tables in and out: readers, mappings of columns, what became of each row. Sees no database and no network. */
export { LIMITS, type Limits } from './limits.js';
export { sourceFile, type SourceFile } from './source/source-file.js';
export { parseJson } from './json/json-guard.js';
export { openSource } from './source/open-source.js';
export { readTables, type ReadOptions } from './source/read-tables.js';
export { type Formulas } from './workbook/workbook-tables.js';
export { readTable, type Table } from './csv/read-table.js';
export { type Delimiter } from './csv/delimiter.js';
export { type Encoding, type LegacyEncoding } from './csv/encoding.js';
export { type TableRow, type BadRow, type Fault, type SourceRow, type SourceTable } from './tables/table.js';
export { readRecords, readMended, type RecordOptions } from './hsds/read-records.js';
export { MODELS, modelOf, type Model } from './hsds/models.js';
export { inVersion3 } from './hsds/version-3.js';
export { type ImportRecord, type Place } from './hsds/record.js';
export { readImportMapping } from './mapping/read-import-mapping.js';
export { type ImportMapping, type TableMapping } from './mapping/import-mapping.js';
export { shippedMapping, SHIPPED_MAPPINGS } from './mapping/shipped-mapping.js';
export { assemble, type AssembleOptions } from './assemble/assemble.js';
export {
  type Assembly,
  type Assembled,
  type AssembledOrganisation,
  type AssembledService,
  type Difference,
} from './assemble/assembly.js';
export { contentHash } from './plan/content-hash.js';
export {
  planImport,
  afterImport,
  type Held,
  type Incoming,
  type Planned,
  type ImportPlan,
} from './plan/plan-import.js';
export { changedBy } from './plan/changed-by.js';
export { readMapping, applyMapping, type Mapping, type MappedRow } from './mapping/flat-mapping.js';
export { importReport, inBatches, type ImportReport, type Counts, type Outcome } from './quarantine/report.js';
export { reportCsv } from './quarantine/report-csv.js';
export { readReport } from './quarantine/read-report.js';
export { isQuarantined, type Quarantined } from './quarantine/quarantine.js';
export { exchangeRefusals, sentenceOf } from './refusals/catalogue.js';
export { type Column } from './export/column.js';
export { csvSheet } from './export/csv-sheet.js';
export { xlsxSheet, odsSheet } from './export/workbook-sheet.js';
export { xlsxBook, LONGEST_CELL, type TextSheet } from './export/workbook-tables.js';
export { type Block, type PaperDocument } from './document/document.js';
export { documentPdf } from './document/document-pdf.js';
export { documentRefusals } from './document/document-refusals.js';
export { documentOdt, enclosedIn, type Enclosed } from './document/document-odt.js';
