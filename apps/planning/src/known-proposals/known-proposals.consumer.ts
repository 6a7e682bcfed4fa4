import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ProposalChangedV1, type NumberedEvent } from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { proposedParts } from './known-proposal.js';
import { KnownProposalTable } from './known-proposal.table.js';

@Controller()
export class KnownProposalsConsumer {
  @EventPattern<string>(ProposalChangedV1.type)
  async changed(@Payload() event: NumberedEvent<ProposalChangedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    tx.project(KnownProposalTable, {
      id: event.data.proposalId,
      epoch: event.epoch,
      version: event.nounversion,
      authorityId: event.authority!,
      parts: proposedParts(event.data.priorities),
    });
  }
}
