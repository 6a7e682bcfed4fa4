import { idOf, refuse } from '@levada/kernel';

/** How far the clock of the house is ahead of real time. There is one. */
export interface HouseClock {
  readonly id: string;
  readonly aheadSeconds: number;
  readonly version: number;
}

export const HOUSE_CLOCK = idOf('house-clock');
const CENTURY = 3_155_760_000;

/** Forward only: what was decided would otherwise lie in the future. */
export function advance(clock: HouseClock | null, seconds: number): HouseClock {
  const aheadSeconds = (clock?.aheadSeconds ?? 0) + seconds;
  if (aheadSeconds > CENTURY) throw refuse('clock/too-far');
  return { id: HOUSE_CLOCK, aheadSeconds, version: (clock?.version ?? 0) + 1 };
}
