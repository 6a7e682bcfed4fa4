import type { ReactNode } from 'react';
import { Button } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import type { Serving } from './written.js';

/** The plan was amended since this was written: what it cites has to be looked at, and is then cited anew. */
export function Amended({
  serves,
  plan,
  onCite,
}: {
  serves: readonly Serving[];
  plan: Schema['RoundPriorities'];
  onCite: () => void;
}): ReactNode {
  const t = useWords('applying');
  const older = serves.find(({ planVersion }) => planVersion !== plan.planVersion);
  if (!older) return null;
  return (
    <div className="notice">
      <p>{t('planAmended', { cited: older.planVersion, now: plan.planVersion })}</p>
      <Button quiet onClick={onCite}>
        {t('citeAnew')}
      </Button>
    </div>
  );
}
