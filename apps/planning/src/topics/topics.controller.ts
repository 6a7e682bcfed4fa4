import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { By, Does, idParam, IfMatch, May, type Actor } from '@levada/platform';
import { KeepTopics } from './keep-topics.handler.js';
import { NameReaderDto, OpenTopicDto, ShownTopic, ShownTopics, TakePositionDto } from './topics.dto.js';
import { TopicsQueries } from './topics.queries.js';

/** Sensitive topics. A role opens the door; only being named shows what is behind it. */
@Controller('api/v1/planning/topics')
export class TopicsController {
  constructor(
    @Inject(KeepTopics) private readonly keeping: KeepTopics,
    @Inject(TopicsQueries) private readonly topics: TopicsQueries,
  ) {}

  @Post()
  @May('planning:keep-topics', 'anywhere')
  @Does({
    id: 'openTopic',
    summary: 'Opens a sensitive topic: until others are named, who opened it alone sees it.',
    answer: ShownTopic,
    example: { title: 'Rušení ústavu', text: 'Zřizovatel a obec to vidí jinak.' },
  })
  async open(@By() by: Actor, @Body() body: OpenTopicDto): Promise<ShownTopic> {
    return this.topics.one(by, await this.keeping.open(by, body));
  }

  @Get()
  @May('planning:read-topics', 'anywhere')
  @Does({ id: 'listTopics', summary: 'The sensitive topics that who asks was named for.', answer: ShownTopics })
  async list(@By() by: Actor): Promise<ShownTopics> {
    return this.topics.list(by);
  }

  @Get(':topicId')
  @May('planning:read-topics', 'anywhere')
  @Does({
    id: 'getTopic',
    summary: 'A sensitive topic with the positions on it.',
    answer: ShownTopic,
    refuses: ['topic/not-found'],
  })
  async one(@By() by: Actor, @idParam('topicId') id: string): Promise<ShownTopic> {
    return this.topics.one(by, id);
  }

  @Post(':topicId/readers')
  @HttpCode(200)
  @May('planning:keep-topics', 'anywhere')
  @Does({
    id: 'nameReader',
    summary: 'Names a person who sees the topic from now on.',
    answer: ShownTopic,
    refuses: ['topic/not-found'],
    example: { personId: '019a9d3e-1c00-7000-8000-0000000000c1' },
  })
  async name(
    @By() by: Actor,
    @idParam('topicId') id: string,
    @IfMatch() read: number,
    @Body() { personId }: NameReaderDto,
  ): Promise<ShownTopic> {
    await this.keeping.name(by, { id, read }, personId);
    return this.topics.one(by, id);
  }

  @Post(':topicId/readers/:personId/removal')
  @HttpCode(204)
  @May('planning:keep-topics', 'anywhere')
  @Does({
    id: 'removeReader',
    summary: 'A person no longer sees the topic.',
    refuses: ['topic/not-found', 'topic/opener-stays'],
    status: [204],
  })
  async unname(
    @By() by: Actor,
    @idParam('topicId') id: string,
    @idParam('personId') personId: string,
    @IfMatch() read: number,
  ): Promise<void> {
    await this.keeping.unname(by, { id, read }, personId);
  }

  @Post(':topicId/positions')
  @May('planning:keep-topics', 'anywhere')
  @Does({
    id: 'recordPosition',
    summary: 'Writes down how somebody sees it.',
    answer: ShownTopic,
    refuses: ['topic/not-found'],
    example: { who: 'Obec', stakeholderType: 'municipality', position: 'Zachovat do roku 2030.', on: '2026-03-01' },
  })
  async takePosition(
    @By() by: Actor,
    @idParam('topicId') id: string,
    @IfMatch() read: number,
    @Body() body: TakePositionDto,
  ): Promise<ShownTopic> {
    await this.keeping.takePosition(by, { id, read }, body);
    return this.topics.one(by, id);
  }
}
