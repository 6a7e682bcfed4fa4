import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { CatalogueVersionPublishedV1, ServiceTypesPublishedV1, type NumberedEvent } from '@levada/contracts';
import { civilDate } from '@levada/kernel';
import { EventContext } from '@levada/messaging';
import { KnownCatalogueVersionTable, KnownServiceTypeTable } from './known-service-type.table.js';

@Controller()
export class KnownServiceTypesConsumer {
  @EventPattern<string>(CatalogueVersionPublishedV1.type)
  async published(
    @Payload() event: NumberedEvent<CatalogueVersionPublishedV1>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    const { catalogueVersionId: id, catalogue, number, effectiveOn, effectiveUntil } = event.data;
    tx.project(KnownCatalogueVersionTable, {
      ...{ id, epoch: event.epoch, version: event.nounversion, authorityId: event.authority!, catalogue, number },
      effectiveOn: civilDate(effectiveOn),
      effectiveUntil: effectiveUntil === undefined ? null : civilDate(effectiveUntil),
    });
  }

  @EventPattern<string>(ServiceTypesPublishedV1.type)
  async entries(@Payload() event: NumberedEvent<ServiceTypesPublishedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const rows = event.data.items.map(({ serviceTypeId: id, ...entry }) => ({
      ...{ id, epoch: event.epoch, version: 1, authorityId: event.authority!, ...entry },
    }));
    tx.project(KnownServiceTypeTable, ...rows);
  }
}
