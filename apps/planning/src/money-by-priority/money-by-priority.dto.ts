import { IsString, IsUUID, MaxLength } from 'class-validator';

export class PlanOfMoney {
  @IsUUID()
  plan!: string;
}

export class PriorityPath {
  @IsUUID()
  planId!: string;

  @IsString()
  @MaxLength(60)
  code!: string;
}
