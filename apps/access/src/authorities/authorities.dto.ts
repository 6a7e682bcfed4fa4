import { Type } from 'class-transformer';
import { IsDefined, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';

export class OpenAuthorityBody {
  @IsString()
  slug!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(40)
  profile!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => TerritoryRef)
  territory!: TerritoryRef;
}
