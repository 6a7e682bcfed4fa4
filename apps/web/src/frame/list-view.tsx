import { useEffect, useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, DataTable, SelectField, type Column } from '@levada/ui';
import { useWords } from '../languages/words.js';
import { askedOf, directionOf, sortedBy, type ListSearch } from '../list-search.js';
import { Pages, SearchBar, SortMark } from './list-tools.js';
import { SavedViews } from './saved-views.js';
import { Answer } from './trouble.js';

export interface ListColumn<Row> extends Omit<Column<Row>, 'head' | 'sorted'> {
  readonly title: string;
  /** By what the door sorts it, where it does. */
  readonly sort?: string;
}

export interface ListFilter {
  /** As the door calls it. */
  readonly name: string;
  readonly label: string;
  /** What is sent, and what is read; what is not there is not filtered by. */
  readonly choices: readonly (readonly [string, string])[];
}

export interface ListPage<Row> {
  readonly items: readonly Row[];
  readonly nextCursor?: string | undefined;
}

/** What the door gives at most in one answer. */
const PAGE = 200;

/** A list as officers want theirs: searched, filtered, sorted, its columns chosen; all of it in the address, and out of it as it stands. */
export function ListView<Row>(of: {
  /** For the question and for what is kept of it. */
  name: readonly string[];
  search: ListSearch;
  ask: (query: Record<string, string>) => Promise<ListPage<Row>>;
  columns: readonly ListColumn<Row>[];
  keyOf: (row: Row) => string;
  caption: (count: number) => string;
  nothing: string;
  searchLabel?: string;
  filters?: readonly ListFilter[];
  /** By what it is sorted where nobody says anything; else as the door has it. */
  order?: string;
  /** The list's address, where it can be had as CSV. */
  csv?: string;
  /** What a row is called where it is marked; wherever there is `bulk`. */
  nameOf?: (row: Row) => string;
  /** What can be done with several at once. */
  bulk?: (rows: readonly Row[], done: () => void) => ReactNode;
}): ReactNode {
  const { search, columns, keyOf, filters = [], bulk } = of;
  const t = useWords();
  const navigate = useNavigate();
  const [isPrinting, setPrinting] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const go = (next: ListSearch): void => void navigate({ to: '.', search: next as never });
  const asked = { ...(of.order ? { sort: of.order } : {}), ...askedOf(search) };
  const list = useQuery({
    queryKey: ['list', ...of.name, asked, search.all],
    queryFn: () => (search.all ? allOf(of.ask, asked) : of.ask({ limit: '50', ...asked })),
    placeholderData: keepPreviousData,
  });
  // Paper has no next page to ask for: all rows come first.
  const isWhole = list.data !== undefined && !list.data.nextCursor && !search.cursor && !list.isPlaceholderData;
  const showAll = (): void => go({ ...search, all: '1', cursor: undefined });
  useEffect(() => {
    if (!isPrinting) return;
    if (!isWhole) return showAll();
    setPrinting(false);
    window.print();
  });
  const hidden = new Set(search.hide?.split(','));
  const shown = columns.filter(({ key }) => !hidden.has(key));
  const isNarrowed = Boolean(search.search) || filters.some(({ name }) => search[name]);
  return (
    <>
      {of.searchLabel !== undefined && (
        <SearchBar
          label={of.searchLabel}
          value={search.search ?? ''}
          onSearch={(words) => go({ ...search, search: words || undefined, cursor: undefined })}
        >
          {filters.map(({ name, label, choices }) => (
            <SelectField
              key={name}
              label={label}
              value={search[name] ?? ''}
              onChange={({ target }) => go({ ...search, [name]: target.value || undefined, cursor: undefined })}
              choices={[['', t('any')], ...choices]}
            />
          ))}
        </SearchBar>
      )}
      <div className="bar tools">
        <Columns columns={columns} hidden={hidden} onHide={(hide) => go({ ...search, hide })} />
        <SavedViews of={of.name[0]!} search={search} />
        {of.csv && (
          <a href={`${of.csv}?${new URLSearchParams({ ...withoutCursor(asked), format: 'csv' })}`} download>
            {t('asTable')}
          </a>
        )}
        <Button quiet onClick={() => setPrinting(true)}>
          {t('print')}
        </Button>
      </div>
      <Answer to={list}>
        {({ items, nextCursor }) => {
          const rows = items.filter((row) => marked.has(keyOf(row)));
          if (items.length === 0) {
            return (
              <p role="status">
                {isNarrowed
                  ? search.search
                    ? t('noMatch', { search: search.search })
                    : t('noneFiltered')
                  : of.nothing}
              </p>
            );
          }
          return (
            <>
              {bulk && (
                <Marking
                  count={rows.length}
                  isWhole={!nextCursor && !search.cursor}
                  onAll={() => setMarked(new Set(items.map(keyOf)))}
                  onNone={() => setMarked(new Set())}
                  onWhole={() => go({ ...search, all: '1', cursor: undefined })}
                >
                  {bulk(rows, () => setMarked(new Set()))}
                </Marking>
              )}
              <DataTable
                caption={of.caption(items.length)}
                rows={items}
                keyOf={keyOf}
                columns={[
                  ...(bulk ? [markColumn(keyOf, of.nameOf ?? keyOf, marked, setMarked, t('mark'))] : []),
                  ...shown.map((column) => headed(column, search)),
                ]}
              />
              <div className="bar">
                <Pages search={search} next={nextCursor} onGo={(cursor) => go({ ...search, cursor })} />
                {(nextCursor || search.cursor) && (
                  <Button quiet onClick={() => go({ ...search, all: '1', cursor: undefined })}>
                    {t('allRows')}
                  </Button>
                )}
              </div>
            </>
          );
        }}
      </Answer>
    </>
  );
}

/** Page after page: a cursor is known only when the page before it is there. */
export async function allOf<Row>(
  ask: (query: Record<string, string>) => Promise<ListPage<Row>>,
  asked: Record<string, string>,
): Promise<ListPage<Row>> {
  const items: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ ...withoutCursor(asked), limit: String(PAGE), ...(cursor ? { cursor } : {}) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return { items };
}

const withoutCursor = ({ cursor: _, ...rest }: Record<string, string>): Record<string, string> => rest;

function headed<Row>({ title, sort, ...column }: ListColumn<Row>, search: ListSearch): Column<Row> {
  if (sort === undefined) return { ...column, head: title };
  const sorted = directionOf(sort, search);
  const head = (
    <Link to="." search={sortedBy(sort, search) as never}>
      {title}
      <SortMark direction={sorted} />
    </Link>
  );
  return { ...column, head, sorted };
}

function Columns<Row>({
  columns,
  hidden,
  onHide,
}: {
  columns: readonly ListColumn<Row>[];
  hidden: ReadonlySet<string>;
  onHide: (hide: string | undefined) => void;
}): ReactNode {
  const t = useWords();
  const toggle = (key: string): void => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    onHide([...next].filter(Boolean).join(',') || undefined);
  };
  return (
    <details className="menu">
      <summary>{t('columns')}</summary>
      <div className="menu-body">
        {columns.map(({ key, title, names }) => (
          <label key={key} className="tick">
            <input type="checkbox" checked={!hidden.has(key)} disabled={names} onChange={() => toggle(key)} />
            {title}
          </label>
        ))}
      </div>
    </details>
  );
}

function Marking(of: {
  count: number;
  isWhole: boolean;
  onAll: () => void;
  onNone: () => void;
  onWhole: () => void;
  children: ReactNode;
}): ReactNode {
  const t = useWords();
  return (
    <div className="bar marking" role="group" aria-label={t('marked', { count: of.count })}>
      <span role="status">{t('marked', { count: of.count })}</span>
      <Button quiet onClick={of.onAll}>
        {t('markAllShown')}
      </Button>
      {!of.isWhole && (
        <Button quiet onClick={of.onWhole}>
          {t('allRows')}
        </Button>
      )}
      {of.count > 0 && (
        <Button quiet onClick={of.onNone}>
          {t('markNone')}
        </Button>
      )}
      {of.children}
    </div>
  );
}

function markColumn<Row>(
  keyOf: (row: Row) => string,
  nameOf: (row: Row) => string,
  marked: ReadonlySet<string>,
  setMarked: (next: ReadonlySet<string>) => void,
  mark: string,
): Column<Row> {
  const toggle = (key: string): void => {
    const next = new Set(marked);
    if (!next.delete(key)) next.add(key);
    setMarked(next);
  };
  return {
    key: 'mark',
    head: mark,
    cell: (row) => (
      <label className="mark-row">
        <input type="checkbox" checked={marked.has(keyOf(row))} onChange={() => toggle(keyOf(row))} />
        <span className="unseen">{`${mark}: ${nameOf(row)}`}</span>
      </label>
    ),
  };
}
