import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Inject, Post, Put, StreamableFile } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  Lists,
  May,
  OnceIfAsked,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { loadBody } from '../bodies/bodies.queries.js';
import { ofPlaces } from '../known-territories/known-territories.queries.js';
import { CallMeetings } from './call-meetings.handler.js';
import { calendarOf } from './meeting-calendar.js';
import { MeetingTable } from './meeting.table.js';
import { AgendaDto, CalledSeries, CallMeetingDto, CallSeriesDto, ShownMeeting, ShownUntold } from './meetings.dto.js';
import { loadMeeting, meetingList } from './meetings.queries.js';

const CALLED = ['body/not-found', 'body/ended', 'meeting/reversed', 'meeting/outside-term'];
const GATHERING = { title: 'Jednání krajské skupiny', kind: 'meeting', form: 'formal', place: 'Liberec' };

/** Calling meetings, and looking at them. */
@Controller('api/v1/planning')
export class MeetingsController {
  constructor(
    @Inject(CallMeetings) private readonly calling: CallMeetings,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('bodies/:bodyId/meetings')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'callMeeting',
    summary: 'Calls a meeting or a workshop: who sits on its day is invited.',
    answer: ShownMeeting,
    refuses: CALLED,
    example: { ...GATHERING, startsAt: '2026-06-10T12:00:00Z', endsAt: '2026-06-10T14:00:00Z' },
  })
  async call(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') bodyId: string,
    @Body() body: CallMeetingDto,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownMeeting> {
    const { id } = await this.calling.call(by, reach, bodyId, body, key);
    return this.shown(by, id);
  }

  @Post('bodies/:bodyId/series')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'callMeetingSeries',
    summary: 'Calls regular meetings: every few weeks or months at an hour, until a day.',
    answer: CalledSeries,
    refuses: [...CALLED, 'meeting/series-rule', 'meeting/series-empty', 'meeting/series-too-long'],
    example: {
      ...{ ...GATHERING, first: '2026-06-10', until: '2026-12-31', time: '14:00', minutes: 120 },
      ...{ timeZone: 'Europe/Prague', everyMonths: 1 },
    },
  })
  async callSeries(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') bodyId: string,
    @Body() body: CallSeriesDto,
  ): Promise<CalledSeries> {
    const meetings = await this.calling.callSeries(by, reach, bodyId, body);
    return { seriesId: meetings[0]!.seriesId!, meetings: meetings.map(({ id }) => id) };
  }

  @Get('meetings')
  @May('planning:read-bodies', 'territory')
  @Does({
    id: 'listMeetings',
    summary:
      'Meetings and workshops: who was invited, who came, what was agreed. By plan and kind, the progress report.',
    answer: ShownMeeting,
    list: meetingList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownMeeting>> {
    return this.lists.answer(by, meetingList, asked, ofPlaces('b.territory_key', reach));
  }

  @Get('meetings/:meetingId')
  @May('planning:read-bodies', 'territory')
  @Does({ id: 'getMeeting', summary: 'One meeting.', answer: ShownMeeting, refuses: ['meeting/not-found'] })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('meetingId') id: string): Promise<ShownMeeting> {
    return this.lists.one(by, meetingList, id, 'meeting/not-found', ofPlaces('b.territory_key', reach));
  }

  @Get('meetings/:meetingId/untold')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'listUntoldMembers',
    summary: 'Who of those invited has no account and is told by the office, with their addresses.',
    answer: ShownUntold,
    refuses: ['meeting/not-found'],
  })
  async untold(@By() by: Actor, @Within() reach: Reach, @idParam('meetingId') id: string): Promise<ShownUntold> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadMeeting(tx, id, reach);
      const items = await tx.query<ShownUntold['items'][number]>(
        `select p.id as "memberId", p.name, p.email from meeting_invitation i join body_member p on p.id = i.member_id
         where i.meeting_id = $1 and i.told = 'office' order by p.name, p.id`,
        [id],
      );
      return { items };
    });
  }

  @Get('meetings/:meetingId/calendar')
  @May('planning:read-bodies', 'territory')
  @Does({ id: 'exportMeeting', summary: 'A meeting as iCalendar.', gives: 'file', refuses: ['meeting/not-found'] })
  async calendar(@By() by: Actor, @Within() reach: Reach, @idParam('meetingId') id: string): Promise<StreamableFile> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { meeting, body } = await loadMeeting(tx, id, reach);
      return calendarFile(calendarOf(body.title, [meeting], at));
    });
  }

  @Get('bodies/:bodyId/calendar')
  @May('planning:read-bodies', 'territory')
  @Does({
    id: 'exportBodyCalendar',
    summary: 'All meetings of a body as iCalendar.',
    gives: 'file',
    refuses: ['body/not-found'],
  })
  async bodyCalendar(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') bodyId: string,
  ): Promise<StreamableFile> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { title } = await loadBody(tx, bodyId, reach);
      const meetings = await tx.list(MeetingTable, { bodyId });
      return calendarFile(
        calendarOf(
          title,
          meetings.toSorted((a, b) => +a.startsAt - +b.startsAt),
          at,
        ),
      );
    });
  }

  @Put('meetings/:meetingId/agenda')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'setAgenda',
    summary: 'Says what a meeting is about, until its minutes are written.',
    answer: ShownMeeting,
    refuses: ['meeting/not-found', 'body/ended', 'meeting/settled'],
    example: { agenda: [{ title: 'Priority kraje', elementCode: 'P1' }] },
  })
  async setAgenda(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('meetingId') id: string,
    @IfMatch() read: number,
    @Body() { agenda }: AgendaDto,
  ): Promise<ShownMeeting> {
    await this.calling.setAgenda(by, reach, id, read, agenda);
    return this.shown(by, id);
  }

  @Post('meetings/:meetingId/invitations')
  @HttpCode(200)
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'inviteAgain',
    summary: 'Invites who came to sit since the meeting was called.',
    answer: ShownMeeting,
    refuses: ['meeting/not-found', 'body/ended', 'meeting/settled'],
  })
  async inviteAgain(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('meetingId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownMeeting> {
    await this.calling.inviteAgain(by, reach, id, read);
    return this.shown(by, id);
  }

  @Post('meetings/:meetingId/cancellation')
  @HttpCode(200)
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'cancelMeeting',
    summary: 'Cancels a meeting that was not held yet; those with an account are told.',
    answer: ShownMeeting,
    refuses: ['meeting/not-found', 'body/ended', 'meeting/settled', 'meeting/held-already'],
  })
  async cancel(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('meetingId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownMeeting> {
    await this.calling.cancel(by, reach, id, read);
    return this.shown(by, id);
  }

  private shown(by: Actor, id: string): Promise<ShownMeeting> {
    return this.lists.one(by, meetingList, id, 'meeting/not-found');
  }
}

function calendarFile(text: string): StreamableFile {
  return new StreamableFile(Readable.from([Buffer.from(text)]), {
    type: 'text/calendar; charset=utf-8',
    disposition: 'attachment; filename="meetings.ics"',
  });
}
