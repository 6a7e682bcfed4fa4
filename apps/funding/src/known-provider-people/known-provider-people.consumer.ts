import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ProviderPeopleNamedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { KnownProviderPersonTable } from './known-provider-person.table.js';
import { nameKey } from './name-key.js';

/** Who works for a provider: whoever has such a name is asked about a conflict of interest, and letters are in their language. */
@Controller()
export class KnownProviderPeopleConsumer {
  @EventPattern<string>(ProviderPeopleNamedV1.type)
  async named(@Payload() event: NumberedEvent<ProviderPeopleNamedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const { data, epoch, nounversion: version, authority } = event;
    const rows = data.people.map(({ invitationId: id, name, language }) => ({
      ...{ id, epoch, version, authorityId: authority!, organisationId: data.organisationId, name, language },
      nameKey: nameKey(name),
    }));
    tx.project(KnownProviderPersonTable, ...rows);
  }
}
