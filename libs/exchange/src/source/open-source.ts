import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceFile, type SourceFile } from './source-file.js';

/**
 * The source at a path: one file, or the files of a folder and of those within it, by name. Links and hidden files
 * are left out, and so is what describes a data package.
 */
export async function openSource(path: string): Promise<SourceFile[]> {
  if (!(await stat(path)).isDirectory()) return [opened(path, path.split(/[\\/]/).at(-1)!)];
  return (await namesIn(path, '')).map((name) => opened(join(path, name), name));
}

async function namesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith('.') && name !== 'datapackage.json');
  const names = await Promise.all(
    shown.map(async (entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return namesIn(root, name);
      return entry.isFile() && /\.(csv|tsv|tab|txt|xlsx|ods|json|ndjson|jsonl|zip|sql)$/i.test(name) ? [name] : [];
    }),
  );
  return names.flat().sort();
}

const opened = (path: string, name: string): SourceFile => sourceFile(name, () => createReadStream(path));
