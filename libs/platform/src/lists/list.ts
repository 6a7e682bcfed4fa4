import { isId, refuse, type RefusalPlace, type Sentence } from '@levada/kernel';
import type { Reach } from '../access/actor.js';

/** Gives a value its place in the statement: `$3`. */
export type Bind = (value: unknown) => string;
/** A condition of a statement. */
export type Condition = (bind: Bind) => string;

type FilterType = 'uuid' | 'text' | 'int' | 'date' | 'instant' | 'choice';

export interface Filter {
  readonly type: FilterType;
  /** Of a choice. */
  readonly values?: readonly string[];
  /** What holds when nothing is asked. */
  readonly byDefault?: string;
  readonly about: string;
  condition(text: string): Condition;
}

type SortType = 'uuid' | 'text' | 'int' | 'bigint' | 'date' | 'instant';

export interface Sort {
  /** Never null: a page begins after a value. */
  readonly sql: string;
  readonly type: SortType;
}

export interface SheetColumn<Item> {
  readonly title: Sentence;
  /** A decimal amount: written as the reader's language writes it. Anything else stands as it is: `1.10` may be a number in a round. */
  readonly amount?: true;
  value(item: Item): string | number | null;
}

/** One way to rows: which they are, and a whole number that sorts them among themselves. */
export interface Way {
  readonly where: Condition;
  readonly rank: Condition;
}

/** Rows that one of several ways leads to: each way is planned by itself, and the rows of an earlier one come first. */
export interface Finding {
  readonly ways: readonly Way[];
  /** Whether the highest rank comes first. */
  readonly descending: boolean;
  /** Settings of PostgreSQL that hold while it looks. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** How a long list is searched along its indexes. Its rows are found by keys first and read after that. */
export interface Search {
  find(words: readonly string[]): Finding;
  /** Where nothing is found: what may have been meant, one after the other until something is found. */
  guess(words: readonly string[]): readonly Finding[];
}

/**
 * Everything a list can do, said once: which filters combine, what it sorts by, what a search looks through, and its
 * columns as a table. SQL in here is ours; what is asked only ever becomes a parameter.
 */
export interface ListDefinition<Row, Item> {
  readonly columns: string;
  readonly from: string;
  /** SQL of the id, which breaks every tie. */
  readonly id: string;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly sorts: Readonly<Record<string, Sort>>;
  /** Sorts by default: names, `-` before one that descends. */
  readonly order: string;
  /** SQL of the texts whose words a search looks through, or a search of the list's own. */
  readonly search: readonly string[] | Search;
  show(row: Row): Item;
  readonly sheet: readonly SheetColumn<Item>[];
}

const CAST: Readonly<Record<Exclude<FilterType, 'choice'> | SortType, string>> = {
  uuid: 'uuid',
  text: 'text',
  int: 'int',
  bigint: 'bigint',
  date: 'date',
  instant: 'timestamptz',
};

/** One value, or several with commas between them: any of these. */
export function equals(sql: string, type: 'uuid' | 'text' | 'int', about: string): Filter {
  return { type, about, condition: (text) => (bind) => `${sql} = any(${bind(text.split(','))}::${CAST[type]}[])` };
}

/** A whole text, commas and all. */
export function exactly(sql: string, about: string): Filter {
  return { type: 'text', about, condition: (text) => (bind) => `${sql} = ${bind(text)}` };
}

/** From here on, or up to and with this. */
export function from(sql: string, type: 'int' | 'date' | 'instant', about: string): Filter {
  return { type, about, condition: (text) => (bind) => `${sql} >= ${bind(text)}::${CAST[type]}` };
}
export function upTo(sql: string, type: 'int' | 'date' | 'instant', about: string): Filter {
  return { type, about, condition: (text) => (bind) => `${sql} <= ${bind(text)}::${CAST[type]}` };
}

/** One of a few words, each with its condition. */
export function choice(conditions: Readonly<Record<string, string>>, about: string, byDefault?: string): Filter {
  return {
    ...{ type: 'choice', about, values: Object.keys(conditions) },
    ...(byDefault ? { byDefault } : {}),
    condition: (text) => () =>
      `(${text
        .split(',')
        .map((one) => `(${conditions[one]!})`)
        .join(' or ')})`,
  };
}

/** One of the words that a column holds; `all` where nothing else is asked by default. */
export function among(sql: string, values: readonly string[], about: string, byDefault?: string): Filter {
  const words = Object.fromEntries(values.map((one) => [one, `${sql} = '${one}'`]));
  return choice(byDefault ? { ...words, all: 'true' } : words, about, byDefault);
}

/** Anything else: `condition` gets the text that was asked for. */
export function where(type: FilterType, about: string, condition: (text: string) => Condition): Filter {
  return { type, about, condition };
}

interface Key {
  readonly sql: string;
  readonly type: SortType;
  readonly descending: boolean;
}

export interface ParsedList {
  readonly limit: number;
  readonly conditions: readonly Condition[];
  /** Of a search of the list's own. */
  readonly finding?: Finding;
  /** What to look for where this finds nothing. */
  readonly otherwise?: ParsedList;
  readonly sorts: readonly Key[];
  /** Values of the sorts and the id of the row that the page begins after. */
  readonly after: readonly string[] | undefined;
  /** The sort as it was asked for: a cursor belongs to it. */
  readonly order: string;
}

export const MOST_ROWS = 200;
const USUAL_ROWS = 50;
const RESERVED = ['limit', 'cursor', 'sort', 'search', 'format'];

/** Reads `?limit=50&cursor=…&sort=-amount,id&search=…&status=…`. Refuses what it does not know, each with its place. */
export function parseList<Row, Item>(
  definition: ListDefinition<Row, Item>,
  asked: Readonly<Record<string, unknown>>,
): ParsedList {
  const faults: RefusalPlace[] = [];
  const fault = (name: string, message: string): void =>
    void faults.push({
      pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'request/list',
      facts: { message },
    });
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(asked)) {
    if (!RESERVED.includes(name) && !Object.hasOwn(definition.filters, name))
      fault(name, `there is no filter ${name.slice(0, 40)}`);
    else if (typeof value !== 'string') fault(name, `${name} is asked for once`);
    else if (value.length > (name === 'cursor' ? 8_000 : 2_000) || value.includes('\u0000'))
      fault(name, `${name} is too long or holds U+0000`);
    else texts[name] = value;
  }
  const limit = texts.limit === undefined ? USUAL_ROWS : Number(texts.limit);
  if (!/^\d{1,3}$/.test(texts.limit ?? '1') || limit < 1 || limit > MOST_ROWS)
    fault('limit', `limit is 1 to ${MOST_ROWS}`);
  if (texts.format !== undefined && texts.format !== 'csv') fault('format', 'format is csv, or absent for JSON');
  const conditions: Condition[] = [];
  for (const [name, filter] of Object.entries(definition.filters)) {
    const text = texts[name] ?? filter.byDefault;
    if (text === undefined) continue;
    const wrong = wrongValue(filter, text);
    if (wrong) fault(name, `${name} ${wrong}`);
    else conditions.push(filter.condition(text));
  }
  const words = wordsOf(texts.search ?? '');
  const { search } = definition;
  const own = 'guess' in search && words.length > 0 ? search : undefined;
  if (words.length > 0 && !('guess' in search)) {
    if (search.length === 0) fault('search', 'this list has no texts to search');
    const text = `concat_ws(' ', ${search.join(', ')})`;
    const wanted = words.map((word) => `${word}:*`).join(' & ');
    conditions.push((bind) => `words_of(${text}) @@ to_tsquery('simple', ${bind(wanted)})`);
  }
  const order = texts.sort ?? definition.order;
  const sorts = order.split(',').flatMap((name) => {
    const descending = name.startsWith('-');
    const key = descending ? name.slice(1) : name;
    const sort = Object.hasOwn(definition.sorts, key) ? definition.sorts[key] : undefined;
    if (!sort) fault('sort', `sort by ${Object.keys(definition.sorts).join(', ')}, with - before one that descends`);
    return sort ? [{ ...sort, descending }] : [];
  });
  if (new Set(sorts.map(({ sql }) => sql)).size < sorts.length) fault('sort', 'sort by each name once');
  if (faults.length > 0) throw refuse('request/invalid', {}, faults);
  const asIs = { limit, conditions, sorts, order, after: undefined };
  if (!own) return begunAfter(asIs, texts.cursor);
  // Under an asked sort as under the likest first, a page of guesses goes on with guesses.
  const found = (mark: string, finding: Finding): ParsedList =>
    texts.sort === undefined
      ? { ...asIs, finding, sorts: [WAY, { ...RANK, descending: finding.descending }], order: mark }
      : { ...asIs, finding, order: `${mark}${order}` };
  const guesses = own.guess(words).map((finding, at) => found('~'.repeat(at + 1), finding));
  const chain = [found('=', own.find(words)), ...guesses];
  if (texts.cursor === undefined) return chain.reduceRight((otherwise, one) => ({ ...one, otherwise }));
  return begunAfter(chain.find((one) => one.order === orderOf(texts.cursor!)) ?? chain[0]!, texts.cursor);
}

/** Which way led to a row, from 0, and its rank there: filled in for each way by itself. */
const WAY: Key = { sql: 'way', type: 'int', descending: false };
const RANK = { sql: 'rank', type: 'int' } as const;

/** The statement of one page, with one row more than is shown: it says that there is a next page. */
export function pageStatement<Row, Item>(
  { columns, from: tables, id, search }: ListDefinition<Row, Item>,
  { conditions, finding, sorts, after, limit }: ParsedList,
  within: readonly Condition[],
): [string, unknown[]] {
  const parameters: unknown[] = [];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  // The last sort's direction is the id's, so that turning a list around turns its ties around, too.
  const keys = [...sorts, { sql: id, type: 'uuid' as const, descending: sorts.at(-1)?.descending ?? false }];
  const all = [...within, ...conditions].map((condition) => condition(bind));
  const bound = after && keys.map(({ type }, at) => `${bind(after[at])}::${CAST[type]}`);
  const rows = bind(limit + 1);
  const ordered = (list: readonly Key[]): string =>
    list.map(({ sql, type, descending }) => `${collated(sql, type)} ${descending ? 'desc' : 'asc'}`).join(', ');
  const pageOf = (what: string, own: readonly Key[], where: readonly string[]): string => {
    const held = bound ? [...where, `(${afterKeys(own, bound)})`] : where;
    return `select ${what}, ${own.map(({ sql }, at) => `(${sql})::text as "__key${at}"`).join(', ')}
     from ${tables}${held.length > 0 ? ` where ${held.join(' and ')}` : ''}
     order by ${ordered(own)} limit ${rows}`;
  };
  if (!('guess' in search)) return [pageOf(columns, keys, all), parameters];
  const ways = finding ? finding.ways.map(({ where, rank }) => [where(bind), rank] as const) : [['true'] as const];
  const isByWay = keys[0] === WAY;
  const pages = ways.map(([way, rank], at) => {
    const filled = (key: Key): Key =>
      key === WAY
        ? { ...key, sql: `${at}::int` }
        : isByWay && key.sql === RANK.sql
          ? { ...key, sql: rank!(bind) }
          : key;
    const own = keys.map(filled);
    const earlier = ways.slice(0, at).map(([one]) => `(${one}) is not true`);
    // Where the rows of one way come before those of the next, a page that is full looks no further.
    const open =
      isByWay && at > 0
        ? [
            `${ways
              .slice(0, at)
              .map((_, before) => `(select count(*) from way${before})`)
              .join(' + ')} < ${rows}`,
          ]
        : [];
    const sortable = own.map(({ sql }, key) => `${sql} as "__sort${key}"`).join(', ');
    const page = pageOf(`${id} as "__id", ${sortable}`, own, [...all, `(${way})`, ...earlier, ...open]);
    return `way${at} as materialized (${page})`;
  });
  const sorted = ordered(keys.map((key, at) => ({ ...key, sql: `f."__sort${at}"` })));
  const found = ways.map((_, at) => `select * from way${at}`).join(' union all ');
  // Keys alone are read from an index; what is shown of a row, only for those of the page.
  return [
    `with ${pages.join(', ')}
     select ${columns}, ${keys.map((_, at) => `f."__key${at}"`).join(', ')}
     from ${tables} join (select * from (${found}) f order by ${sorted} limit ${rows}) f on f."__id" = ${id}
     order by ${sorted}`,
    parameters,
  ];
}

/** Names where the next page begins. */
export function cursorOf(row: Readonly<Record<string, unknown>>, { order, sorts }: ParsedList): string {
  const keys = Array.from({ length: sorts.length + 1 }, (_, at) => String(row[`__key${at}`]));
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
}

function begunAfter(list: ParsedList, cursor: string | undefined): ParsedList {
  return cursor === undefined ? list : { ...list, after: readCursor(cursor, list) };
}

function orderOf(cursor: string): unknown {
  const keys = keysOf(cursor);
  return Array.isArray(keys) ? keys[0] : undefined;
}

function keysOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function readCursor(cursor: string, { order, sorts }: ParsedList): string[] {
  const keys = keysOf(cursor);
  const types: SortType[] = [...sorts.map(({ type }) => type), 'uuid'];
  if (!Array.isArray(keys) || keys.length !== types.length + 1 || keys[0] !== order)
    throw refuse('request/cursor-malformed');
  const values = keys.slice(1) as unknown[];
  if (!values.every((value, at) => typeof value === 'string' && fits(value, types[at]!)))
    throw refuse('request/cursor-malformed');
  return values as string[];
}

/** Row-wise: the first key that differs decides. */
function afterKeys(keys: readonly Key[], bound: readonly string[]): string {
  return keys
    .map(({ sql, type, descending }, at) => {
      const same = keys.slice(0, at).map((key, before) => `${key.sql} = ${bound[before]}`);
      return [...same, `${collated(sql, type)} ${descending ? '<' : '>'} ${bound[at]}`].join(' and ');
    })
    .map((one) => `(${one})`)
    .join(' or ');
}

// č stands after c in every language we speak, not after z.
function collated(sql: string, type: SortType): string {
  return type === 'text' ? `${sql} collate "und-x-icu"` : sql;
}

function wrongValue({ type, values }: Filter, text: string): string | undefined {
  if (type === 'choice')
    return text.split(',').every((one) => values!.includes(one)) ? undefined : `is one of ${values!.join(', ')}`;
  if (type === 'text') return undefined;
  const values_ = type === 'uuid' || type === 'int' ? text.split(',') : [text];
  return values_.every((one) => fits(one, type)) ? undefined : `is ${EXPECTED[type]}`;
}

const EXPECTED = {
  uuid: 'a UUID',
  int: 'a whole number',
  date: 'a day, YYYY-MM-DD',
  instant: 'an instant with its zone, such as 2026-03-01T08:00:00Z',
} as const;

function fits(text: string, type: Exclude<FilterType, 'choice'> | SortType): boolean {
  switch (type) {
    case 'uuid':
      return isId(text);
    case 'int':
      return /^-?\d{1,9}$/.test(text);
    case 'bigint':
      return /^-?\d{1,18}$/.test(text);
    case 'date':
      return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && isDay(text.slice(0, 10));
    case 'instant':
      return (
        /^[1-9]\d{3}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4])(:?[0-5]\d)?)$/.test(text) &&
        isInstant(text)
      );
    case 'text':
      return !text.includes('\u0000');
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

// PostgreSQL writes +00 where JavaScript wants +00:00.
function isInstant(text: string): boolean {
  return (
    isDay(text.slice(0, 10)) &&
    !Number.isNaN(new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')).getTime())
  );
}

/** As `words_of` in the database: without accents, in lower case, letters and digits only. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12);
}

/** Narrows a list to what belongs to the organisations that a reader's grants reach; `sql` is the column that names them. */
export function ofOrganisations(sql: string, { everywhere, organisations }: Reach): Condition[] {
  return everywhere ? [] : [(bind) => `${sql} = any(${bind(organisations)}::uuid[])`];
}
