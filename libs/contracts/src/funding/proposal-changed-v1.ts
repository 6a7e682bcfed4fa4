import { Type } from 'class-transformer';
import { IsArray, IsDefined, IsIn, IsInt, IsString, IsUUID, Min, ValidateNested } from 'class-validator';
import { MoneyValue } from '../values/money.js';

/** What a proposal would give to one priority. */
export class ProposedForPriority {
  @IsUUID()
  planId!: string;

  @IsInt()
  @Min(1)
  planVersion!: number;

  @IsString()
  priorityCode!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  amount!: MoneyValue;
}

/** What is put forward and not decided yet, by priority: all of it at its version, nothing once it has ended. */
export class ProposalChangedV1 {
  static readonly type = 'funding.proposal.changed.v1';
  static readonly example: ProposalChangedV1 = {
    proposalId: '019a9d3e-1c00-7000-8000-00000000000a',
    roundId: '019a9d3e-1c00-7000-8000-000000000005',
    status: 'draft',
    priorities: [
      {
        planId: '019a9d3e-1c00-7000-8000-000000000003',
        planVersion: 1,
        priorityCode: 'P1',
        amount: { amount: '8270.00', currency: 'CZK' },
      },
    ],
  };

  @IsUUID()
  proposalId!: string;

  @IsUUID()
  roundId!: string;

  @IsIn(['draft', 'submitted', 'returned', 'decided', 'withdrawn', 'lapsed'])
  status!: string;

  @IsArray()
  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => ProposedForPriority)
  priorities!: ProposedForPriority[];
}
