import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { idParam, By, May, type Actor } from '@levada/platform';
import { OpenRound } from './open-round.handler.js';
import { OpenRoundBody, showRound } from './rounds.dto.js';
import { Rounds } from './rounds.queries.js';

@Controller('api/v1/funding/rounds')
export class RoundsController {
  constructor(
    @Inject(OpenRound) private readonly handler: OpenRound,
    @Inject(Rounds) private readonly rounds: Rounds,
  ) {}

  @Post()
  @May('funding:open-round')
  async open(@Body() body: OpenRoundBody, @By() by: Actor): Promise<object> {
    return showRound(await this.handler.open(body, by));
  }

  @Get()
  @May('funding:read-funding', 'anywhere')
  async list(@By() by: Actor): Promise<object> {
    return { items: (await this.rounds.list(by)).map(showRound) };
  }

  @Get(':id')
  @May('funding:read-funding', 'anywhere')
  async one(@idParam('id') id: string, @By() by: Actor): Promise<object> {
    return showRound(await this.rounds.one(by, id));
  }
}
