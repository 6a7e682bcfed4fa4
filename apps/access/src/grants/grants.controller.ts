import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Asked, By, Does, idParam, IfMatch, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { GiveGrant } from './give-grant.handler.js';
import { GiveGrantBody, ShownGrant, WithdrawGrantBody } from './grants.dto.js';
import { grantList, Grants } from './grants.queries.js';
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
  @Does({ id: 'listGrants', summary: 'Who holds which role.', answer: ShownGrant, list: grantList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownGrant>> {
    return this.grants.list(by, asked);
  }

  @Post()
  @May('access:manage-people')
  @Does({
    id: 'giveGrant',
    summary: 'Gives a role, for an authority; in all of it, or within a territory or an organisation.',
    answer: ShownGrant,
    refuses: [
      ...['person/not-found', 'person/blocked', 'authority/not-found', 'grant/own'],
      ...['grant/there-already', 'grant/period-reversed', 'grant/authority-missing', 'grant/organisation-missing'],
      ...[
        'grant/operator-is-of-the-installation',
        'grant/organisation-of-no-provider',
        'grant/organisation-or-territory',
      ],
    ],
    example: {
      ...{ personId: '01a1f0c0-0000-7000-8000-000000000006', role: 'planner', authority: 'cz-liberec' },
      ...{ territory: { scheme: 'cz-csu', level: 'orp', code: '5109' }, until: '2027-12-31' },
    },
  })
  async give(@By() by: Actor, @Body() { personId, authority, ...asked }: GiveGrantBody): Promise<ShownGrant> {
    const { id } = await this.giving.give(personId, authority, asked, by);
    return this.grants.one(by, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @May('access:manage-people')
  @Does({
    id: 'withdrawGrant',
    summary: 'Takes a role back; within a second it opens nothing more.',
    answer: ShownGrant,
    refuses: ['grant/not-found', 'grant/withdrawn'],
    example: { reason: 'Přechod na jiný odbor' },
  })
  async withdraw(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: WithdrawGrantBody,
  ): Promise<ShownGrant> {
    await this.withdrawing.withdraw(id, read, reason, by);
    return this.grants.one(by, id);
  }
}
