import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PlanAdoptedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { KnownPlanTable } from './known-plan.table.js';

@Controller()
export class KnownPlansConsumer {
  @EventPattern<string>(PlanAdoptedV1.type)
  async adopted(@Payload() event: NumberedEvent<PlanAdoptedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const { planId: id, planVersion, title, priorities } = event.data;
    tx.project(KnownPlanTable, {
      id,
      authorityId: event.authority!,
      planVersion,
      title,
      priorities,
      epoch: event.epoch,
      version: event.nounversion,
    });
  }
}
