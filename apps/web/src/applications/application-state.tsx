import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';

type OneOf = Schema['Application'];
export const APPLICATION_STATES = ['submitted', 'withdrawn', 'decided'] as const;
export const STANDINGS = ['registered', 'suspended', 'ended', 'none'] as const;

/** Where it stands; of one that was asked to be completed, that it is. */
export function ApplicationState({
  of: { status, completion },
}: {
  of: Pick<OneOf, 'status' | 'completion'>;
}): ReactNode {
  const t = useWords('applications');
  if (status === 'submitted' && completion && completion.answeredAt === null) {
    return (
      <span className="state part">
        <span aria-hidden="true">✎</span> {t('state-asked')}
      </span>
    );
  }
  const [look, sign] = { submitted: ['', '○'], withdrawn: ['bad', '✕'], decided: ['good', '✓'] }[status]!;
  return (
    <span className={`state ${look}`}>
      <span aria-hidden="true">{sign}</span> {t(`state-${status}`)}
    </span>
  );
}

/** Whether the provider may work at all, as far as the register says. */
export function Standing({ of: standing }: { of: OneOf['providerStanding'] }): ReactNode {
  const t = useWords('applications');
  const [look, sign] = { registered: ['good', '✓'], suspended: ['part', '◐'], ended: ['bad', '✕'], none: ['', '–'] }[
    standing
  ]!;
  return (
    <span className={`state ${look}`}>
      <span aria-hidden="true">{sign}</span> {t(`standing-${standing}`)}
    </span>
  );
}
