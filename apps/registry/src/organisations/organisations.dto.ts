import { IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '@levada/platform';

export class OrganisationPath {
  @IsUUID()
  id!: string;
}

export class RegisterOrganisationDto {
  @IsString()
  @MaxLength(300)
  @Matches(/\S/, { message: 'name must not be blank' })
  name!: string;

  /** An org-id.guide list code (`CZ-ICO`), or `local`. */
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  scheme!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(60)
  identifier!: string;
}

export class OrganisationsQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  identifier?: string;

  /** Part of the name, whatever the case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  name?: string;
}
