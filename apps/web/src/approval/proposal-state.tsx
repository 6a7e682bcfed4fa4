import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';

type State = Schema['FundingProposal']['status'];
export const STATES: readonly State[] = ['draft', 'submitted', 'returned', 'decided', 'withdrawn', 'lapsed'];

const LOOKS: Readonly<Record<State, readonly [string, string]>> = {
  draft: ['', '✎'],
  submitted: ['part', '◐'],
  returned: ['bad', '↩'],
  decided: ['good', '✓'],
  withdrawn: ['bad', '✕'],
  lapsed: ['bad', '✕'],
};

export function ProposalState({ of: state }: { of: State }): ReactNode {
  const t = useWords('approval');
  const [look, sign] = LOOKS[state];
  return (
    <span className={`state ${look}`}>
      <span aria-hidden="true">{sign}</span> {t(`state-${state}`)}
    </span>
  );
}
