import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ClockMovedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { KnownClockTable } from './known-clock.table.js';

@Controller()
export class KnownClockConsumer {
  @EventPattern<string>(ClockMovedV1.type)
  async moved(@Payload() event: NumberedEvent<ClockMovedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const { epoch, nounversion: version, subject: id, data } = event;
    tx.project(KnownClockTable, { id, epoch, version, aheadSeconds: String(data.aheadSeconds) });
  }
}
