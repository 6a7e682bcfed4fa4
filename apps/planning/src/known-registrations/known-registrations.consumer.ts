import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  RegistrationCapacityChangedV1,
  RegistrationChangedV1,
  RegistrationEndedV1,
  RegistrationRegisteredV1,
  RegistrationSuspendedV1,
  type NumberedEvent,
  type RegistrationState,
} from '@levada/contracts';
import { civilDate } from '@levada/kernel';
import { EventContext } from '@levada/messaging';
import { KnownRegistrationTable } from './known-registration.table.js';

/** Whatever happened to a registration, the event carries how it stands now: the highest version wins. */
const TOLD = [
  RegistrationRegisteredV1,
  RegistrationChangedV1,
  RegistrationSuspendedV1,
  RegistrationEndedV1,
  RegistrationCapacityChangedV1,
].map(({ type }) => type);

@Controller()
export class KnownRegistrationsConsumer {
  @EventPattern<string[]>(TOLD)
  async keep(@Payload() event: NumberedEvent<RegistrationState>, @Ctx() { tx }: EventContext): Promise<void> {
    const { data, epoch, nounversion, authority } = event;
    const { registrationId: id, serviceId, organisationId, name, serviceType, form, status } = data;
    tx.project(KnownRegistrationTable, {
      ...{ id, epoch, version: nounversion, authorityId: authority!, organisationId, serviceId, name, form, status },
      ...{ catalogueVersionId: serviceType.catalogueVersionId, code: serviceType.code },
      validFrom: civilDate(data.validFrom),
      validUntil: data.validUntil === undefined ? null : civilDate(data.validUntil),
      capacities: data.capacities.map(({ basis, unit, amount }) => ({ basis, unit, amount })),
    });
  }
}
