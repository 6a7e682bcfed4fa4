import type { ReactNode } from 'react';
import { formatInstant, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { Paragraphs } from './outside.js';

const LOOKS = { accepted: ['good', '✓'], partly: ['part', '◐'], refused: ['bad', '✕'] } as const;

/** What became of a comment, and why. */
export function Disposition({ of: comment }: { of: Schema['PublicComment'] }): ReactNode {
  const t = useWords('public');
  const locale = useLocale();
  const { disposition, reason, disposedAt } = comment;
  if (!disposition) return <p>{t('noAnswerYet')}</p>;
  const [look, sign] = LOOKS[disposition];
  return (
    <div className="notice">
      <p>
        <span className={`state ${look}`}>
          <span aria-hidden="true">{sign}</span> {t(`disposition-${disposition}`)}
        </span>
        {disposedAt && `, ${formatInstant(disposedAt, locale)}`}
      </p>
      <Paragraphs of={reason ?? ''} />
    </div>
  );
}
