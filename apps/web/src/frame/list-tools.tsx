import type { FormEvent, ReactNode } from 'react';
import { useWords } from '../languages/words.js';
import { Button, TextField } from '@levada/ui';
import type { ListSearch } from '../list-search.js';

/** Searches a list when asked to, not at every letter: each view is an address that one can go back to. */
export function SearchBar({
  label,
  value,
  onSearch,
  children,
}: {
  label: string;
  value: string;
  onSearch: (words: string) => void;
  children?: ReactNode;
}): ReactNode {
  const t = useWords();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSearch(String(new FormData(event.currentTarget).get('search') ?? '').trim());
  };
  return (
    <form className="bar" role="search" onSubmit={submit}>
      {/* Anew when the address changes, so that going back also goes back in here. */}
      <TextField key={value} name="search" type="search" label={label} defaultValue={value} />
      {children}
      <Button type="submit">{t('search')}</Button>
      {value && (
        <Button quiet onClick={() => onSearch('')}>
          {t('showAll')}
        </Button>
      )}
    </form>
  );
}

/** The marks of a sorted column; the column's own words and `aria-sort` say the same. */
export function SortMark({ direction }: { direction: 'ascending' | 'descending' | undefined }): ReactNode {
  return <span aria-hidden="true">{direction === 'ascending' ? ' ▲' : direction === 'descending' ? ' ▼' : ' ↕'}</span>;
}

/** To the next page and to the first: where a list stands is in its address. */
export function Pages({
  search,
  next,
  onGo,
}: {
  search: ListSearch;
  next: string | undefined;
  onGo: (cursor: string | undefined) => void;
}): ReactNode {
  const t = useWords();
  if (!next && !search.cursor) return null;
  return (
    <div className="bar">
      {search.cursor && (
        <Button quiet onClick={() => onGo(undefined)}>
          {t('firstPage')}
        </Button>
      )}
      {next && (
        <Button quiet onClick={() => onGo(next)}>
          {t('nextPage')}
        </Button>
      )}
    </div>
  );
}
