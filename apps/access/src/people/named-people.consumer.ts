import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ProviderPeopleNamedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { InviteNamedPeople } from './invite-named-people.handler.js';

@Controller()
export class NamedPeopleConsumer {
  constructor(@Inject(InviteNamedPeople) private readonly inviting: InviteNamedPeople) {}

  @EventPattern<string>(ProviderPeopleNamedV1.type)
  async named(@Payload() event: NumberedEvent<ProviderPeopleNamedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    await this.inviting.invite(tx, event.data);
  }
}
