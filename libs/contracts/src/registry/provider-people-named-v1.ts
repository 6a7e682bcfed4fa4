import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDefined,
  IsEmail,
  IsIn,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

export class NamedPerson {
  /** Of this invitation: heard again, nobody is invited twice. */
  @IsUUID()
  invitationId!: string;

  @IsIn(['provider-editor', 'provider-certifier'])
  role!: 'provider-editor' | 'provider-certifier';

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @IsEmail()
  email!: string;

  @IsIn(['en', 'cs', 'de', 'lv'])
  language!: 'en' | 'cs' | 'de' | 'lv';
}

/** Who works for a provider that was registered: `access` invites them. They are users of the system, no statutory persons. */
export class ProviderPeopleNamedV1 {
  static readonly type = 'registry.provider-people.named.v1';
  static readonly example: ProviderPeopleNamedV1 = {
    organisationId: '5f0c9d3e-1c00-5000-8000-000000000002',
    namedBy: '019a9d3e-1c00-7000-8000-000000000042',
    people: [
      {
        ...{ invitationId: '019a9d3e-1c00-7000-8000-000000000071', role: 'provider-editor', language: 'de' },
        ...{ name: 'Anna Beispiel', email: 'anna@verein.example' },
      },
    ],
  };

  @IsUUID()
  organisationId!: string;

  /** Who decided the registration. */
  @IsString()
  @MinLength(1)
  namedBy!: string;

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => NamedPerson)
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  people!: NamedPerson[];
}
