import { Controller, Inject, Optional } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import {
  CatalogueNoticesRaisedV1,
  FundingNoticesRaisedV1,
  PlanningNoticesRaisedV1,
  RegistryNoticesRaisedV1,
  type NumberedEvent,
  type RaisedNotices,
} from '@levada/contracts';
import { EventContext } from '@levada/messaging';
import { MAIL, type MailConfig } from '../mail.config.js';
import { recordNotice } from './notice.table.js';

/** Notices of the other services. They stay when a log is heard anew: what somebody was told, they were told. */
@Controller()
export class NoticesConsumer {
  constructor(@Optional() @Inject(MAIL) private readonly mail: MailConfig | undefined) {}

  @EventPattern<string>(FundingNoticesRaisedV1.type)
  async ofFunding(@Payload() event: NumberedEvent<FundingNoticesRaisedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    await this.record(event, tx);
  }

  @EventPattern<string>(PlanningNoticesRaisedV1.type)
  async ofPlanning(
    @Payload() event: NumberedEvent<PlanningNoticesRaisedV1>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    await this.record(event, tx);
  }

  @EventPattern<string>(CatalogueNoticesRaisedV1.type)
  async ofCatalogue(
    @Payload() event: NumberedEvent<CatalogueNoticesRaisedV1>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    await this.record(event, tx);
  }

  @EventPattern<string>(RegistryNoticesRaisedV1.type)
  async ofRegistry(
    @Payload() event: NumberedEvent<RegistryNoticesRaisedV1>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    await this.record(event, tx);
  }

  private async record({ time, data }: NumberedEvent<RaisedNotices>, tx: EventContext['tx']): Promise<void> {
    for (const notice of data.items) await recordNotice(tx, notice, new Date(time), this.mail !== undefined);
  }
}
