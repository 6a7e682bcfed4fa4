import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { State, type Tone } from '../frame/state.js';
import { useWords } from '../languages/words.js';

type Status = Schema['Meeting']['status'];
export const MEETING_STATUSES: readonly Status[] = ['called', 'minutes-draft', 'approved', 'cancelled'];
const TONES: Readonly<Record<Status, Tone>> = {
  called: '',
  'minutes-draft': 'part',
  approved: 'good',
  cancelled: 'bad',
};

export function MeetingState({ of: status }: { of: Status }): ReactNode {
  const t = useWords('bodies');
  return <State tone={TONES[status]}>{t(`meeting-${status}`)}</State>;
}
