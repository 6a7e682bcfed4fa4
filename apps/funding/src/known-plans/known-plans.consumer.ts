import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PlanAdoptedV1, PlanAmendedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { KnownPlanTable } from './known-plan.table.js';

@Controller()
export class KnownPlansConsumer {
  @EventPattern<string>(PlanAdoptedV1.type)
  async adopted(@Payload() event: NumberedEvent<PlanAdoptedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    learn(tx, event);
  }

  /** What was decided by the version before keeps citing it; what is decided from now on cites this one. */
  @EventPattern<string>(PlanAmendedV1.type)
  async amended(@Payload() event: NumberedEvent<PlanAmendedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    learn(tx, event);
  }
}

function learn(tx: EventContext['tx'], event: NumberedEvent<PlanAdoptedV1 | PlanAmendedV1>): void {
  const { planId: id, planVersion, title, priorities } = event.data;
  tx.project(KnownPlanTable, {
    ...{ id, authorityId: event.authority!, planVersion, title, priorities },
    ...{ epoch: event.epoch, version: event.nounversion },
  });
}
