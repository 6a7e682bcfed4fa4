/**
 * The state of a list, as it stands in the address; a link that somebody mails opens the same view. Besides these the filters,
 * by the names that the door gives them.
 */
export interface ListSearch {
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  /** Columns that are not shown, with commas. */
  readonly hide?: string | undefined;
  /** All rows on one page. */
  readonly all?: '1' | undefined;
  readonly [filter: string]: string | undefined;
}

/** Of what is in an address, what is a state of a list sorted by these columns and filtered by these; the rest is left out. */
export function listSearchOf(
  raw: Readonly<Record<string, unknown>>,
  columns: readonly string[],
  filters: readonly string[] = [],
): ListSearch {
  const text = (name: string): string | undefined => (typeof raw[name] === 'string' ? raw[name] : undefined);
  const [sort, search, cursor, hide] = [text('sort'), text('search')?.trim(), text('cursor'), text('hide')];
  const told = filters.flatMap((name) => (text(name) ? [[name, text(name)!] as const] : []));
  return {
    ...(sort !== undefined && columns.includes(sort.replace(/^-/, '')) ? { sort } : {}),
    ...(search ? { search } : {}),
    ...(cursor ? { cursor } : {}),
    ...(hide ? { hide } : {}),
    ...(raw.all === '1' ? { all: '1' as const } : {}),
    ...Object.fromEntries(told),
  };
}

/** Sorted anew a list begins at its first page: ascending, then descending, then as it comes. */
export function sortedBy(column: string, { sort, cursor: _, ...rest }: ListSearch): ListSearch {
  const next = sort === column ? `-${column}` : sort === `-${column}` ? undefined : column;
  return { ...(next ? { sort: next } : {}), ...rest };
}

export function directionOf(column: string, { sort }: ListSearch): 'ascending' | 'descending' | undefined {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : undefined;
}

/** What the door is asked for: how the list is looked at is the screen's own matter. */
export function askedOf({ hide: _hide, all: _all, ...asked }: ListSearch): Record<string, string> {
  return Object.fromEntries(Object.entries(asked).filter((one): one is [string, string] => one[1] !== undefined));
}

/** A way back after signing in: a path of ours, never an address elsewhere. */
export function wayBackOf(raw: unknown): string | undefined {
  return typeof raw === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(raw) ? raw : undefined;
}
