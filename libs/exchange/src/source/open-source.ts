import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sourceFile, type SourceFile } from './source-file.js';

/**
 * The source at a path: one file, or the files of a folder by name. Folders within it, links and hidden files are left
 * out, and so is what describes a data package.
 */
export async function openSource(path: string): Promise<SourceFile[]> {
  if (!(await stat(path)).isDirectory()) return [opened(path, basename(path))];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && isSource(entry.name)).map(({ name }) => name);
  return names.sort().map((name) => opened(join(path, name), name));
}

function isSource(name: string): boolean {
  if (name.startsWith('.') || name === 'datapackage.json') return false;
  return /\.(csv|tsv|tab|txt|xlsx|xlsm|xls|ods|json|ndjson|jsonl|zip|sql)$/i.test(name);
}

const opened = (path: string, name: string): SourceFile => sourceFile(name, () => createReadStream(path));
