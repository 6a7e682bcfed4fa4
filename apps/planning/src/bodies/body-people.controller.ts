import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  Lists,
  May,
  OnceIfAsked,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import {
  ChooseDto,
  DeclineDto,
  EndMembershipDto,
  NominateDto,
  ShownMember,
  ShownNomination,
  SubstituteDto,
} from './bodies.dto.js';
import { loadBody, memberList, nominationList } from './bodies.queries.js';
import { SeatPeople } from './seat-people.handler.js';

const RECORDED = ['body/not-found', 'body/ended'];
const SEATED = [...RECORDED, 'member/sits-already', 'member/term-reversed', 'member/outside-term'];
const NOMINEE = { name: 'Jana Nová', represents: 'Město Česká Lípa' };

/** Nominations for the seats of a body, and who sits on them. */
@Controller('api/v1/planning/bodies/:bodyId')
export class BodyPeopleController {
  constructor(
    @Inject(SeatPeople) private readonly seating: SeatPeople,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('nominations')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'nominateMember',
    summary: 'Writes down who was nominated for a seat, and by whom.',
    answer: ShownNomination,
    refuses: [...RECORDED, 'seat-rule/not-found', 'partner/not-found'],
    example: { ...NOMINEE, seatRuleId: '019a9d3e-1c00-7000-8000-000000000003', nominatedBy: 'Zastupitelstvo města' },
  })
  async nominate(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') id: string,
    @Body() body: NominateDto,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownNomination> {
    const nomination = await this.seating.nominate(by, reach, id, body, key);
    return this.lists.one(by, nominationList, nomination.id, 'nomination/not-found');
  }

  @Get('nominations')
  @May('planning:read-bodies', 'territory')
  @Does({
    id: 'listNominations',
    summary: 'Nominations for the seats of a body, and what became of them.',
    answer: ShownNomination,
    list: nominationList,
    refuses: ['body/not-found'],
  })
  async nominations(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') id: string,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownNomination>> {
    await this.expectBody(by, reach, id);
    return this.lists.answer(by, nominationList, asked, [(bind) => `n.body_id = ${bind(id)}`]);
  }

  @Post('nominations/:nominationId/choice')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'chooseNominee',
    summary: 'Gives a place to who was nominated: never to more than there are places on any day.',
    answer: ShownMember,
    refuses: [...SEATED, 'nomination/not-found', 'nomination/settled', 'seat-rule/full'],
    example: { from: '2026-01-01' },
  })
  async choose(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') bodyId: string,
    @idParam('nominationId') id: string,
    @IfMatch() read: number,
    @Body() body: ChooseDto,
  ): Promise<ShownMember> {
    const member = await this.seating.choose(by, reach, { bodyId, id }, read, body);
    return this.lists.one(by, memberList, member.id, 'member/not-found');
  }

  @Post('nominations/:nominationId/refusal')
  @HttpCode(200)
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'declineNominee',
    summary: 'Declines a nomination, with the reason.',
    answer: ShownNomination,
    refuses: [...RECORDED, 'nomination/not-found', 'nomination/settled'],
    example: { reason: 'Okres má oba delegáty.' },
  })
  async decline(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') bodyId: string,
    @idParam('nominationId') id: string,
    @IfMatch() read: number,
    @Body() { reason }: DeclineDto,
  ): Promise<ShownNomination> {
    await this.seating.decline(by, reach, { bodyId, id }, read, reason);
    return this.lists.one(by, nominationList, id, 'nomination/not-found');
  }

  @Get('members')
  @May('planning:read-bodies', 'territory')
  @Does({
    id: 'listMembers',
    summary: 'Who sits, sat or will sit in a body, and their substitutes.',
    answer: ShownMember,
    list: memberList,
    refuses: ['body/not-found'],
  })
  async members(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') id: string,
    @Asked() asked: AskedList,
  ): Promise<Page<ShownMember>> {
    await this.expectBody(by, reach, id);
    return this.lists.answer(by, memberList, asked, [(bind) => `m.body_id = ${bind(id)}`]);
  }

  @Post('members/:memberId/substitutes')
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'nameSubstitute',
    summary: 'Names who comes in a member’s place.',
    answer: ShownMember,
    refuses: [...SEATED, 'member/not-found', 'member/substitute-of-substitute', 'partner/not-found'],
    example: { ...NOMINEE, from: '2026-01-01' },
  })
  async substitute(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') bodyId: string,
    @idParam('memberId') id: string,
    @IfMatch() read: number,
    @Body() body: SubstituteDto,
  ): Promise<ShownMember> {
    const substitute = await this.seating.substitute(by, reach, { bodyId, id }, read, body);
    return this.lists.one(by, memberList, substitute.id, 'member/not-found');
  }

  @Post('members/:memberId/end')
  @HttpCode(200)
  @May('planning:keep-bodies', 'territory')
  @Does({
    id: 'endMembership',
    summary: 'A member resigns or is called back; who substituted them leaves with them.',
    answer: ShownMember,
    refuses: [...RECORDED, 'member/not-found', 'member/term-reversed', 'member/ends-already'],
    example: { on: '2026-06-30', reason: 'Odstoupila.' },
  })
  async end(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('bodyId') bodyId: string,
    @idParam('memberId') id: string,
    @IfMatch() read: number,
    @Body() body: EndMembershipDto,
  ): Promise<ShownMember> {
    await this.seating.end(by, reach, { bodyId, id }, read, body);
    return this.lists.one(by, memberList, id, 'member/not-found');
  }

  /** A body that is not there is told as such, not as one without people. */
  private async expectBody(by: Actor, reach: Reach, id: string): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadBody(tx, id, reach));
  }
}
