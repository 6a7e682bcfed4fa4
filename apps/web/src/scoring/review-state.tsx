import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';

type State = Schema['ReviewAssignment']['review'];
export const REVIEWS: readonly State[] = ['missing', 'draft', 'submitted', 'outdated', 'void'];
const LOOKS: Readonly<Record<State, readonly [string, string]>> = {
  missing: ['', '○'],
  draft: ['part', '◐'],
  submitted: ['good', '✓'],
  outdated: ['bad', '↻'],
  void: ['bad', '✕'],
};

export function ReviewState({ of: state }: { of: State }): ReactNode {
  const t = useWords('scoring');
  const [look, sign] = LOOKS[state];
  return (
    <span className={`state ${look}`}>
      <span aria-hidden="true">{sign}</span> {t(`review-${state}`)}
    </span>
  );
}
