import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { CalendarYearRecordedV1, type NumberedEvent } from '@levada/contracts';
import { idOf } from '@levada/kernel';
import { EventContext } from '@levada/messaging';
import { KnownCalendarYearTable } from './known-calendar-year.table.js';

@Controller()
export class KnownCalendarsConsumer {
  @EventPattern<string>(CalendarYearRecordedV1.type)
  async recorded(@Payload() event: NumberedEvent<CalendarYearRecordedV1>, @Ctx() { tx }: EventContext): Promise<void> {
    const { calendar, year, days } = event.data;
    const of = (kind: string): string[] => days.filter((day) => day.kind === kind).map(({ on }) => on);
    tx.project(KnownCalendarYearTable, {
      ...{ id: idOf('known-calendar-year', calendar, String(year)), epoch: event.epoch, version: event.nounversion },
      ...{ calendar, year, closed: of('closed'), open: of('open') },
    });
  }
}
