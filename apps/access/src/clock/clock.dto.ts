import type { Static } from '@sinclair/typebox';
import { IsInt, Max, Min } from 'class-validator';
import { named, shape } from '@levada/platform';

export class AdvanceClockBody {
  @IsInt()
  @Min(1)
  @Max(3_155_760_000)
  seconds!: number;
}

/** `now` is what the whole house takes for now. */
export const ClockAnswer = named('Clock', { now: shape.instant, aheadSeconds: shape.count });
export type ClockAnswer = Static<typeof ClockAnswer>;
