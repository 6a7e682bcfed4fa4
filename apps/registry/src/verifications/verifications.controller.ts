import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Asked, By, Does, idParam, May, type Actor, type AskedList, type Page } from '@levada/platform';
import type { Verification } from './verification.js';
import { AskChecksDto, MadeVerifications, RecordVerificationDto, ShownVerification } from './verifications.dto.js';
import { verificationList, VerificationsQueries } from './verifications.queries.js';
import { VerifyOrganisation } from './verify-organisation.handler.js';

@Controller('api/v1/registry')
export class VerificationsController {
  constructor(
    @Inject(VerifyOrganisation) private readonly verifying: VerifyOrganisation,
    @Inject(VerificationsQueries) private readonly verifications: VerificationsQueries,
  ) {}

  @Get('verifications')
  @May('registry:read-cases')
  @Does({
    id: 'listVerifications',
    summary: 'What was checked, who answered and what, newest first.',
    answer: ShownVerification,
    list: verificationList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownVerification>> {
    return this.verifications.list(by, asked);
  }

  @Post('organisations/:id/verifications')
  @HttpCode(200)
  @May('registry:handle-case')
  @Does({
    id: 'askChecks',
    summary:
      'Asks outside sources now. One that does not answer is “unavailable”, never clean, and is asked again by itself.',
    answer: MadeVerifications,
    refuses: ['organisation/not-found', 'organisation/merged', 'registration-rules/none', 'verification/not-asked-for'],
    example: { checks: ['identifier', 'sanctions'] },
  })
  async ask(@By() by: Actor, @idParam('id') id: string, @Body() { checks }: AskChecksDto): Promise<MadeVerifications> {
    return { items: (await this.verifying.ask(by, id, checks)).map(shown) };
  }

  @Post('organisations/:id/verifications/by-hand')
  @HttpCode(201)
  @May('registry:handle-case')
  @Does({
    id: 'recordVerification',
    summary: 'Takes down what a person saw themselves: premises, or a register that no source here answers for.',
    answer: ShownVerification,
    refuses: [
      ...['organisation/not-found', 'organisation/merged', 'site/not-found', 'verification/place-of-premises'],
      'registration-rules/none',
    ],
    example: {
      check: 'register',
      outcome: 'ok',
      source: 'Handelsregister, Auszug',
      evidence: 'Eingetragen seit 1998.',
    },
  })
  async record(
    @By() by: Actor,
    @idParam('id') id: string,
    @Body() told: RecordVerificationDto,
  ): Promise<ShownVerification> {
    return shown(await this.verifying.record(by, id, told));
  }
}

function shown({ authorityId: _own, madeAt, evidence, ...said }: Verification): ShownVerification {
  return { ...said, evidence: { ...evidence }, madeAt: madeAt.toISOString() };
}
