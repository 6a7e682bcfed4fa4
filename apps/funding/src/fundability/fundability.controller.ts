import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { By, Does, idParam, May, type Actor } from '@levada/platform';
import { CheckMeasuresBody, ShownFundability } from './fundability.dto.js';
import { Fundability } from './fundability.queries.js';

/** Measures of a plan beside a guideline, before anybody applies. */
@Controller('api/v1/funding/programme-versions')
export class FundabilityController {
  constructor(@Inject(Fundability) private readonly fundability: Fundability) {}

  @Post(':id/fundability')
  @HttpCode(200)
  @May('funding:check-fundability')
  @Does({
    id: 'checkFundability',
    summary: 'Says of each measure whether it can be funded under a guideline, and by which rule not.',
    answer: ShownFundability,
    refuses: ['programme-version/not-found', 'plan/not-known', 'money/mixed-currencies', 'money/malformed'],
    example: {
      planId: '01a1f0c0-0000-7000-8000-000000000001',
      measures: [
        {
          ...{ code: 'M4.1', part: '4', measureKind: 'new', priorityCode: 'Z4', from: '2027-01-01', to: '2027-12-31' },
          costs: [{ source: 'state', amount: { amount: '42000.00', currency: 'EUR' } }],
        },
      ],
    },
  })
  async check(@idParam('id') id: string, @Body() body: CheckMeasuresBody, @By() by: Actor): Promise<ShownFundability> {
    return this.fundability.of(id, body, by);
  }
}
