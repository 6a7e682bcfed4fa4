import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { By, May, type Actor } from '@levada/platform';
import type { Authority } from './authority.js';
import { Authorities } from './authorities.queries.js';
import { OpenAuthorityBody } from './authorities.dto.js';
import { OpenAuthority } from './open-authority.handler.js';

@Controller('api/v1/access/authorities')
export class AuthoritiesController {
  constructor(
    @Inject(OpenAuthority) private readonly handler: OpenAuthority,
    @Inject(Authorities) private readonly authorities: Authorities,
  ) {}

  /** 201 when it is new, 200 when it is there already. */
  @Post()
  @May('access:open-authority')
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
  async list(): Promise<{ items: Authority[] }> {
    return { items: await this.authorities.list() };
  }
}
