/** The state of a list, as it stands in the address; a link that somebody mails opens the same view. */
export interface ListSearch {
  readonly sort?: string;
  readonly search?: string;
  readonly cursor?: string;
}

/** Of what is in an address, what is a state of a list sorted by these columns; the rest is left out. */
export function listSearchOf(raw: Readonly<Record<string, unknown>>, columns: readonly string[]): ListSearch {
  const text = (name: string): string | undefined => (typeof raw[name] === 'string' ? raw[name] : undefined);
  const [sort, search, cursor] = [text('sort'), text('search')?.trim(), text('cursor')];
  return {
    ...(sort !== undefined && columns.includes(sort.replace(/^-/, '')) ? { sort } : {}),
    ...(search ? { search } : {}),
    ...(cursor ? { cursor } : {}),
  };
}

/** Sorted anew a list begins at its first page: ascending, then descending, then as it comes. */
export function sortedBy(column: string, { sort, search }: ListSearch): ListSearch {
  const next = sort === column ? `-${column}` : sort === `-${column}` ? undefined : column;
  return { ...(next ? { sort: next } : {}), ...(search ? { search } : {}) };
}

export function directionOf(column: string, { sort }: ListSearch): 'ascending' | 'descending' | undefined {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : undefined;
}

/** A way back after signing in: a path of ours, never an address elsewhere. */
export function wayBackOf(raw: unknown): string | undefined {
  return typeof raw === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(raw) ? raw : undefined;
}
