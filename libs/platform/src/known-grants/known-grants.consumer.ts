import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { GrantGivenV1, GrantWithdrawnV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { KnownGrantTable } from './known-grant.table.js';

@Controller()
export class KnownGrantsConsumer {
  @EventPattern<string>(GrantGivenV1.type)
  async given(@Payload() event: NumberedEvent<GrantGivenV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const { epoch, nounversion: version, data } = event;
    tx.project(KnownGrantTable, { id: data.grantId, epoch, version, withdrawn: false });
  }

  @EventPattern<string>(GrantWithdrawnV1.type)
  async withdrawn(@Payload() event: NumberedEvent<GrantWithdrawnV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const { epoch, nounversion: version, data } = event;
    tx.project(KnownGrantTable, { id: data.grantId, epoch, version, withdrawn: true });
  }
}
