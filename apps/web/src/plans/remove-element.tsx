import { useState, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dialog } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import type { OutlineItem } from './outline.js';
import { outlineQuery } from './questions.js';

/** Takes an element out, after saying what goes; one with something below it stays until that is gone. */
export function RemoveElement({
  version: { id, planVersion },
  one,
  items,
  flush,
}: {
  version: Schema['Plan'];
  one: OutlineItem;
  items: readonly OutlineItem[];
  flush: { readonly current: () => Promise<void> };
}): ReactNode {
  const t = useWords('plans');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const below = items.filter(({ parent }) => parent === one.code).length;
  const remove = async (): Promise<void> => {
    await flush.current();
    const key = outlineQuery(id, planVersion);
    const { items: now } = await queries.fetchQuery({ ...key, staleTime: 0 });
    const version = now.find(({ code }) => code === one.code)?.version ?? one.version;
    const params = { path: { id, planVersion, code: one.code }, header: { 'If-Match': `"${version}"` } };
    await answerOf(api.DELETE('/api/v1/planning/plans/{id}/versions/{planVersion}/elements/{code}', { params }));
    setOpen(false);
    const at = items.findIndex(({ code }) => code === one.code);
    const next = items[at - 1] ?? items[at + 1];
    await navigate({ to: '.', search: (next ? { element: next.code } : {}) as never });
    await queries.invalidateQueries({ queryKey: key.queryKey });
  };
  return (
    <>
      <Button quiet onClick={() => setOpen(true)}>
        {t('removeElement')}
      </Button>
      <Dialog title={t('removeTitled', { code: one.code })} isOpen={isOpen} onClose={() => setOpen(false)}>
        {below > 0 ? (
          <p className="notice">{t('removeNotEmpty', { count: below })}</p>
        ) : (
          <DeedForm does={t('removeNow')} carryOut={remove}>
            <p>{t('removeMeans', { title: one.title })}</p>
          </DeedForm>
        )}
        <Button quiet onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Dialog>
    </>
  );
}
