import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import { Anybody, Does } from '@levada/platform';
import { INSTALLATION } from '../authorities/authority.js';
import { Authorities } from '../authorities/authorities.queries.js';
import { DEMO_ACCOUNTS } from '../demo-accounts.config.js';
import { DemoAccountsAnswer, DemoTokenAnswer, DemoTokenBody } from './demo-accounts.dto.js';
import { DEMO_PASSWORD, DEMO_PEOPLE, demoPerson, ofOneProvider, type DemoRole } from './demo-account.js';
import { MakeDemoPerson } from './make-demo-person.handler.js';

/** Demo people, for anybody who can reach the door: only where the operator asked for them. */
@Controller('api/v1/access')
export class DemoAccountsController {
  constructor(
    @Inject(Authorities) private readonly authorities: Authorities,
    @Inject(MakeDemoPerson) private readonly making: MakeDemoPerson,
    @Inject(DEMO_ACCOUNTS) private readonly enabled: boolean,
  ) {}

  @Get('demo-accounts')
  @Anybody()
  @Does({
    id: 'listDemoAccounts',
    summary: 'Demo people of the first authority, and the password of all of them.',
    answer: DemoAccountsAnswer,
    refuses: ['demo-account/not-enabled'],
  })
  async list(): Promise<{ password: string; items: { role: string; name: string; email: string }[] }> {
    if (!this.enabled) throw refuse('demo-account/not-enabled');
    const [home] = await this.authorities.list();
    const roles = (Object.keys(DEMO_PEOPLE) as DemoRole[]).filter((role) => home || role === 'operator');
    const items = await Promise.all(
      roles.map(async (role) => {
        const person = demoPerson(role, role === 'operator' ? INSTALLATION : home!.id, home?.slug ?? '');
        if (ofOneProvider(role)) return (await this.making.isMade(person)) ? [person] : [];
        await this.making.make(person);
        return [person];
      }),
    );
    return { password: DEMO_PASSWORD, items: items.flat().map(({ role, name, email }) => ({ role, name, email })) };
  }

  @Post('demo-tokens')
  @HttpCode(200)
  @Anybody()
  @Does({
    id: 'getDemoToken',
    summary: 'A session of a demo person, for scripts.',
    answer: DemoTokenAnswer,
    refuses: ['demo-account/not-enabled', 'authority/not-found', 'grant/organisation-missing'],
    example: { role: 'planner' },
  })
  async token(
    @Body() { role, authority, organisationId }: DemoTokenBody,
  ): Promise<{ token: string; expiresAt: string; personId: string; name: string }> {
    if (!this.enabled) throw refuse('demo-account/not-enabled');
    const home = role === 'operator' ? undefined : await this.authorityFor(authority);
    const person = demoPerson(role, home?.id ?? INSTALLATION, home?.slug ?? '');
    await this.making.make(person, organisationId);
    const { secret, expiresAt } = await this.making.signIn(person);
    return { token: secret, expiresAt: expiresAt.toISOString(), personId: person.id, name: person.name };
  }

  private async authorityFor(slug: string | undefined): Promise<{ id: string; slug: string }> {
    const authority = slug === undefined ? (await this.authorities.list())[0] : await this.authorities.named(slug);
    if (!authority) throw refuse('authority/not-found', { slug: slug ?? '–' });
    return authority;
  }
}
