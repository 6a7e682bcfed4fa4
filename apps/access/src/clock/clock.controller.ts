import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { By, CLOCK, Does, May, type Actor } from '@levada/platform';
import { DEMO_ACCOUNTS } from '../demo-accounts.config.js';
import { AdvanceClock } from './advance-clock.handler.js';
import { AdvanceClockBody, ClockAnswer } from './clock.dto.js';

/** Only where demo accounts are: real deadlines run in real time. */
@Controller('api/v1/access/clock')
export class ClockController {
  constructor(
    @Inject(AdvanceClock) private readonly handler: AdvanceClock,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DEMO_ACCOUNTS) private readonly enabled: boolean,
  ) {}

  @Post('advance')
  @HttpCode(200)
  @May('access:move-clock')
  @Does({
    id: 'advanceClock',
    summary: 'Sets the clock of the whole house ahead, where demo accounts are. Sessions run out with it.',
    answer: ClockAnswer,
    refuses: ['clock/not-movable', 'clock/too-far'],
    example: { seconds: 2_592_000 },
  })
  async advance(@By() by: Actor, @Body() { seconds }: AdvanceClockBody): Promise<ClockAnswer> {
    if (!this.enabled) throw refuse('clock/not-movable');
    const before = this.clock.now();
    const { aheadSeconds } = await this.handler.advance(seconds, by);
    return { now: new Date(before.getTime() + seconds * 1_000).toISOString(), aheadSeconds };
  }
}
