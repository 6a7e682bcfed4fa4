import { IsString, MaxLength, MinLength } from 'class-validator';

/** Names a territory by its outside key, e.g. `cz-csu / orp / 5109`. The level belongs to the key: one code may stand on two levels. */
export class TerritoryRef {
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  scheme!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(40)
  level!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code!: string;
}
