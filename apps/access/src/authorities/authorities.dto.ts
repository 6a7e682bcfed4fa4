import { Nested } from '@levada/platform';
import { IsString, MaxLength, MinLength } from 'class-validator';
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

  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;
}
