import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { By, idParam, IfMatch, PageQuery, SignedIn, type Actor, type Page } from '@levada/platform';
import { CreateApiTokenBody } from './api-tokens.dto.js';
import { ApiTokens, type ShownApiToken } from './api-tokens.queries.js';
import { CreateApiToken } from './create-api-token.handler.js';

@Controller('api/v1/access/api-tokens')
export class ApiTokensController {
  constructor(
    @Inject(CreateApiToken) private readonly creating: CreateApiToken,
    @Inject(ApiTokens) private readonly tokens: ApiTokens,
  ) {}

  @Get()
  @SignedIn()
  async list(@By() by: Actor, @Query() query: PageQuery): Promise<Page<ShownApiToken>> {
    return this.tokens.list(by, query);
  }

  @Post()
  @SignedIn()
  async create(
    @By() by: Actor,
    @Body() body: CreateApiTokenBody,
  ): Promise<{ id: string; token: string; expiresAt: Date }> {
    return this.creating.create(by, body);
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @SignedIn()
  async withdraw(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<void> {
    await this.creating.withdraw(by, id, read);
  }
}
