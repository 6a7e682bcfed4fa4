import type { ReactNode } from 'react';
import { Button, DataTable } from '@levada/ui';
import { useWords } from '../languages/words.js';
import { differing, type Written } from './written.js';

/** Somebody else wrote in it while one was writing: theirs beside one's own, and nothing is overwritten unasked. */
export function Theirs({
  mine,
  theirs,
  onTake,
  onKeep,
}: {
  mine: Written;
  theirs: Written;
  onTake: () => void;
  onKeep: () => void;
}): ReactNode {
  const t = useWords('applying');
  return (
    <section className="notice" role="alert">
      <h2>{t('writtenMeanwhile')}</h2>
      <DataTable
        caption={t('whatDiffers')}
        rows={differing(mine, theirs)}
        keyOf={(member) => member}
        columns={[
          { key: 'what', head: t('what'), names: true, cell: (member) => t(`box-${member}`) },
          { key: 'mine', head: t('yours'), cell: (member) => briefly(mine[member]) },
          { key: 'theirs', head: t('theirs'), cell: (member) => briefly(theirs[member]) },
        ]}
      />
      <div className="bar">
        <Button quiet onClick={onKeep}>
          {t('keepMine')}
        </Button>
        <Button quiet onClick={onTake}>
          {t('takeTheirs')}
        </Button>
      </div>
    </section>
  );
}

/** A text as it is; a list by what its rows say. */
function briefly(value: Written[keyof Written]): string {
  if (typeof value === 'string') return value || '–';
  const rows = Array.isArray(value) ? value : [value];
  return rows.map((row: object) => Object.values(row).join(' ')).join('; ') || '–';
}
