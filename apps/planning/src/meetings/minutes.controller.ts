import { Body, Controller, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { By, Does, idParam, IfMatch, Lists, May, Within, type Actor, type Reach } from '@levada/platform';
import { AgreeDto, MeetingAttendancesDto, MinutesDto, ShownMeeting } from './meetings.dto.js';
import { meetingList } from './meetings.queries.js';
import { MinuteMeeting } from './minute-meeting.handler.js';

const AFTERWARDS = ['meeting/not-found', 'body/ended', 'meeting/settled', 'meeting/not-held-yet'];

/** What is written down of a meeting that was held. */
@Controller('api/v1/planning/meetings/:meetingId')
export class MinutesController {
  constructor(
    @Inject(MinuteMeeting) private readonly minuting: MinuteMeeting,
    @Inject(Lists) private readonly lists: Lists,
  ) {}

  @Put('attendance')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'recordMeetingAttendance',
    summary: 'Writes down who came: a member, or their substitute.',
    answer: ShownMeeting,
    refuses: [...AFTERWARDS, 'meeting/not-invited', 'meeting/no-substitute'],
    example: { attendances: [{ memberId: '019a9d3e-1c00-7000-8000-0000000000d1', attendance: 'attended' }] },
  })
  async attend(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('meetingId') id: string,
    @IfMatch() read: number,
    @Body() body: MeetingAttendancesDto,
  ): Promise<ShownMeeting> {
    await this.minuting.attend(by, reach, id, read, body);
    return this.shown(by, id);
  }

  @Post('agreements')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'recordAgreement',
    summary: 'Writes down what was agreed or voted on, who saw it otherwise, and the part of a plan it leads to.',
    answer: ShownMeeting,
    refuses: [
      ...[...AFTERWARDS, 'agreement/informal-votes', 'agreement/no-quorum', 'agreement/more-votes'],
      'plan/not-found',
    ],
    example: { text: 'Směry pro období 2013–2019', votes: { infavour: 9, against: 1, abstained: 2 } },
  })
  async agree(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('meetingId') id: string,
    @IfMatch() read: number,
    @Body() body: AgreeDto,
  ): Promise<ShownMeeting> {
    await this.minuting.agree(by, reach, id, read, body);
    return this.shown(by, id);
  }

  @Put('minutes')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'writeMinutes',
    summary: 'Writes the minutes, as a draft until another person approves them.',
    answer: ShownMeeting,
    refuses: AFTERWARDS,
    example: { text: 'Přítomni: …' },
  })
  async minute(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('meetingId') id: string,
    @IfMatch() read: number,
    @Body() { text }: MinutesDto,
  ): Promise<ShownMeeting> {
    await this.minuting.minute(by, reach, id, read, text);
    return this.shown(by, id);
  }

  @Post('approval')
  @HttpCode(200)
  @May('planning:approve-minutes', 'territory')
  @Does({
    id: 'approveMinutes',
    summary: 'Approves the minutes as a second person: from now on the meeting is final.',
    answer: ShownMeeting,
    refuses: ['meeting/not-found', 'body/ended', 'meeting/settled', 'meeting/no-minutes', 'meeting/same-person'],
  })
  async approve(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('meetingId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownMeeting> {
    await this.minuting.approve(by, reach, id, read);
    return this.shown(by, id);
  }

  private shown(by: Actor, id: string): Promise<ShownMeeting> {
    return this.lists.one(by, meetingList, id, 'meeting/not-found');
  }
}
