import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { State, type Tone } from '../frame/state.js';
import { useWords } from '../languages/words.js';

type Status = Schema['CatalogueVersion']['status'];
export const VERSION_STATUSES: readonly Status[] = ['draft', 'in-discussion', 'signed-off', 'published', 'superseded'];
const TONES: Readonly<Record<Status, Tone>> = {
  ...{ draft: 'part', 'in-discussion': 'part', 'signed-off': 'part', published: 'good', superseded: '' },
};

export function VersionState({ of: status }: { of: Status }): ReactNode {
  const t = useWords('catalogue');
  return <State tone={TONES[status]}>{t(`status-${status}`)}</State>;
}
