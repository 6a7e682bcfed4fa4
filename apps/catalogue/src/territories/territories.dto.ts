import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { PageQuery, NestedList } from '@levada/platform';

class ParentDto extends TerritoryRef {
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  hierarchy!: string;
}

export class TerritoryDto extends TerritoryRef {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  population15Plus?: number;

  @ArrayMaxSize(20)
  @NestedList(() => ParentDto)
  parents!: ParentDto[];
}

/** As many as one commit takes within a second. */
export class TerritoriesBatchDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @NestedList(() => TerritoryDto)
  records!: TerritoryDto[];
}

export class RecordQuery {
  /** Says what would become of the records, and stores nothing. */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

export class SchemeQuery {
  @IsString()
  @MaxLength(40)
  scheme!: string;
}

export class TerritoriesQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  scheme?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  level?: string;

  /** `district:CZ0513`: all that lies in it, in any hierarchy, at any depth. */
  @IsOptional()
  @Matches(/^[a-z-]{1,40}:.{1,40}$/)
  within?: string;

  /** Part of the name, whatever the case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  name?: string;
}
