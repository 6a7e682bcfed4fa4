import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { civilDate, dayOf, type Clock } from '@levada/kernel';
import type { IdempotencyKey } from '@levada/persistence';
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
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { ofPlaces } from '../known-territories/known-territories.queries.js';
import { GiveTasks } from './give-tasks.handler.js';
import { GiveTaskDto, ShownTask } from './tasks.dto.js';
import { tasksOn } from './tasks.queries.js';

@Controller('api/v1/planning')
export class TasksController {
  constructor(
    @Inject(GiveTasks) private readonly giving: GiveTasks,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('bodies/:bodyId/tasks')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'giveTask',
    summary: 'Gives somebody a task of a body; it may wait for project money.',
    answer: ShownTask,
    refuses: ['body/not-found', 'body/ended', 'member/not-found', 'meeting/not-found', 'post/not-found'],
    example: { text: 'Rozeslat šablonu obcím', who: 'Odbor sociálních věcí', dueOn: '2026-06-30' },
  })
  async give(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') bodyId: string,
    @Body() body: GiveTaskDto,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownTask> {
    const { id } = await this.giving.give(by, reach, bodyId, body, key);
    return this.lists.one(by, this.today(), id, 'task/not-found');
  }

  @Get('tasks')
  @May('planning:read-bodies', 'territory')
  @Does({
    id: 'listTasks',
    summary: 'Tasks of bodies, by when they are due: open, waiting for project money, overdue, done.',
    answer: ShownTask,
    list: tasksOn(civilDate('2000-01-01')),
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownTask>> {
    return this.lists.answer(by, this.today(), asked, ofPlaces('b.territory_key', reach));
  }

  @Post('tasks/:taskId/done')
  @HttpCode(200)
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'finishTask',
    summary: 'Writes down that a task is done.',
    answer: ShownTask,
    refuses: ['task/not-found', 'body/ended', 'task/done-already'],
  })
  async finish(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('taskId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownTask> {
    await this.giving.finish(by, reach, id, read);
    return this.lists.one(by, this.today(), id, 'task/not-found');
  }

  private today() {
    return tasksOn(dayOf(this.clock.now()));
  }
}
