import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';

/** Calculates the round as it stands now. */
export function Calculate({ round, first = false }: { round: Schema['Round']; first?: boolean }): ReactNode {
  const t = useWords('workbench');
  const may = useMay();
  const navigate = useNavigate();
  if (!may('funding_calculateRun') || round.status !== 'open') return null;
  const calculate = async (): Promise<void> => {
    const { id } = await answerOf(
      api.POST('/api/v1/funding/rounds/{roundId}/runs', { params: { path: { roundId: round.id } }, body: {} }),
    );
    await queries.invalidateQueries({ queryKey: ['runs', round.id] });
    await queries.invalidateQueries({ queryKey: ['applications', round.id] });
    await navigate({ to: '/rounds/$roundId/workbench', params: { roundId: round.id }, search: { run: id } });
  };
  return <DeedForm does={t(first ? 'calculate' : 'calculateAgain')} carryOut={calculate} />;
}
