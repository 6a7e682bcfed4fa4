import type { Static } from '@sinclair/typebox';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { named, shape } from '@levada/platform';

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

const organisation = {
  ...{ id: shape.id, name: shape.text, scheme: shape.text, identifier: shape.text },
  version: shape.version,
};

export const ShownOrganisation = named('Organisation', organisation);
export type ShownOrganisation = Static<typeof ShownOrganisation>;

/** What became of a registration: the same organisation told again is unchanged or updated. */
export const RegisteredOrganisation = named('RegisteredOrganisation', {
  ...organisation,
  outcome: shape.oneOf('created', 'updated', 'unchanged'),
});
export type RegisteredOrganisation = Static<typeof RegisteredOrganisation>;
