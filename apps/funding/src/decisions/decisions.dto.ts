import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { MoneyValue, PriorityRef } from '@levada/contracts';
import { PageQuery, Nested, NestedList } from '@levada/platform';

export class ProposeDecisionBody {
  @IsUUID()
  applicationId!: string;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;

  /** The priorities that the decision serves, with shares that add up to 1. */
  @IsOptional()
  @ArrayMaxSize(50)
  @NestedList(() => PriorityRef)
  priorityRefs?: PriorityRef[];

  @IsString()
  @MinLength(3)
  @MaxLength(2000)
  reason!: string;
}

export class DecisionsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  round?: string;

  @IsOptional()
  @IsUUID()
  plan?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  priority?: string;

  /** Approved ones are the decisions that count; proposals wait for their second person. */
  @IsOptional()
  @IsIn(['approved', 'proposed', 'all'])
  status: 'approved' | 'proposed' | 'all' = 'approved';
}
