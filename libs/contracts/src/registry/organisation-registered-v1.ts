import { IsString, IsUUID, MinLength } from 'class-validator';

export class OrganisationRegisteredV1 {
  static readonly type = 'registry.organisation.registered.v1';
  static readonly example: OrganisationRegisteredV1 = {
    organisationId: '5f0c9d3e-1c00-5000-8000-000000000002',
    name: 'Domov Pod Ještědem, o.p.s.',
    scheme: 'CZ-ICO',
    identifier: '99000003',
  };

  @IsUUID()
  organisationId!: string;

  @IsString()
  @MinLength(1)
  name!: string;

  /** org-id.guide list code (`CZ-ICO`), or `local` for one the authority numbers itself. */
  @IsString()
  @MinLength(1)
  scheme!: string;

  @IsString()
  @MinLength(1)
  identifier!: string;
}
