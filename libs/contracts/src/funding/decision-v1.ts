import { Type } from 'class-transformer';
import {
  IsDefined,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { MoneyValue } from '../values/money.js';
import { PriorityAmount } from '../values/priority-amount.js';

/** What others may know of any decision, at its version. */
class DecisionAmounts {
  @IsUUID()
  decisionId!: string;

  @IsUUID()
  applicationId!: string;

  @IsUUID()
  roundId!: string;

  @IsUUID()
  organisationId!: string;

  /** What was granted; zero where it was refused. */
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  granted!: MoneyValue;

  /** What of it is booked on the envelope. */
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  committed!: MoneyValue;

  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  paid!: MoneyValue;

  @IsString()
  proposedBy!: string;

  @IsString({ each: true })
  @ArrayMinSize(1)
  approvedBy!: string[];

  @IsISO8601()
  decidedAt!: string;
}

class DecisionFacts extends DecisionAmounts {
  /** Absent in what was told before there were more than two. */
  @IsOptional()
  @IsIn(['granted', 'reduced', 'reserve', 'refused', 'deferred'])
  outcome?: string;
}

class DecisionState extends DecisionFacts {
  /** `granted`, split over the priorities it serves. */
  @IsArray()
  @ArrayMinSize(1)
  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => PriorityAmount)
  priorities!: PriorityAmount[];
}

const czk = (amount: string) => ({ amount, currency: 'CZK' });
const state = (amount: string): DecisionState => ({
  decisionId: '019a9d3e-1c00-7000-8000-000000000006',
  applicationId: '019a9d3e-1c00-7000-8000-000000000004',
  roundId: '019a9d3e-1c00-7000-8000-000000000005',
  organisationId: '5f0c9d3e-1c00-5000-8000-000000000002',
  granted: czk(amount),
  committed: czk(amount),
  paid: czk('0.00'),
  priorities: [
    {
      planId: '019a9d3e-1c00-7000-8000-000000000003',
      planVersion: 1,
      priorityCode: 'P1',
      share: '1',
      amount: czk(amount),
    },
  ],
  proposedBy: '019a9d3e-1c00-7000-8000-000000000007',
  approvedBy: ['019a9d3e-1c00-7000-8000-000000000008'],
  decidedAt: '2026-11-22T10:00:00.000Z',
});

const { priorities: _none, ...OUTSIDE } = state('90000.00');

export class DecisionGrantedV1 extends DecisionState {
  static readonly type = 'funding.decision.granted.v1';
  static readonly example: DecisionGrantedV1 = state('8270.00');
}

/** No money: refused, or merit without money. */
export class DecisionRefusedV1 extends DecisionState {
  static readonly type = 'funding.decision.refused.v1';
  static readonly example: DecisionRefusedV1 = state('0.00');
}

/** Money for what serves no priority of the plan: with the reason, and the two people who signed it. */
export class DecisionMadeOutsidePlanV1 extends DecisionFacts {
  static readonly type = 'funding.decision.made-outside-plan.v1';
  static readonly example: DecisionMadeOutsidePlanV1 = {
    ...OUTSIDE,
    outcome: 'granted',
    reason: 'Povodeň v červnu: náhradní ubytování, které plán nemohl předvídat',
    signedBy: ['019a9d3e-1c00-7000-8000-000000000007', '019a9d3e-1c00-7000-8000-000000000008'],
  };

  @IsString()
  reason!: string;

  @IsString({ each: true })
  @ArrayMinSize(2)
  signedBy!: string[];
}

/** What a decision stands at after it was varied: all of its state, as if it had been decided so. */
export class DecisionVariedV1 extends DecisionAmounts {
  static readonly type = 'funding.decision.varied.v1';
  static readonly example: DecisionVariedV1 = {
    ...state('8270.00'),
    ...{ granted: czk('6000.00'), committed: czk('6000.00'), returned: czk('2270.00'), outcome: 'reduced' },
    priorities: state('6000.00').priorities,
    ...{ kind: 'reduction', variationId: '019a9d3e-1c00-7000-8000-000000000009', reason: 'Menší kapacita služby' },
  };

  @IsIn(['granted', 'reduced', 'reserve', 'refused', 'deferred', 'revoked', 'renounced'])
  outcome!: string;

  /** How it was varied last. */
  @IsIn(['reduction', 'renunciation', 'transfer', 'top-up', 'offer'])
  kind!: string;

  @IsUUID()
  variationId!: string;

  @IsString()
  reason!: string;

  /** What came back of it so far. */
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  returned!: MoneyValue;

  /** `granted`, split over the priorities it serves; none where it stands outside of the plan. */
  @IsArray()
  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => PriorityAmount)
  priorities!: PriorityAmount[];
}
