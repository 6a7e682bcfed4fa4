import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { By, idParam, IfMatch, May, type Actor, type Page } from '@levada/platform';
import { GiveGrant } from './give-grant.handler.js';
import { GiveGrantBody, GrantsQuery, WithdrawGrantBody } from './grants.dto.js';
import { Grants, type ShownGrant } from './grants.queries.js';
import type { RoleGrant } from './role-grant.js';
import { WithdrawGrant } from './withdraw-grant.handler.js';

@Controller('api/v1/access/grants')
export class GrantsController {
  constructor(
    @Inject(GiveGrant) private readonly giving: GiveGrant,
    @Inject(WithdrawGrant) private readonly withdrawing: WithdrawGrant,
    @Inject(Grants) private readonly grants: Grants,
  ) {}

  @Get()
  @May('access:read-people')
  async list(@By() by: Actor, @Query() query: GrantsQuery): Promise<Page<ShownGrant>> {
    return this.grants.list(by, query);
  }

  @Post()
  @May('access:manage-people')
  async give(@By() by: Actor, @Body() { personId, authority, ...asked }: GiveGrantBody): Promise<RoleGrant> {
    return this.giving.give(personId, authority, asked, by);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @May('access:manage-people')
  async withdraw(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: WithdrawGrantBody,
  ): Promise<RoleGrant> {
    return this.withdrawing.withdraw(id, read, reason, by);
  }
}
