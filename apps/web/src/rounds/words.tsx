import type { ReactNode } from 'react';
import { useWords } from '../languages/words.js';
import type { Schema } from '@levada/api-client';

/** A sign and a word: never by colour alone. */
export function RoundStatus({ of: status }: { of: Schema['Round']['status'] }): ReactNode {
  const t = useWords();
  return status === 'decided' ? (
    <span className="state good">
      <span aria-hidden="true">✓</span> {t('decided')}
    </span>
  ) : (
    <span className="state">
      <span aria-hidden="true">○</span> {t('open')}
    </span>
  );
}

/** A rule that has no word here yet is called by its own name. */
export function RuleName({ of: rule }: { of: string }): ReactNode {
  const t = useWords();
  return rule === 'proportional' ? t('proportional') : rule;
}
