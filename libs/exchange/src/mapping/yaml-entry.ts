import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { refuse, type Refusal } from '@levada/kernel';
import { FORBIDDEN_NAMES } from '../tables/header.js';

/** A place in a YAML file: what stands there, its line, and the way to it, for the sentence that refuses it. */
export interface YamlEntry {
  readonly node: Node | null;
  readonly line: number;
  readonly field: string;
  readonly lines: LineCounter;
}

/** The top of a YAML file. Refuses `mapping/bad-entry` where it is no YAML, or repeats a key. */
export function yamlOf(text: string): YamlEntry {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    throw refuse('mapping/bad-entry', {
      line,
      field: '–',
      expected: error.message.split('\n')[0]!.replace(/ at line.*/, ''),
    });
  }
  return { node: document.contents, line: 1, field: '–', lines };
}

/** Refuses what stands there; `expected` says what should. */
export function bad({ line, field }: Pick<YamlEntry, 'line' | 'field'>, expected: string): Refusal {
  return refuse('mapping/bad-entry', { line, field, expected });
}

/** The entries of a mapping, each with its key. */
export function pairsOf(entry: YamlEntry): [string, YamlEntry][] {
  const { node } = entry;
  if (!isMap(node)) throw bad(entry, 'entries of the form “name: …”');
  return node.items.map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const field = entry.field === '–' ? name : `${entry.field} › ${name}`;
    const at = below(entry, (isScalar(key) ? key : node) as Node, field);
    if (name === '' || FORBIDDEN_NAMES.includes(name)) throw bad(at, 'a name');
    return [name, { ...at, node: value as Node | null }];
  });
}

/** The entries of a list; of a single entry, that entry. */
export function listOf(entry: YamlEntry): YamlEntry[] {
  const { node } = entry;
  if (!isSeq(node)) return [entry];
  return node.items.map((item) => below(entry, item as Node, entry.field));
}

/** Text, or a number or truth as the text it was written as. */
export function textOf(entry: YamlEntry): string {
  const { node } = entry;
  if (!isScalar(node) || node.value === null || typeof node.value === 'object') throw bad(entry, 'a text');
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

export function isText({ node }: YamlEntry): boolean {
  return isScalar(node) && node.value !== null;
}

export function flagOf(entry: YamlEntry): boolean {
  const { node } = entry;
  if (!isScalar(node) || typeof node.value !== 'boolean') throw bad(entry, 'true or false');
  return node.value;
}

function below({ lines, line }: YamlEntry, node: Node, field: string): YamlEntry {
  const offset = node.range?.[0];
  return { node, field, lines, line: offset === undefined ? line : lines.linePos(offset).line };
}
