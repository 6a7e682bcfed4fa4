import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { Asked, By, Does, Lists, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { PlanPost } from './plan-post.handler.js';
import { PlanPostDto, ShownPost } from './posts.dto.js';
import { postList } from './posts.queries.js';

@Controller('api/v1/planning/posts')
export class PostsController {
  constructor(
    @Inject(PlanPost) private readonly planning: PlanPost,
    @Inject(Lists) private readonly lists: Lists,
  ) {}

  @Post()
  @May('planning:keep-bodies')
  @Does({
    id: 'planPost',
    summary: 'Plans a post that waits for project money: an application, or its decision, says where it stands.',
    answer: ShownPost,
    refuses: ['post/waits-for-one', 'plan/not-found', 'body/not-found'],
    example: { title: 'Manažer střednědobého plánu', applicationId: '019a9d3e-1c00-7000-8000-000000000051' },
  })
  async plan(@By() by: Actor, @Body() body: PlanPostDto): Promise<ShownPost> {
    const { id } = await this.planning.plan(by, body);
    return this.lists.one(by, postList, id, 'post/not-found');
  }

  @Get()
  @May('planning:read-bodies')
  @Does({
    id: 'listPosts',
    summary: 'Posts that wait for project money, and what funding told of it.',
    answer: ShownPost,
    list: postList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownPost>> {
    return this.lists.answer(by, postList, asked);
  }
}
