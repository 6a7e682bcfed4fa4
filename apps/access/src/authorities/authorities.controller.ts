import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Asked, By, Does, May, type Actor, type AskedList, type Page } from '@levada/platform';
import type { Authority } from './authority.js';
import { Authorities, authorityList } from './authorities.queries.js';
import { OpenAuthorityBody, ShownAuthority } from './authorities.dto.js';
import { OpenAuthority } from './open-authority.handler.js';

@Controller('api/v1/access/authorities')
export class AuthoritiesController {
  constructor(
    @Inject(OpenAuthority) private readonly handler: OpenAuthority,
    @Inject(Authorities) private readonly authorities: Authorities,
  ) {}

  @Post()
  @May('access:open-authority')
  @Does({
    id: 'openAuthority',
    summary: 'Opens an authority: 201 when it is new, 200 when it is there already.',
    answer: ShownAuthority,
    status: [200, 201],
    refuses: ['authority/slug-malformed'],
    example: {
      ...{ slug: 'praha-7', name: 'Městská část Praha 7', profile: 'cz-liberec' },
      territory: { scheme: 'cz-csu', level: 'city-district', code: '500186' },
    },
  })
  async open(
    @Body() body: OpenAuthorityBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Authority> {
    const { authority, opened } = await this.handler.open(body, by);
    void reply.status(opened ? 201 : 200);
    return authority;
  }

  @Get()
  @May('access:read-authorities', 'anywhere')
  @Does({
    id: 'listAuthorities',
    summary: 'Authorities of this installation.',
    answer: ShownAuthority,
    list: authorityList,
  })
  async list(@Asked() asked: AskedList): Promise<Page<ShownAuthority>> {
    return this.authorities.page(asked);
  }
}
