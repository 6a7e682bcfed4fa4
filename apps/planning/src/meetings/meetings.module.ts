import { Module } from '@nestjs/common';
import { CallMeetings } from './call-meetings.handler.js';
import { GiveTasks } from './give-tasks.handler.js';
import { MeetingsController } from './meetings.controller.js';
import { MinuteMeeting } from './minute-meeting.handler.js';
import { MinutesController } from './minutes.controller.js';
import { TasksController } from './tasks.controller.js';

@Module({
  controllers: [MeetingsController, MinutesController, TasksController],
  providers: [CallMeetings, MinuteMeeting, GiveTasks],
})
export class MeetingsModule {}
