import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  OrganisationMergedV1,
  OrganisationRegisteredV1,
  OrganisationsRecordedV1,
  type NumberedEvent,
} from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import type { KnownOrganisation } from './known-organisation.js';
import { KnownOrganisationTable } from './known-organisation.table.js';

@Controller()
export class KnownOrganisationsConsumer {
  @EventPattern<string>(OrganisationRegisteredV1.type)
  async registered(
    @Payload() event: NumberedEvent<OrganisationRegisteredV1>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    tx.project(KnownOrganisationTable, knownOf(event));
  }

  /** Told again when it is undone, without where it went. */
  @EventPattern<string>(OrganisationMergedV1.type)
  async merged(@Payload() event: NumberedEvent<OrganisationMergedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    tx.project(KnownOrganisationTable, { ...knownOf(event), mergedInto: event.data.mergedInto ?? null });
  }

  @EventPattern<string>(OrganisationsRecordedV1.type)
  async recorded(@Payload() event: NumberedEvent<OrganisationsRecordedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const rows = event.data.items.map(({ organisationId: id, name, scheme, identifier, version }) => ({
      ...{ id, authorityId: event.authority!, name, scheme, identifier, mergedInto: null, epoch: event.epoch, version },
    }));
    tx.project(KnownOrganisationTable, ...rows);
  }
}

function knownOf(event: NumberedEvent<OrganisationRegisteredV1>): KnownOrganisation {
  const { organisationId: id, name, scheme, identifier } = event.data;
  return {
    ...{ id, authorityId: event.authority!, name, scheme, identifier, mergedInto: null },
    ...{ epoch: event.epoch, version: event.nounversion },
  };
}
