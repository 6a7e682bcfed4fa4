import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, TextField } from '@levada/ui';
import { useWords } from '../languages/words.js';
import type { ListSearch } from '../list-search.js';
import { sessionQuery } from '../questions.js';

interface SavedView {
  readonly title: string;
  readonly search: ListSearch;
}

/** Views of a list under names of one's own. They stay at this browser: to give one to a colleague, one mails its address. */
export function SavedViews({
  of: list,
  search: { cursor: _, ...search },
}: {
  of: string;
  search: ListSearch;
}): ReactNode {
  const t = useWords();
  const session = useQuery(sessionQuery);
  const place = `levada-views ${session.data?.person.id ?? ''} ${list}`;
  const [views, setViews] = useState<readonly SavedView[]>();
  const known = views ?? kept(place);
  const keep = (next: readonly SavedView[]): void => {
    setViews(next);
    try {
      localStorage.setItem(place, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still has them until the window is closed.
    }
  };
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim();
    if (!title) return;
    keep([...known.filter((one) => one.title !== title), { title, search }]);
    event.currentTarget.reset();
  };
  return (
    <details className="menu">
      <summary>{t('savedViews')}</summary>
      <div className="menu-body">
        {known.length === 0 && <p className="hint">{t('noSavedViews')}</p>}
        <ul>
          {known.map((view) => (
            <li key={view.title}>
              <Link to="." search={view.search as never}>
                {view.title}
              </Link>{' '}
              <Button
                quiet
                aria-label={`${t('remove')}: ${view.title}`}
                onClick={() => keep(known.filter((one) => one !== view))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
        <form onSubmit={save}>
          <TextField name="title" label={t('saveViewAs')} maxLength={60} />
          <Button type="submit" quiet>
            {t('save')}
          </Button>
        </form>
      </div>
    </details>
  );
}

function kept(place: string): readonly SavedView[] {
  try {
    const views = JSON.parse(localStorage.getItem(place) ?? '[]') as unknown;
    return Array.isArray(views) ? (views as SavedView[]) : [];
  } catch {
    return [];
  }
}
