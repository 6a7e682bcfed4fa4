import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { DecisionGrantedV1, DecisionRefusedV1, DecisionVariedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import type { Tx } from '@levada/persistence';
import { partsOf } from './known-decision.js';
import { KnownDecisionTable } from './known-decision.table.js';

@Controller()
export class KnownDecisionsConsumer {
  @EventPattern<string>(DecisionGrantedV1.type)
  async granted(@Payload() event: NumberedEvent<DecisionGrantedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    know(event, tx);
  }

  @EventPattern<string>(DecisionRefusedV1.type)
  async refused(@Payload() event: NumberedEvent<DecisionRefusedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    know(event, tx);
  }

  @EventPattern<string>(DecisionVariedV1.type)
  async varied(@Payload() event: NumberedEvent<DecisionVariedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    know(event, tx);
  }
}

function know(event: NumberedEvent<DecisionGrantedV1 | DecisionRefusedV1 | DecisionVariedV1>, tx: Tx): void {
  tx.project(KnownDecisionTable, {
    id: event.data.decisionId,
    epoch: event.epoch,
    version: event.nounversion,
    authorityId: event.authority!,
    applicationId: event.data.applicationId,
    parts: partsOf(event.data),
  });
}
