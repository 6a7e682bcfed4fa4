import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { Asked, By, Does, idParam, IfMatch, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { NameDeputyBody, SetApprovalLevelsBody, ShownApprovalLevels, ShownDeputy } from './approval-levels.dto.js';
import { Deputies, deputyList } from './deputies.queries.js';
import { SetApprovalLevels } from './set-approval-levels.handler.js';

/** Who says yes to money, from which amount on, and who stands in for them. */
@Controller('api/v1/funding')
export class ApprovalLevelsController {
  constructor(
    @Inject(SetApprovalLevels) private readonly handler: SetApprovalLevels,
    @Inject(Deputies) private readonly deputies: Deputies,
  ) {}

  @Get('approval-levels')
  @May('funding:read-funding')
  @Does({ id: 'getApprovalLevels', summary: 'Who has to say yes, from which amount on.', answer: ShownApprovalLevels })
  async levels(@By() by: Actor): Promise<ShownApprovalLevels> {
    return { levels: [...(await this.handler.read(by))] };
  }

  @Put('approval-levels')
  @May('funding:set-approval-levels')
  @Does({
    id: 'setApprovalLevels',
    summary: 'Says who has to say yes, in this order and from which amount on.',
    answer: ShownApprovalLevels,
    refuses: ['approval-level/none'],
    example: {
      levels: [
        { title: 'Vedoucí odboru', role: 'approver', from: '0' },
        {
          ...{ title: 'Komise rady', role: 'committee-member', from: '250000' },
          vote: { quorum: 5, majority: 'absolute' },
        },
      ],
    },
  })
  async set(@Body() { levels }: SetApprovalLevelsBody, @By() by: Actor): Promise<ShownApprovalLevels> {
    await this.handler.set(levels, by);
    return this.levels(by);
  }

  @Get('deputies')
  @May('funding:read-funding')
  @Does({ id: 'listDeputies', summary: 'Who stands in for whom.', answer: ShownDeputy, list: deputyList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownDeputy>> {
    return this.deputies.list(by, asked);
  }

  @Post('deputies')
  @May('funding:approve-proposal')
  @Does({
    id: 'nameDeputy',
    summary: 'Names who says yes in one’s own place, for some days.',
    answer: ShownDeputy,
    refuses: ['deputy/oneself', 'deputy/ends-before', 'deputy/too-long'],
    example: {
      deputy: '01a1f0c0-0000-7000-8000-000000000009',
      from: '2027-07-01',
      until: '2027-07-14',
      reason: 'Dovolená',
    },
  })
  async name(@Body() body: NameDeputyBody, @By() by: Actor): Promise<ShownDeputy> {
    return this.deputies.one(by, await this.handler.name(body, by));
  }

  @Post('deputies/:id/end')
  @HttpCode(200)
  @May('funding:end-deputy')
  @Does({
    id: 'endDeputy',
    summary: 'Ends that somebody stands in for oneself.',
    answer: ShownDeputy,
    refuses: ['deputy/not-found', 'deputy/of-another', 'deputy/ended'],
  })
  async end(@idParam('id') id: string, @IfMatch() version: number, @By() by: Actor): Promise<ShownDeputy> {
    await this.handler.end(id, version, by);
    return this.deputies.one(by, id);
  }
}
