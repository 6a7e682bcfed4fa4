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
@Controller()
export class KnownRegistrationsConsumer {
  @EventPattern<string>(RegistrationRegisteredV1.type)
  async registered(@Payload() event: NumberedEvent<RegistrationState>, @Ctx() { tx }: EventContext): Promise<void> {
    keep(tx, event);
  }

  @EventPattern<string>(RegistrationChangedV1.type)
  async changed(@Payload() event: NumberedEvent<RegistrationState>, @Ctx() { tx }: EventContext): Promise<void> {
    keep(tx, event);
  }

  @EventPattern<string>(RegistrationSuspendedV1.type)
  async suspended(@Payload() event: NumberedEvent<RegistrationState>, @Ctx() { tx }: EventContext): Promise<void> {
    keep(tx, event);
  }

  @EventPattern<string>(RegistrationEndedV1.type)
  async ended(@Payload() event: NumberedEvent<RegistrationState>, @Ctx() { tx }: EventContext): Promise<void> {
    keep(tx, event);
  }

  @EventPattern<string>(RegistrationCapacityChangedV1.type)
  async capacity(@Payload() event: NumberedEvent<RegistrationState>, @Ctx() { tx }: EventContext): Promise<void> {
    keep(tx, event);
  }
}

function keep(tx: EventContext['tx'], { data, epoch, nounversion, authority }: NumberedEvent<RegistrationState>): void {
  const { registrationId: id, serviceId, organisationId, name, serviceType, form, status } = data;
  tx.project(KnownRegistrationTable, {
    ...{ id, epoch, version: nounversion, authorityId: authority!, organisationId, serviceId, name, form, status },
    ...{ catalogueVersionId: serviceType.catalogueVersionId, code: serviceType.code },
    validFrom: civilDate(data.validFrom),
    validUntil: data.validUntil === undefined ? null : civilDate(data.validUntil),
    capacities: data.capacities.map(({ basis, unit, amount }) => ({ basis, unit, amount })),
  });
}
