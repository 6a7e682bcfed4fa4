import { Type } from 'class-transformer';
import { IsDefined, IsArray, IsString, IsUUID, ValidateNested } from 'class-validator';
import { MoneyValue } from '../values/money.js';
import { PriorityAmount } from '../values/priority-amount.js';

export class ApplicationSubmittedV1 {
  static readonly type = 'funding.application.submitted.v1';
  static readonly example: ApplicationSubmittedV1 = {
    applicationId: '019a9d3e-1c00-7000-8000-000000000004',
    roundId: '019a9d3e-1c00-7000-8000-000000000005',
    organisationId: '5f0c9d3e-1c00-5000-8000-000000000002',
    title: 'Pečovatelská služba Hejnice',
    requested: { amount: '20000.00', currency: 'CZK' },
    priorities: [
      {
        planId: '019a9d3e-1c00-7000-8000-000000000003',
        planVersion: 1,
        priorityCode: 'P1',
        share: '1',
        amount: { amount: '20000.00', currency: 'CZK' },
      },
    ],
  };

  @IsUUID()
  applicationId!: string;

  @IsUUID()
  roundId!: string;

  @IsUUID()
  organisationId!: string;

  @IsString()
  title!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  requested!: MoneyValue;

  /** Empty while nobody has said which priority the application serves. */
  @IsArray()
  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => PriorityAmount)
  priorities!: PriorityAmount[];
}
