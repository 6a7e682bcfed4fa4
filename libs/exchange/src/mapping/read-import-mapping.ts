import { MODELS } from '../hsds/models.js';
import { CONVERSIONS, type Conversion } from './conversions.js';
import type { Constant, ImportMapping, Join, MappedColumn, TableMapping, Target } from './import-mapping.js';
import { bad, flagOf, isText, listOf, pairsOf, textOf, yamlOf, type YamlEntry } from './yaml-entry.js';

/**
 * Reads a mapping file. Either the flat form, `field: column` a line, for which `model` says what a row is; or a table
 * a key, with its `columns` (each naming a model and field, or a list of them), and beside them `compose`,
 * `constants`, `joins` and `repeats`. The README of this room shows every form. Refuses `mapping/bad-entry`, naming line, place and what
 * is expected there.
 */
export function readImportMapping(yamlText: string, model?: string): ImportMapping {
  const top = yamlOf(yamlText);
  const pairs = pairsOf(top);
  if (pairs.length === 0) throw bad(top, 'at least one table');
  if (pairs.every(([, entry]) => isText(entry))) return { tables: [flat(pairs, model, top)] };
  return { tables: pairs.map(([name, entry]) => tableOf(name, entry)) };
}

function flat(pairs: [string, YamlEntry][], model: string | undefined, top: YamlEntry): TableMapping {
  if (model === undefined) throw bad(top, 'a table with its “columns”');
  const target = { model, required: false, group: '' };
  const columns = new Map<string, Target[]>();
  for (const [field, entry] of pairs) {
    const column = textOf(entry);
    columns.set(column, [
      ...(columns.get(column) ?? []),
      { ...target, field: fieldOf(field, entry), line: entry.line },
    ]);
  }
  const mapped = [...columns].map(([column, targets]) => ({ column, targets, line: targets[0]!.line }));
  return { table: '*', columns: mapped, constants: [], joins: [], composed: [], repeats: [], line: 1 };
}

function tableOf(table: string, entry: YamlEntry): TableMapping {
  const parts = known(entry, ['columns', 'compose', 'constants', 'joins', 'repeats']);
  const columns = pairsOf(parts.get('columns') ?? { ...entry, node: null }).map(columnOf);
  refuseTwice(columns);
  return {
    table,
    columns,
    constants: all(parts.get('constants')).map(constantOf),
    joins: all(parts.get('joins')).map(joinOf),
    composed: parts.has('compose')
      ? pairsOf(parts.get('compose')!).map(([column, of]) => ({ column, of: textOf(of) }))
      : [],
    repeats: all(parts.get('repeats')).map(modelIn),
    line: entry.line,
  };
}

function columnOf([column, entry]: [string, YamlEntry]): MappedColumn {
  return { column, targets: listOf(entry).map(targetOf), line: entry.line };
}

const TARGET = ['model', 'field', 'required', 'append', 'fallback', 'split', 'values', 'as', 'group'];

function targetOf(entry: YamlEntry): Target {
  const parts = known(entry, TARGET);
  const part = (name: string): YamlEntry =>
    parts.get(name) ?? { ...entry, node: null, field: `${entry.field} › ${name}` };
  const model = modelIn(part('model'));
  const field = fieldOf(textOf(part('field')), part('field'));
  const append = parts.has('append') ? appended(part('append')) : undefined;
  const split = parts.has('split')
    ? textOf(part('split'))
    : MODELS[model]?.ties && field.endsWith('_id')
      ? ','
      : undefined;
  const as = parts.has('as') ? conversionOf(part('as')) : impliedBy(model, field);
  return {
    ...{ model, field, required: parts.has('required') && flagOf(part('required')), line: entry.line },
    group: parts.has('group') ? textOf(part('group')) : '',
    ...(append !== undefined && { append }),
    ...(parts.has('fallback') && flagOf(part('fallback')) && { fallback: true }),
    ...(split !== undefined && { split }),
    ...(as !== undefined && { as }),
    ...(parts.has('values') && { values: new Map(pairsOf(part('values')).map(([from, to]) => [from, textOf(to)])) }),
  };
}

/** `true` puts the texts side by side, as the tool does that this form comes from; a text is put between them. */
function appended(entry: YamlEntry): string | undefined {
  const text = textOf(entry);
  return text === 'true' ? '' : text === 'false' ? undefined : text;
}

/** What the tool that this form comes from does with these fields without being told. */
function impliedBy(model: string, field: string): Conversion | undefined {
  if (field === 'hours_of_operation') return 'weekly-hours';
  return model === 'postal_addresses' && field === 'address_1' ? 'us-address' : undefined;
}

function conversionOf(entry: YamlEntry): Conversion {
  const as = CONVERSIONS.find((one) => one === textOf(entry));
  if (!as) throw bad(entry, `one of: ${CONVERSIONS.join(', ')}`);
  return as;
}

function constantOf(entry: YamlEntry): Constant {
  const parts = known(entry, ['model', 'field', 'value', 'group']);
  const text = (name: string): string => textOf(parts.get(name) ?? { ...entry, node: null });
  return {
    ...{ model: modelIn(parts.get('model') ?? entry), field: fieldOf(text('field'), entry), value: text('value') },
    group: parts.has('group') ? text('group') : '',
  };
}

function joinOf(entry: YamlEntry): Join {
  const parts = known(entry, ['table', 'here', 'there', 'prefix']);
  const text = (name: string): string =>
    textOf(parts.get(name) ?? { ...entry, node: null, field: `${entry.field} › ${name}` });
  return {
    ...{ table: text('table'), here: text('here'), there: text('there'), prefix: text('prefix') },
    line: entry.line,
  };
}

function known(entry: YamlEntry, names: readonly string[]): Map<string, YamlEntry> {
  const pairs = pairsOf(entry);
  const odd = pairs.find(([name]) => !names.includes(name));
  if (odd) throw bad(odd[1], `one of: ${names.join(', ')}`);
  return new Map(pairs);
}

function modelIn(entry: YamlEntry): string {
  const model = textOf(entry);
  if (!Object.hasOwn(MODELS, model)) throw bad(entry, `one of: ${Object.keys(MODELS).join(', ')}`);
  return model;
}

function fieldOf(field: string, entry: YamlEntry): string {
  if (!/^[a-z][a-z0-9_]*$/.test(field))
    throw bad({ ...entry, field: field || entry.field }, 'a field in small letters, such as “name”');
  return field;
}

/** Of two columns for one field, nobody could say which counts. */
function refuseTwice(columns: readonly MappedColumn[]): void {
  const seen = new Set<string>();
  for (const { targets, column } of columns) {
    for (const { model, group, field, append, fallback, line } of targets) {
      const key = `${model} ${group} ${field}`;
      if (seen.has(key) && append === undefined && !fallback)
        throw bad(
          { line, field: `${column} › ${field}` },
          'append or fallback, since another column is mapped to this field',
        );
      seen.add(key);
    }
  }
}

const all = (entry: YamlEntry | undefined): YamlEntry[] => (entry ? listOf(entry) : []);
