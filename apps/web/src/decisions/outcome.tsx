import type { ReactNode } from 'react';
import { useWords } from '../languages/words.js';
import type { Schema } from '@levada/api-client';

type Decided = Pick<Schema['Decision'], 'outcome'>;

/** What came out, as a sign and a word. */
export function Outcome({ of: decision }: { of: Decided }): ReactNode {
  const t = useWords();
  const [look, sign, word] = outcomeOf(decision);
  return (
    <span className={`state ${look}`}>
      <span aria-hidden="true">{sign}</span> {t(word)}
    </span>
  );
}

const LOOKS = {
  granted: ['good', '✓', 'inFull'],
  reduced: ['part', '◐', 'inPart'],
  reserve: ['part', '○', 'reserve'],
  deferred: ['part', '…', 'deferred'],
  refused: ['bad', '✕', 'refused'],
  revoked: ['bad', '↩', 'revoked'],
  renounced: ['bad', '↩', 'renounced'],
} as const;

const outcomeOf = ({ outcome }: Decided) => LOOKS[outcome];
