import { showImport } from '../commands/show.js';
import type { DirectoryReport } from './import-directory.js';

const MOST = 20;

/** What an import of a directory did, for people: counts, rows left out with file and row, and what asks for somebody's eyes. */
export function showDirectory(report: DirectoryReport, dryRun: boolean): string {
  const { source, notices, conflicts, missing } = report;
  const quarantine = report.quarantine.map((one) => ({
    row: one.row,
    reason: `${one.reason} (${one.kind}, ${one.file})`,
  }));
  return [
    `source ${source}`,
    showImport({ ...report, quarantine }, dryRun),
    ...listed(notices.map((text) => `note: ${text}`)),
    ...listed(
      conflicts.map(({ kind, id, fields }) => `kept as people wrote it: ${fields.join(', ')} of ${kind} ${id}`),
    ),
    ...listed(missing.map(({ kind, id, name }) => `no longer in the source: ${kind} ${id}, ${name}`)),
  ].join('\n');
}

function listed(lines: readonly string[]): string[] {
  return lines.length > MOST ? [...lines.slice(0, MOST), `… and ${lines.length - MOST} more`] : [...lines];
}
