import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { OrganisationRegisteredV1, OrganisationsRecordedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { KnownOrganisationTable } from './known-organisation.table.js';

@Controller()
export class KnownOrganisationsConsumer {
  @EventPattern<string>(OrganisationRegisteredV1.type)
  async registered(
    @Payload() event: NumberedEvent<OrganisationRegisteredV1>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    const { organisationId: id, name, scheme, identifier } = event.data;
    tx.project(KnownOrganisationTable, {
      id,
      authorityId: event.authority!,
      name,
      scheme,
      identifier,
      epoch: event.epoch,
      version: event.nounversion,
    });
  }

  @EventPattern<string>(OrganisationsRecordedV1.type)
  async recorded(@Payload() event: NumberedEvent<OrganisationsRecordedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const rows = event.data.items.map(({ organisationId: id, name, scheme, identifier, version }) => ({
      ...{ id, authorityId: event.authority!, name, scheme, identifier, epoch: event.epoch, version },
    }));
    tx.project(KnownOrganisationTable, ...rows);
  }
}
