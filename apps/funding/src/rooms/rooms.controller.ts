import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Asked,
  By,
  Does,
  idParam,
  May,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { ReckonRooms } from './reckon-rooms.handler.js';
import { ShownReckoning, ShownRoom, ShownRoomNow } from './rooms.dto.js';
import { roomList, Rooms } from './rooms.queries.js';

/** What the compensation of a service leaves after all who give to it, and with it the most that a round may give. */
@Controller('api/v1/funding')
export class RoomsController {
  constructor(
    @Inject(ReckonRooms) private readonly handler: ReckonRooms,
    @Inject(Rooms) private readonly rooms: Rooms,
  ) {}

  @Post('rounds/:roundId/compensations')
  @HttpCode(200)
  @May('funding:calculate-compensation')
  @Does({
    id: 'reckonRooms',
    summary:
      'Reckons the compensations of all services that applications of a round are for, and what they leave. Where one cannot be reckoned, its line says why.',
    answer: ShownReckoning,
    refuses: ['round/not-found', 'round/decided', 'round/sealed', 'room/not-demanded'],
  })
  async reckon(@idParam('roundId') roundId: string, @By() by: Actor): Promise<ShownReckoning> {
    return this.handler.reckon(roundId, by);
  }

  @Get('rounds/:roundId/rooms')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'listRooms',
    summary: 'What the compensations leave for the applications of a round, as they were last reckoned.',
    answer: ShownRoom,
    list: roomList,
    refuses: ['round/not-found', 'round/sealed'],
  })
  async list(
    @idParam('roundId') roundId: string,
    @By() by: Actor,
    @Within() reach: Reach,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownRoom>> {
    return this.rooms.ofRound(by, reach, roundId, asked);
  }

  @Get('applications/:id/room')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'getRoom',
    summary: 'What the compensation leaves for an application now, and who gives what to the same service.',
    answer: ShownRoomNow,
    refuses: ['application/not-found', 'round/sealed', 'conflict/recused', 'room/not-demanded'],
  })
  async now(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownRoomNow> {
    return this.rooms.now(by, reach, id);
  }
}
