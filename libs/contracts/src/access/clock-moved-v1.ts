import { IsInt, Max, Min } from 'class-validator';

/** Of demo data alone: how far the clock of the whole house is ahead of real time. */
export class ClockMovedV1 {
  static readonly type = 'access.clock.moved.v1';
  static readonly example: ClockMovedV1 = { aheadSeconds: 2_592_000 };

  /** In all, not since the last move; a century at most. */
  @IsInt()
  @Min(0)
  @Max(3_155_760_000)
  aheadSeconds!: number;
}
