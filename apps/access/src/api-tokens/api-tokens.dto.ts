import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class CreateApiTokenBody {
  /** What it is for, so that its owner knows which to withdraw. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name!: string;

  /** How long it is good for. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  days: number = 90;
}
