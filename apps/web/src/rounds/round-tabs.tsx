import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { useIsOffice, useReachesAll } from '../frame/may.js';
import { Tabs } from '../frame/tabs.js';
import { useWords } from '../languages/words.js';

/** The parts of a round. How the whole is shared is not for people of one provider or district. */
export function RoundTabs({ round: { id } }: { round: Schema['Round'] }): ReactNode {
  const t = useWords();
  const [isOffice, whole] = [useIsOffice(), useReachesAll()];
  const params = { roundId: id };
  return (
    <Tabs
      label={t('round')}
      of={[
        { to: '/rounds/$roundId', params, name: t('overview') },
        { to: '/rounds/$roundId/applications', params, name: t('applications') },
        ...(isOffice ? [{ to: '/rounds/$roundId/scoring' as const, params, name: t('scoring') }] : []),
        ...(isOffice && whole ? [{ to: '/rounds/$roundId/workbench' as const, params, name: t('workbench') }] : []),
        ...(isOffice && whole ? [{ to: '/rounds/$roundId/proposals' as const, params, name: t('proposals') }] : []),
      ]}
    />
  );
}
