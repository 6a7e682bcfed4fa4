import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Anybody, CLOCK, Tokens, TOKENS } from '@levada/platform';
import { INSTALLATION } from '../authorities/authority.js';
import { Authorities } from '../authorities/authorities.queries.js';
import { DEMO_ACCOUNTS } from './demo-accounts.config.js';
import { DemoTokenBody } from './demo-accounts.dto.js';
import { DEMO_PEOPLE, demoPerson } from './demo-account.js';

const HOURS = 12;

/** Tokens of demo accounts, for anybody who can reach the door: only where the operator asked for them. */
@Controller('api/v1/access')
export class DemoAccountsController {
  constructor(
    @Inject(Authorities) private readonly authorities: Authorities,
    @Inject(TOKENS) private readonly tokens: Tokens,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DEMO_ACCOUNTS) private readonly enabled: boolean,
  ) {}

  @Get('demo-accounts')
  @Anybody()
  list(): { items: { role: string; name: string }[] } {
    if (!this.enabled) throw refuse('demo-account/not-enabled');
    return { items: Object.entries(DEMO_PEOPLE).map(([role, name]) => ({ role, name })) };
  }

  @Post('demo-tokens')
  @HttpCode(200)
  @Anybody()
  async token(
    @Body() { role, authority }: DemoTokenBody,
  ): Promise<{ token: string; expiresAt: string; personId: string; name: string }> {
    if (!this.enabled) throw refuse('demo-account/not-enabled');
    const person = demoPerson(role, await this.authorityFor(role, authority));
    const expiresAt = new Date(this.clock.now().getTime() + HOURS * 3_600_000).toISOString();
    return {
      token: await this.tokens.sign(person, 'levada', HOURS * 3600),
      expiresAt,
      personId: person.id,
      name: person.name,
    };
  }

  private async authorityFor(role: string, slug: string | undefined): Promise<string> {
    if (role === 'operator') return INSTALLATION;
    const authority = slug === undefined ? (await this.authorities.list())[0] : await this.authorities.named(slug);
    if (!authority) throw refuse('authority/not-found', { slug: slug ?? '–' });
    return authority.id;
  }
}
