import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ApplicationSubmittedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { requestedParts } from './known-application.js';
import { KnownApplicationTable } from './known-application.table.js';

@Controller()
export class KnownApplicationsConsumer {
  @EventPattern<string>(ApplicationSubmittedV1.type)
  async submitted(@Payload() event: NumberedEvent<ApplicationSubmittedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    tx.project(KnownApplicationTable, {
      id: event.data.applicationId,
      epoch: event.epoch,
      version: event.nounversion,
      authorityId: event.authority!,
      title: event.data.title,
      parts: requestedParts(event.data.priorities),
    });
  }
}
