import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ServicesRecordedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { KnownServiceTable } from './known-service.table.js';

@Controller()
export class KnownServicesConsumer {
  @EventPattern<string>(ServicesRecordedV1.type)
  async recorded(@Payload() event: NumberedEvent<ServicesRecordedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const rows = event.data.items.map(({ serviceId, organisationId, name, serviceType, status, version }) => ({
      ...{ id: serviceId, epoch: event.epoch, version, authorityId: event.authority!, name, status },
      organisationId: organisationId ?? null,
      ...{ catalogueVersionId: serviceType?.catalogueVersionId ?? null, code: serviceType?.code ?? null },
    }));
    tx.project(KnownServiceTable, ...rows);
  }
}
