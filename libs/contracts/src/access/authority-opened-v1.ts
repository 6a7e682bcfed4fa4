import { Type } from 'class-transformer';
import { IsDefined, IsString, IsUUID, MinLength, ValidateNested } from 'class-validator';
import { TerritoryRef } from '../values/territory-ref.js';

export class AuthorityOpenedV1 {
  static readonly type = 'access.authority.opened.v1';
  static readonly example: AuthorityOpenedV1 = {
    authorityId: '019a9d3e-1c00-7000-8000-000000000001',
    name: 'Liberecký kraj',
    profile: 'cz-liberec',
    territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' },
  };

  @IsUUID()
  authorityId!: string;

  @IsString()
  @MinLength(1)
  name!: string;

  @IsString()
  @MinLength(1)
  profile!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => TerritoryRef)
  territory!: TerritoryRef;
}
