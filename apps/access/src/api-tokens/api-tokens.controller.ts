import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Asked, By, Does, idParam, IfMatch, SignedIn, type Actor, type AskedList, type Page } from '@levada/platform';
import { CreateApiTokenBody, CreatedApiToken, ShownApiToken } from './api-tokens.dto.js';
import { apiTokenList, ApiTokens } from './api-tokens.queries.js';
import { CreateApiToken } from './create-api-token.handler.js';

@Controller('api/v1/access/api-tokens')
export class ApiTokensController {
  constructor(
    @Inject(CreateApiToken) private readonly creating: CreateApiToken,
    @Inject(ApiTokens) private readonly tokens: ApiTokens,
  ) {}

  @Get()
  @SignedIn()
  @Does({ id: 'listApiTokens', summary: 'One’s own tokens for scripts.', answer: ShownApiToken, list: apiTokenList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownApiToken>> {
    return this.tokens.list(by, asked);
  }

  @Post()
  @SignedIn()
  @Does({
    id: 'createApiToken',
    summary: 'A token for a script: it acts as its owner, for the authority they act for now.',
    answer: CreatedApiToken,
    refuses: ['account/none', 'api-token/too-long'],
    example: { name: 'noční export', days: 90 },
  })
  async create(
    @By() by: Actor,
    @Body() body: CreateApiTokenBody,
  ): Promise<{ id: string; token: string; expiresAt: Date }> {
    return this.creating.create(by, body);
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @SignedIn()
  @Does({
    id: 'withdrawApiToken',
    summary: 'Takes a token back.',
    status: [204],
    refuses: ['api-token/not-found', 'api-token/withdrawn'],
  })
  async withdraw(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<void> {
    await this.creating.withdraw(by, id, read);
  }
}
