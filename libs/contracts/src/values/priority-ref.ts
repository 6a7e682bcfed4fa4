import { IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, MinLength } from 'class-validator';

/** The link the house is built for: which priority of which plan version money serves, and with what share of it. */
export class PriorityRef {
  @IsUUID()
  planId!: string;

  @IsInt()
  @Min(1)
  planVersion!: number;

  @IsString()
  @MinLength(1)
  @MaxLength(60)
  priorityCode!: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  measureCode?: string;

  /** Exact fraction `p/q` above 0 and at most 1; the shares of one decision add up to 1. */
  @Matches(/^\d{1,18}(\/\d{1,18})?$/)
  share!: string;
}
